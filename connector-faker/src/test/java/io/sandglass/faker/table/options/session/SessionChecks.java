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
package io.sandglass.faker.table.options.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.table.options.session.SessionTable.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold of all rows of sessions, checked row by row. */
final class SessionChecks {
    private SessionChecks() {}

    static void check(SessionTable table, List<Seen> rows) {
        arrivalsAreInOrder(table, rows);
        Map<Long, List<Seen>> byNumber = byNumber(rows);
        idleIsKept(table, rows);
        byNumber.values().forEach(session -> stepsAreInOrder(table, session));
        numbersAreInOrderOfStart(table, byNumber);
    }

    static Map<Long, List<Seen>> byNumber(List<Seen> rows) {
        Map<Long, List<Seen>> sessions = new TreeMap<>();
        rows.forEach(row ->
                sessions.computeIfAbsent(row.number(), __ -> new ArrayList<>()).add(row));
        sessions.values().forEach(session -> session.sort(Comparator.comparingInt(Seen::step)));
        return sessions;
    }

    private static void arrivalsAreInOrder(SessionTable table, List<Seen> rows) {
        long latest = Long.MIN_VALUE;
        for (Seen row : rows) {
            latest = Math.max(latest, row.millis());
            assertThat(latest - row.millis())
                    .as("%s", row)
                    .isLessThanOrEqualTo(table.eventTime().disorderMillis() + row.lateBy());
            assertThat(row.lateBy()).isBetween(0L, table.eventTime().maxLatenessMillis());
            assertThat(row.millis()).isGreaterThanOrEqualTo(table.eventTime().startMillis());
        }
    }

    private static void idleIsKept(SessionTable table, List<Seen> rows) {
        long idle = table.sessions().idleMillis();
        Map<Long, List<Seen>> byKey = new HashMap<>();
        rows.forEach(
                row -> byKey.computeIfAbsent(row.key(), __ -> new ArrayList<>()).add(row));
        byKey.forEach((key, ofKey) -> {
            assertThat(key).isBetween(0L, table.sessions().keys() - 1);
            ofKey.sort(Comparator.comparingLong(Seen::millis)
                    .thenComparingLong(Seen::number)
                    .thenComparingInt(Seen::step));
            for (int i = 1; i < ofKey.size(); i++) {
                long silence = ofKey.get(i).millis() - ofKey.get(i - 1).millis();
                if (ofKey.get(i).number() != ofKey.get(i - 1).number()) {
                    assertThat(silence)
                            .as("%s %s", ofKey.get(i - 1), ofKey.get(i))
                            .isGreaterThanOrEqualTo(idle);
                } else if (ofKey.get(i).step() == ofKey.get(i - 1).step() + 1) {
                    assertThat(silence).as("%s", ofKey.get(i)).isLessThan(idle);
                }
            }
        });
    }

    private static void stepsAreInOrder(SessionTable table, List<Seen> session) {
        Seen first = session.get(0);
        for (int i = 0; i < session.size(); i++) {
            Seen row = session.get(i);
            assertThat(row.key()).isEqualTo(first.key());
            assertThat(row.size())
                    .isEqualTo(first.size())
                    .isLessThanOrEqualTo(table.sessions().maxSize());
            assertThat(row.step()).isBetween(1, row.size());
            assertThat(row.previous() == -1).isEqualTo(row.step() == 1 || row.state() == -1);
            if (i > 0) {
                Seen former = session.get(i - 1);
                assertThat(row.step()).isGreaterThan(former.step());
                assertThat(row.millis()).isGreaterThanOrEqualTo(former.millis());
                if (row.step() == former.step() + 1) {
                    assertThat(row.previous()).isEqualTo(former.state());
                }
            }
        }
        assertThat(session.get(session.size() - 1).millis() - first.millis())
                .isLessThanOrEqualTo(table.sessions().maxMillis());
    }

    private static void numbersAreInOrderOfStart(SessionTable table, Map<Long, List<Seen>> byNumber) {
        long latest = Long.MIN_VALUE;
        for (List<Seen> session : byNumber.values()) {
            if (session.get(0).step() == 1) {
                assertThat(session.get(0).millis()).as("%s", session.get(0)).isGreaterThanOrEqualTo(latest);
                latest = session.get(0).millis();
            }
        }
    }
}
