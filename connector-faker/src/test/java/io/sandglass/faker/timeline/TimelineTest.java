/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.faker.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.DuplicatesSpec;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StreamSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long MILLI = 1_000_000;
    private static final int ROWS = 20_000;

    private record Seen(
            long index, long millis, long lateBy, @Nullable Long duplicateOf, long key, long session, int step) {}

    @Test
    void theClockGoesInSteps() {
        List<Seen> rows = rows(spec(EventTimeSpec.inOrder(START, 1_500 * MILLI), null, null), 5);

        assertThat(rows)
                .extracting(Seen::millis)
                .containsExactly(START, START + 1_500, START + 3_000, START + 4_500, START + 6_000);
    }

    @Test
    void stepsMayBeFinerThanMilliseconds() {
        Timeline timeline = timeline(spec(EventTimeSpec.inOrder(START, 333_333), null, null));
        timeline.moveTo(10_000_000_001L);

        // 10,000,000,001 * 333,333 ns
        assertThat(timeline.place().eventMillis()).isEqualTo(START + 3_333_330_000L);
        assertThat(timeline.place().eventNanoOfMilli).isEqualTo(333_333);
    }

    @Test
    void theClockPauses() {
        EventTimeSpec pausing = new EventTimeSpec(START, 1_000 * MILLI, 0, 0, 0, 3_000, 60_000, false);

        assertThat(rows(spec(pausing, null, null), 7))
                .extracting(row -> row.millis() - START)
                .containsExactly(0L, 1_000L, 2_000L, 63_000L, 64_000L, 65_000L, 126_000L);
    }

    @Test
    void theClockStopsBeforeTheYear10000() {
        Timeline timeline = timeline(spec(EventTimeSpec.inOrder(START, 86_400_000 * MILLI), null, null));

        timeline.moveTo(2_900_000);
        assertThat(Instant.ofEpochMilli(timeline.place().eventMillis()))
                .isBefore(Instant.parse("9999-12-31T00:00:00Z"));
        for (long index : new long[] {2_920_000, Long.MAX_VALUE / 86_400_000, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> timeline.moveTo(index))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage("the event clock of the table has reached the end of the year 9999");
        }
    }

    @Test
    void sessionsStopBeforeTheYear10000() {
        // Windows of 16 rows, 480 days each.
        SessionsSpec sessions = SessionSpecs.grouped(1_000, "1", "0", 60_000, 16, 3);
        StreamSpec spec = spec(EventTimeSpec.inOrder(START, 30 * 86_400_000L * MILLI), sessions, null);
        Timeline timeline = timeline(spec);
        Instant end = Instant.parse("9999-12-31T00:00:00Z");
        long rows = (end.toEpochMilli() - START) / (16 * 30 * 86_400_000L) * 16;
        long last = ClockEnd.endIndex(spec, Long.MAX_VALUE) - 1;
        // Rows of the last window may arrive later.
        assertThat(last).isEqualTo(rows - 16 - 1);

        for (long index = last - 15; index <= last; index++) {
            timeline.moveTo(index);
            assertThat(Instant.ofEpochMilli(timeline.place().eventMillis())).isBefore(end);
        }
        // More than once, and of one window.
        for (long index : new long[] {rows + 32, rows + 32, rows + 33}) {
            assertThatThrownBy(() -> timeline.moveTo(index))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage("the event clock of the table has reached the end of the year 9999");
        }
    }

    @ParameterizedTest(name = "sessions {0}, duplicates {1}")
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void noRowIsLaterThanDisorderAndItsOwnLateness(boolean hasSessions, boolean hasDuplicates) {
        EventTimeSpec eventTime = new EventTimeSpec(START, 100 * MILLI, 5_000, 0.02, 60_000, 0, 0, false);
        List<Seen> rows = rows(
                spec(eventTime, hasSessions ? sessions() : null, hasDuplicates ? new DuplicatesSpec(0.05, 500) : null),
                ROWS);

        long latest = Long.MIN_VALUE;
        int late = 0;
        int outOfOrder = 0;
        for (Seen row : rows) {
            latest = Math.max(latest, row.millis());
            assertThat(latest - row.millis()).as("%s", row).isLessThanOrEqualTo(5_000 + row.lateBy());
            late += latest - row.millis() > 5_000 ? 1 : 0;
            outOfOrder += latest > row.millis() ? 1 : 0;
        }
        assertThat(late).isGreaterThan(ROWS / 100);
        assertThat(outOfOrder).isGreaterThan(ROWS / 2);
        assertThat((double) rows.stream()
                        .filter(row -> row.duplicateOf() == null && row.lateBy() > 0)
                        .count())
                .isCloseTo(ROWS * 0.02, within(ROWS * 0.005));
    }

    @Test
    void aDuplicateIsTheRowThatItNames() {
        List<Seen> rows = rows(spec(EventTimeSpec.inOrder(START, MILLI), null, new DuplicatesSpec(0.3, 10)), ROWS);

        List<Seen> duplicates =
                rows.stream().filter(row -> row.duplicateOf() != null).toList();
        assertThat((double) duplicates.size()).isCloseTo(ROWS * 0.3, within(ROWS * 0.01));
        assertThat(duplicates).allSatisfy(row -> {
            Seen original = rows.get(Math.toIntExact(row.duplicateOf()));
            assertThat(original.duplicateOf()).isNull();
            assertThat(original.index()).isLessThan(row.index());
            assertThat(row.millis()).isEqualTo(original.millis());
            assertThat(row.lateBy()).isEqualTo(row.index() - original.index());
        });
    }

    @Test
    void rowsComeInSessions() {
        EventTimeSpec eventTime = new EventTimeSpec(START, 100 * MILLI, 3_000, 0.01, 20_000, 0, 0, false);
        SessionsSpec sessions = sessions();
        List<Seen> rows = rows(spec(eventTime, sessions, null), ROWS);

        Map<Long, List<Seen>> byKey = new TreeMap<>();
        rows.forEach(
                row -> byKey.computeIfAbsent(row.key(), __ -> new ArrayList<>()).add(row));
        assertThat(byKey.keySet())
                .allMatch(key -> key >= 0 && key < sessions.keys())
                .hasSizeGreaterThan(500);
        Set<Long> ids = new HashSet<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        byKey.values().forEach(ofKey -> {
            ofKey.sort(Comparator.comparingLong(Seen::millis).thenComparingInt(Seen::step));
            int size = 1;
            for (int i = 1; i < ofKey.size(); i++) {
                long silence = ofKey.get(i).millis() - ofKey.get(i - 1).millis();
                if (ofKey.get(i).session() == ofKey.get(i - 1).session()) {
                    // At the table's end, late rows are missing.
                    assertThat(silence)
                            .isLessThanOrEqualTo(4_000L
                                    * (ofKey.get(i).step() - ofKey.get(i - 1).step()));
                    size++;
                } else {
                    assertThat(silence).isGreaterThanOrEqualTo(60_000);
                    sizes.merge(size, 1, Integer::sum);
                    size = 1;
                }
                ids.add(ofKey.get(i - 1).session());
            }
            ids.add(ofKey.get(ofKey.size() - 1).session());
        });
        // No number stands for two sessions.
        assertThat(rows.stream()
                        .map(row -> row.key() + "/" + row.session())
                        .distinct()
                        .count())
                .isEqualTo(ids.size());
        assertThat(sizes.keySet()).contains(1, 5, 9).allMatch(size -> size <= 9);
    }

    /** In any order, because readers share the rows out. */
    @Test
    void aRowIsTheSameFromAnywhere() {
        EventTimeSpec eventTime = new EventTimeSpec(START, 100 * MILLI, 3_000, 0.01, 20_000, 60_000, 5_000, false);
        StreamSpec spec = spec(eventTime, sessions(), new DuplicatesSpec(0.1, 300));
        List<Seen> inOrder = rows(spec, 5_000);
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, 5_000).boxed().toList());
        Collections.shuffle(shuffled, new Random(5));

        Timeline timeline = timeline(spec);

        shuffled.subList(0, 500)
                .forEach(index -> assertThat(see(timeline, index)).isEqualTo(inOrder.get(index)));
    }

    private static SessionsSpec sessions() {
        // About 320 sessions a window of 160 seconds, 3 groups of 666 keys.
        return SessionSpecs.grouped(
                2_000, "#{number.numberBetween '1','10'}", "#{number.numberBetween '0','4001'}", 60_000, 1_600, 3);
    }

    @ParameterizedTest(name = "updates {0}, deletes {1}, {2} keys, {3} changes")
    @CsvSource({
        "0.5, 0.1, 1000, 200000",
        "0.9, 0.04, 128, 100000",
        "0.3, 0.3, 300, 50000",
        "0, 0, 500, 20000",
        "0.2, 0, 100, 777",
        "0, 0.3, 1, 30000",
        "0.19, 0.4, 256, 200000",
        "0, 0.49, 128, 200000"
    })
    void changesFollowFromEachOther(double updateRate, double deleteRate, int keys, int count) {
        ChangelogSpec spec = new ChangelogSpec(ChangelogSpec.Mode.RETRACT, List.of("id"), updateRate, deleteRate, keys);
        Changes changes = new Changes(spec, 7, new RowRandom());
        Map<Long, Long> written = new HashMap<>();
        Map<Changes.Kind, Integer> kinds = new HashMap<>();

        for (int index = 0; index < count; index++) {
            changes.moveTo(index);
            kinds.merge(changes.kind(), 1, Integer::sum);
            long key = changes.key();
            assertThat(key % Changes.CLASSES).as("key and change in one lane").isEqualTo(index % Changes.CLASSES);
            switch (changes.kind()) {
                case INSERT -> assertThat(written.put(key, (long) index)).isNull();
                case UPDATE -> assertThat(written.put(key, (long) index)).isEqualTo(changes.previous());
                case DELETE -> assertThat(written.remove(key)).isEqualTo(changes.previous());
            }
        }

        long bound = Changes.keyBound(spec, count);
        assertThat(written.keySet()).allMatch(key -> key < bound);
        for (long key = 0; key < bound + 1_000; key++) {
            assertThat(changes.lastOf(key, count)).as("key %s", key).isEqualTo(written.getOrDefault(key, -1L));
        }
        if (count >= 20_000) {
            assertThat((double) kinds.getOrDefault(Changes.Kind.UPDATE, 0))
                    .isCloseTo(count * updateRate, within(count * 0.02));
            assertThat((double) kinds.getOrDefault(Changes.Kind.DELETE, 0))
                    .isCloseTo(count * deleteRate, within(count * 0.02));
        }
    }

    private static StreamSpec spec(
            EventTimeSpec eventTime, @Nullable SessionsSpec sessions, @Nullable DuplicatesSpec duplicates) {
        return new StreamSpec(StreamSpec.UNBOUNDED, eventTime, sessions, duplicates, null);
    }

    private static List<Seen> rows(StreamSpec spec, int count) {
        Timeline timeline = timeline(spec);
        return IntStream.range(0, count).mapToObj(index -> see(timeline, index)).toList();
    }

    private static Seen see(Timeline timeline, long index) {
        timeline.moveTo(index);
        RowPlace place = timeline.place();
        return new Seen(
                place.index(),
                place.eventMillis(),
                place.lateByMillis(),
                place.duplicateOf(),
                place.session() == null ? 0 : place.session().key(),
                place.session() == null ? 0 : place.session().number(),
                place.session() == null ? 0 : place.session().step());
    }

    private static Timeline timeline(StreamSpec spec) {
        RowRandom random = new RowRandom();
        return new Timeline(
                spec,
                42,
                random,
                new ExpressionCompiler(Locale.ENGLISH, ZoneOffset.UTC, random, InstantSource.system()),
                RowOrder.ASCENDING);
    }
}
