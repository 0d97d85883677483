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
package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.ReferenceSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.table.PairedTable.Seen;
import io.sandglass.faker.table.TableFeature.QueryPart;
import io.sandglass.faker.timeline.WindowLoads;
import io.sandglass.faker.timeline.rate.PlaceTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.apache.flink.types.RowKind;

/** What must hold of the times of rows. */
final class EventTimeChecks {
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long STEP = 100;
    private static final long DISORDER = 5_000;
    private static final long MAX_LATENESS = 60_000;
    private static final long PAUSE_EVERY = 20_000;
    private static final long PAUSE = 60_000;
    private static final long END = START + 180_000;
    private static final long IDLE = 60_000;
    private static final long MAX_GAP = 4_000;
    private static final long MAX_SIZE = 9;

    private EventTimeChecks() {}

    static void disorder(PairedTable table) {
        timesAreInPlace(table);
        if (!table.has(QueryPart.BATCH_MODE)) {
            assertThat(outOfOrder(table))
                    .as("rows out of order")
                    .isGreaterThan(table.rows().size() / 4);
        }
    }

    static void lateRows(PairedTable table) {
        timesAreInPlace(table);
        List<Seen> rows =
                table.rows().stream().filter(row -> !row.isDuplicate()).toList();
        List<Seen> late = rows.stream().filter(row -> row.number("late_by") > 0).toList();
        assertThat((double) late.size() / rows.size()).as("share of late rows").isBetween(0.05, 0.15);
        assertThat(late).allSatisfy(row -> assertThat(row.number("late_by")).isLessThanOrEqualTo(MAX_LATENESS));
        assertThat(late).as("rows that are as late as they may be").anySatisfy(row -> assertThat(row.number("late_by"))
                .isGreaterThan(MAX_LATENESS / 2));
    }

    static void pauses(PairedTable table) {
        timesAreInPlace(table);
        List<Long> times =
                table.rows().stream().map(row -> row.number("ts")).sorted().toList();
        // What disorder and late rows don't fill.
        long span = times.get(times.size() - 1) - times.get(0);
        assertThat(span).isGreaterThan(table.rows().size() / 2 * STEP + PAUSE);
    }

    /** In the second minute, a quarter of the rows of the others. */
    static void curve(PairedTable table) {
        timesAreInPlace(table);
        if (!table.has("event-time.arrivals")) {
            LongUnaryOperator places = places(table);
            assertThat(List.of(0L, 1_199L, 1_200L, 1_499L, 1_500L, 3_000L).stream()
                            .map(index -> places.applyAsLong(index) - START - pauses(table, index)))
                    .containsExactly(0L, 59_950L, 60_000L, 119_800L, 120_000L, 195_000L);
        }
    }

    static void poissonArrivals(PairedTable table) {
        timesAreInPlace(table);
        LongUnaryOperator places = places(table);
        // An exponential gap is shorter than a tenth of the mean in 9.5 % of all cases. Even ones never are.
        long shortGaps = LongStream.range(0, 4_000)
                .filter(index -> places.applyAsLong(index + 1) - places.applyAsLong(index) < STEP / 20)
                .count();
        assertThat(shortGaps).isBetween(100L, 700L);
    }

