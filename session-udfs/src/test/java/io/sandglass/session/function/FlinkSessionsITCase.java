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
package io.sandglass.session.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A comparison of the session functions with Flink's own SESSION, on streams in disorder with the same watermarks. Without a
 * maximum, the functions keep each row that SESSION keeps, except rows before the end of an emitted session. Each query reads the
 * streams of many keys, which share one watermark.
 */
class FlinkSessionsITCase {
    private static final int QUERIES = TestRun.size("flink.queries", 3, 10);
    private static final int KEYS = 100;
    private static final int ROWS_OF_KEY = 30;

    private static int rows;
    private static int keptByBoth;
    private static int keptByFlinkAlone;
    private static int keptHereAlone;

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    /** A row of a stream. */
    private record Event(String key, int id, long time) {}

    /** A session that a function emitted. */
    private record Window(String key, long start, long end) {}

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(QUERIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsEachRowThatFlinkKeepsUnlessItsSessionWasEmitted(int seed) {
        Random random = new Random(seed);
        long timeout = 1_000L * (1 + random.nextInt(20));
        // No row is more than one timeout behind the watermark, so no row needs a forgotten end.
        long disorder = 1 + random.nextLong(timeout);
        List<Event> events = events(timeout, disorder, random);
        SessionSql sql = new SessionSql()
                .table(
                        "events",
                        new String[] {"k STRING", "id INT", "ts TIMESTAMP(3)"},
                        random.nextInt(3) == 0 ? -1 : random.nextLong(disorder / 2 + 1),
                        events.stream()
                                .map(event -> Row.of(event.key, event.id, SessionSql.timestamp(event.time)))
                                .toList());
        String interval = "INTERVAL '" + timeout / 1_000 + "' SECOND";

        Set<Integer> keptByFlink = new HashSet<>();
        for (Row row : sql.collect(
                "SELECT LISTAGG(CAST(id AS STRING)) FROM SESSION(TABLE events PARTITION BY k, DESCRIPTOR(ts), "
                        + interval + ") GROUP BY k, window_start, window_end")) {
            Arrays.stream(((String) row.getField(0)).split(","))
                    .map(Integer::valueOf)
                    .forEach(keptByFlink::add);
        }
        String call = "(input => TABLE events PARTITION BY k, on_time => DESCRIPTOR(ts), timeout => " + interval
                + ", late_rows => 'emit')";
        Map<Integer, Window> keptHere = new HashMap<>();
        Set<Integer> late = new HashSet<>();
        for (Row row : sql.collect("SELECT k, id, window_start, window_end FROM SESSION_ROWS" + call)) {
            Integer id = (Integer) row.getField(1);
            if (row.getField(3) == null) {
                late.add(id);
            } else {
                keptHere.put(
                        id,
                        new Window(
                                (String) row.getField(0),
                                SessionSql.millis(row.getField(2)),
                                SessionSql.millis(row.getField(3))));
            }
        }

        assertThat(keptHere.size() + late.size()).isEqualTo(events.size());
        for (Event event : events) {
            if (keptByFlink.contains(event.id) && late.contains(event.id)) {
                keptByFlinkAlone++;
                assertThat(keptHere.values())
                        .as("%s is late", event)
                        .anyMatch(window ->
                                window.key.equals(event.key) && window.start <= event.time && event.time < window.end);
            }
            keptByBoth += keptByFlink.contains(event.id) && !late.contains(event.id) ? 1 : 0;
            keptHereAlone += !keptByFlink.contains(event.id) && !late.contains(event.id) ? 1 : 0;
        }
        rows += events.size();
        assertThat(counts(sql, "SELECT window_start, row_count FROM SESSION_SUMMARY" + call))
                .as("rows in sessions, and late rows")
                .containsExactly((long) keptHere.size(), (long) late.size());
    }

    @AfterAll
    static void tellsWhatWasCompared() {
        System.out.printf(
                "%d streams with %d rows: %d rows kept by both, %d only by SESSION, %d only by the session functions%n",
                QUERIES * KEYS, rows, keptByBoth, keptByFlinkAlone, keptHereAlone);
        assertThat(keptByBoth).isBetween(rows / 2, rows - 1);
        assertThat(keptByFlinkAlone).isPositive();
    }

    /** Rows of all keys, each delayed by up to the disorder. */
    private static List<Event> events(long timeout, long disorder, Random random) {
        List<Event> events = new ArrayList<>();
        Map<Integer, Long> comes = new HashMap<>();
        for (int key = 0; key < KEYS; key++) {
            long time = random.nextLong(timeout);
            for (int i = 0; i < ROWS_OF_KEY; i++) {
                Event event = new Event("k" + key, events.size(), time);
                events.add(event);
                comes.put(event.id, time + random.nextLong(disorder));
                time += switch (random.nextInt(6)) {
                    case 0 -> 0;
                    case 1 -> timeout - random.nextInt(2);
                    case 2 -> timeout + random.nextLong(2 * timeout);
                    default -> random.nextLong(timeout);
                };
            }
        }
        events.sort(Comparator.comparing(event -> comes.get(event.id)));
        return events;
    }

    /** Returns how many rows are in sessions, and how many are late. The query has a window's start and a number of rows. */
    private static List<Long> counts(SessionSql sql, String query) {
        long inSessions = 0;
        long late = 0;
        for (Row row : sql.collect(query)) {
            long count = (Long) row.getField(1);
            inSessions += row.getField(0) == null ? 0 : count;
            late += row.getField(0) == null ? count : 0;
        }
        return List.of(inSessions, late);
    }
}
