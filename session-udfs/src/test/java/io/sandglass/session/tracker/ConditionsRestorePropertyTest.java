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
package io.sandglass.session.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.sandglass.session.tracker.ConditionsCase.ClockAt;
import io.sandglass.session.tracker.ConditionsCase.Event;
import io.sandglass.session.tracker.ConditionsCase.RowComes;
import io.sandglass.session.tracker.NaiveConditions.Row;
import io.sandglass.session.tracker.NaiveConditionsOfKey.Session;
import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A property test of rows with conditions that come before the first watermark after a restore. */
class ConditionsRestorePropertyTest {
    private static final int COUNT = TestRun.size("conditions.count", 5_000, 50_000);
    private static final long SEED = TestRun.seed("conditions.seed");

    private int known;

    @Test
    void emitsSessionsByTheConditionsAfterARestore() {
        for (long number = SEED; number < SEED + COUNT; number++) {
            Random random = new Random(number * 0x9E3779B97F4A7C15L);
            NaiveConditions model = ConditionsStreams.model(random);
            List<RowComes> rows = ConditionsStreams.inSomeOrder(
                    ConditionsStreams.rows(model, random, ConditionsCase.KEYS), model, random);
            List<Event> events = ConditionsStreams.behindTheClock(rows, model, random);
            int restart = random.nextInt(events.size());
            try {
                check(model, rows, events, restart);
            } catch (AssertionError | RuntimeException e) {
                fail("Case %d: %s, restart before event %d of %s".formatted(number, model, restart, events), e);
            }
        }
        assertThat(known).isGreaterThan(COUNT / 2);
    }

    private void check(NaiveConditions model, List<RowComes> rows, List<Event> events, int restart) {
        ConditionsCaller caller = new ConditionsCaller(model, 0);
        List<Integer> found = new ArrayList<>();
        boolean[] isKnown = new boolean[ConditionsCase.KEYS];
        for (int i = 0; i < events.size(); i++) {
            if (i == restart) {
                caller.restart();
                for (int key = 0; key < ConditionsCase.KEYS; key++) {
                    isKnown[key] = !caller.isEmpty(key);
                    known += isKnown[key] ? 1 : 0;
                }
            }
            if (events.get(i) instanceof ClockAt at) {
                caller.advanceTo(at.time());
            } else if (events.get(i) instanceof RowComes comes && !caller.accept(comes.key(), comes.row())) {
                found.add(comes.row().arrival());
            }
        }
        caller.advanceTo(Long.MAX_VALUE);
        Map<Integer, Row> byArrival = new TreeMap<>();
        rows.forEach(comes -> byArrival.put(comes.row().arrival(), comes.row()));
        for (int key = 0; key < ConditionsCase.KEYS; key++) {
            assertThat(caller.isEmpty(key)).isTrue();
            long end = Long.MIN_VALUE;
            for (Session session : caller.closed(key)) {
                found.addAll(session.rows());
                // Of a key that was forgotten before the restore, windows may overlap.
                assertThat(!isKnown[key] || session.windowStart() >= end)
                        .as("%s begins before %d", session, end)
                        .isTrue();
                end = session.windowEnd();
                checkThatRowsFit(
                        model,
                        session,
                        session.rows().stream().map(byArrival::get).toList());
            }
        }
        found.sort(null);
        assertThat(found).isEqualTo(List.copyOf(byArrival.keySet()));
    }

    private static void checkThatRowsFit(NaiveConditions model, Session session, List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            assertThat(row.time()).as("%s", session).isBetween(session.windowStart(), session.windowEnd());
            assertThat(i > 0 && row.starts()).as("%s", session).isFalse();
            assertThat(i < rows.size() - 1 && row.ends()).as("%s", session).isFalse();
            for (int split = 0; split < model.splits(); split++) {
                int column = split;
                assertThat(rows.stream()
                                .map(other -> other.values().get(column))
                                .filter(Objects::nonNull)
                                .distinct()
                                .count())
                        .as("%s", session)
                        .isLessThanOrEqualTo(1);
            }
        }
        if (model.maxRows() != null) {
            assertThat(rows.size()).as("%s", session).isLessThanOrEqualTo(model.maxRows());
        }
        if (model.hasConditions()) {
            for (int i = 1; i < rows.size(); i++) {
                assertThat(rows.get(i).time())
                        .as("%s", session)
                        .isGreaterThanOrEqualTo(rows.get(i - 1).time());
            }
        }
    }
}