    static void end(PairedTable table) {
        timesAreInPlace(table);
        LongUnaryOperator places = places(table);
        long rows = LongStream.range(0, PairedTable.ROWS)
                .filter(index -> places.applyAsLong(index) < END)
                .count();
        assertThat(table.spec().stream().rowCount()).isEqualTo(rows);
        // The rows of a session end with their window, not with the clock.
        long last = table.has("sessions.keys")
                ? END + (layout(table).spill() + 2L) * layout(table).rows() * STEP
                : END;
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.number("ts")).isLessThan(last));
    }

    static void live(PairedTable table) {
        timesAreInPlace(table);
        assertThat(Objects.requireNonNull(table.spec().stream().eventTime()).isLive())
                .isTrue();
        assertThat(table.rows())
                .isEqualTo(table.withoutOption("event-time.live").rows());
    }

    /** Values are as close to one another as their times are, also in another order of rows. */
    static void drift(PairedTable table) {
        List<Seen> rows = new ArrayList<>(table.rows());
        rows.sort(Comparator.comparing(row -> row.number("ts")));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).number("level")).isBetween(0L, 1_000_000L);
            if (i > 0) {
                long millis = rows.get(i).number("ts") - rows.get(i - 1).number("ts");
                // The range takes at least a twelfth of the memory, which is a minute. Times are truncated to
                // milliseconds.
                assertThat(Math.abs(
                                rows.get(i).number("level") - rows.get(i - 1).number("level")))
                        .as("%s", rows.get(i))
                        .isLessThanOrEqualTo((millis + 1) * 200 + 1);
            }
        }
        long distinct = rows.stream().map(row -> row.number("level")).distinct().count();
        assertThat(distinct).isGreaterThan(100);
    }

    /** Orders 1000, 1010 and so on. A row has the newest that happens at its time or before, and one of them all. */
    static void earlierRows(PairedTable table) {
        PlaceTimes orders = orders(table);
        long first = orders.millis(0);
        for (Seen row : table.rows()) {
            long millis = row.number("ts");
            if (millis < first) {
                assertThat(row.values()).containsEntry("earlier", null).containsEntry("newest", null);
                continue;
            }
            long newest = (row.number("newest") - 1_000) / 10;
            assertThat(row.number("newest")).isEqualTo(1_000 + 10 * newest);
            assertThat(newest).isNotNegative();
            assertThat(orders.millis(newest)).as("%s", row).isLessThanOrEqualTo(millis);
            assertThat(orders.millis(newest + 1)).as("%s", row).isGreaterThan(millis);
            assertThat(row.number("earlier")).isBetween(1_000L, row.number("newest"));
            assertThat(row.number("earlier") % 10).isZero();
        }
        long distinct = table.rows().stream()
                .map(row -> row.values().get("earlier"))
                .distinct()
                .count();
        assertThat(distinct).isGreaterThan(20);
    }

    private static PlaceTimes orders(PairedTable table) {
        ReferenceSpec reference =
                Objects.requireNonNull(table.spec().userData().references().get("orders"));
        return new PlaceTimes(Objects.requireNonNull(reference.clock())
                .beside(Objects.requireNonNull(table.spec().stream().eventTime())));
    }

    static void sessions(PairedTable table) {
        timesAreInPlace(table);
        long count = table.source().table().rowCount();
        // A duplicate stands where a row of a session would.
        long maxGap = table.has("duplicates.rate") ? MAX_SIZE * MAX_GAP : MAX_GAP;
        Map<Long, List<Seen>> byKey = new TreeMap<>();
        Map<Long, Long> keys = new HashMap<>();
        for (Seen row : table.rows()) {
            assertThat(row.number("session_key")).isBetween(0L, 1_999L);
            Long former = keys.put(row.number("session_id"), row.number("session_key"));
            assertThat(former).as("key of a session").isIn(null, row.number("session_key"));
            byKey.computeIfAbsent(row.number("session_key"), __ -> new ArrayList<>())
                    .add(row);
        }
        for (List<Seen> rows : byKey.values()) {
            rows.sort(Comparator.<Seen, Long>comparing(row -> row.number("ts"))
                    .thenComparing(row -> row.number("session_step")));
            for (int i = 1; i < rows.size(); i++) {
                long silence = rows.get(i).number("ts") - rows.get(i - 1).number("ts");
                if (rows.get(i).number("session_id") == rows.get(i - 1).number("session_id")) {
                    // Late rows are missing at the table's end.
                    long steps = Math.max(
                            1,
                            rows.get(i).number("session_step") - rows.get(i - 1).number("session_step"));
                    assertThat(silence).isLessThanOrEqualTo(maxGap * steps);
                } else {
                    assertThat(silence).isGreaterThanOrEqualTo(IDLE);
                }
            }
        }
        int spill = layout(table).spill();
        long windows = count / layout(table).rows() + 1 + 2L * spill;
        long loads = WindowLoads.of(new FieldCompiler(table.spec()).context().timeline(), LongStream.range(0, count));
        assertThat(loads).as("windows that a scan works out").isBetween(1L, windows + windows / 2 + 1);
    }

    static void states(PairedTable table) {
        Set<String> next = Set.of("a b", "b a", "b c");
        Map<Long, Seen> latest = new HashMap<>();
        List<Seen> rows = new ArrayList<>(table.rows());
        rows.sort(Comparator.comparing(row -> row.number("session_step")));
        for (Seen row : rows) {
            String state = String.valueOf(row.values().get("state"));
            assertThat(state).isEqualTo(String.valueOf(row.values().get("session_state")));
            boolean isFirst = row.number("session_step") == 1;
            Object previous = row.values().get("previous");
            assertThat(previous == null).as("%s", row).isEqualTo(isFirst);
            assertThat(isFirst ? "a" : state).isEqualTo(state);
            assertThat(row.number("visits")).isBetween(state.equals("b") ? 1L : 0L, row.number("session_step"));
            if (previous != null) {
                assertThat(next).contains(previous + " " + state);
            }
            Seen former = latest.put(row.number("session_number"), row);
            if (former != null && former.number("session_step") == row.number("session_step") - 1) {
                assertThat(String.valueOf(former.values().get("state"))).isEqualTo(previous);
            }
        }
    }

    /** By the formula of the manual. */
    private static void timesAreInPlace(PairedTable table) {
        long disorder = table.has("event-time.disorder") ? DISORDER : 0;
        int windowRows = table.has("sessions.keys") ? layout(table).rows() : 0;
        int spill = table.has("sessions.keys") ? layout(table).spill() : 0;
        LongUnaryOperator places = places(table);
        long latest = Long.MIN_VALUE;
        for (Seen row : table.rows()) {
            long ts = row.number("ts");
            long own = places.applyAsLong(row.number("row_index"));
            long original = places.applyAsLong(row.original());
            if (windowRows > 0) {
                long window = row.original() / windowRows;
                assertThat(ts)
                        .as("%s", row)
                        .isBetween(
                                places.applyAsLong(Math.max(0, window - 2L * spill - 1) * windowRows),
                                places.applyAsLong((window + spill + 2) * windowRows));
            } else {
                assertThat(ts).as("%s", row).isBetween(own - disorder - row.number("late_by"), original);
            }
            boolean isNew = row.kind() == RowKind.INSERT || row.kind() == RowKind.UPDATE_AFTER;
            if (isNew && !table.has(QueryPart.BATCH_MODE)) {
                latest = Math.max(latest, ts);
                assertThat(latest - ts).as("%s", row).isLessThanOrEqualTo(disorder + row.number("late_by"));
            }
        }
    }

    private static SessionsSpec.Layout layout(PairedTable table) {
        return Objects.requireNonNull(table.spec().stream().sessions()).layout();
    }

    private static LongUnaryOperator places(PairedTable table) {
        if (table.has("event-time.rate") || table.has("event-time.arrivals")) {
            EventTimeSpec clock = Objects.requireNonNull(table.spec().stream().eventTime());
            return new PlaceTimes(clock)::millis;
        }
        return index -> START + index * STEP + pauses(table, index);
    }

    private static long pauses(PairedTable table, long index) {
        return table.has("event-time.pause-every") ? elapsed(table, index) / PAUSE_EVERY * PAUSE : 0;
    }

    private static long elapsed(PairedTable table, long index) {
        if (!table.has("event-time.rate")) {
            return index * STEP;
        }
        return index < 1_200
                ? index * 50
                : index < 1_500 ? 60_000 + (index - 1_200) * 200 : 120_000 + (index - 1_500) * 50;
    }

    private static int outOfOrder(PairedTable table) {
        long latest = Long.MIN_VALUE;
        int count = 0;
        for (Seen row : table.rows()) {
            count += row.number("ts") < latest ? 1 : 0;
            latest = Math.max(latest, row.number("ts"));
        }
        return count;
    }

    /** A value holds for thirty seconds, which begin at multiples of thirty seconds. */
    static void valuesThatHold(PairedTable table) {
        Map<Long, Object> known = new HashMap<>();
        for (Seen row : table.rows()) {
            Object price = row.values().get("price");
            assertThat(price).isInstanceOf(Integer.class);
            assertThat(known.putIfAbsent(row.number("ts") / 30_000, price))
                    .as("%s", row)
                    .isIn(null, price);
        }
        assertThat(known.values().stream().distinct()).hasSameSizeAs(known.keySet());
    }
}
