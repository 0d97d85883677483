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
package io.sandglass.benchmarks.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions that the connector plants in its rows are those that the functions find. */
class GeneratedSessionsITCase {
    private static final int ROWS = 20_000;

    private final TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());

    @BeforeEach
    void createTraffic() {
        tables.getConfig().set("table.local-time-zone", "UTC");
        tables.getConfig().set("parallelism.default", "2");
        tables.executeSql("LOAD MODULE sessions");
        tables.executeSql(
                """
                CREATE TABLE clicks (
                  user_id BIGINT, ts TIMESTAMP(3),
                  planted BIGINT NOT NULL METADATA FROM 'session-id' VIRTUAL,
                  WATERMARK FOR ts AS ts - INTERVAL '70' SECOND
                ) WITH (
                  'connector' = 'faker', 'number-of-rows' = '%d', 'rows-per-second' = '1e9', 'seed' = '11',
                  'event-time.start' = '2026-01-01 00:00:00', 'event-time.step' = '100 ms',
                  'event-time.disorder' = '5 s', 'event-time.late-rate' = '0.02', 'event-time.max-lateness' = '1 min',
                  'duplicates.rate' = '0.001', 'duplicates.max-distance' = '20',
                  'sessions.keys' = '2000', 'sessions.size' = '#{zipf.between ''1'',''40'',''0.9''}',
                  'sessions.gap' = '#{exponential.between ''0'',''9999'',''2000''}', 'sessions.idle' = '2 min',
                  'fields.user_id.expression' = '#{session.key}', 'fields.ts.expression' = '#{event.time}')"""
                        .formatted(ROWS));
    }

    /** A session of the truth: its key, its rows, its first and its last time. */
    private static final String TRUTH =
            "SELECT user_id, COUNT(*), MIN(ts), MAX(ts) FROM clicks GROUP BY user_id, planted";

    /** The rows of {@link #TRUTH}, the same for all tests. Empty before the first test. */
    private static List<String> truth = List.of();

    @Test
    void areFoundBySessionRows() throws Exception {
        assertAreFoundBySessionRows("closed", "aligned");
    }

    @Tag("heavy")
    @ParameterizedTest(name = "boundary {0}, alignment {1}")
    @CsvSource({"half-open, aligned", "closed, exact"})
    void areFoundBySessionRowsUnderOtherRules(String boundary, String alignment) throws Exception {
        assertAreFoundBySessionRows(boundary, alignment);
    }

    private void assertAreFoundBySessionRows(String boundary, String alignment) throws Exception {
        assertThat(sessions("SELECT user_id, COUNT(*), MIN(ts), MAX(ts) FROM SESSION_ROWS(input => TABLE clicks"
                        + " PARTITION BY user_id, on_time => DESCRIPTOR(ts), timeout => INTERVAL '1' MINUTE,"
                        + " max_duration => INTERVAL '1' HOUR, boundary => '" + boundary + "', alignment => '"
                        + alignment + "')"
                        + " GROUP BY user_id, session_id, window_start, window_end"))
                .isEqualTo(truth());
    }

    @Test
    void areFoundBySessionSummary() throws Exception {
        assertThat(sessions(
                        "SELECT user_id, row_count, CAST(first_time AS TIMESTAMP(3)), CAST(last_time AS TIMESTAMP(3)) FROM SESSION_SUMMARY("
                                + "input => TABLE clicks PARTITION BY user_id, on_time => DESCRIPTOR(ts),"
                                + " timeout => INTERVAL '1' MINUTE, max_duration => INTERVAL '1' HOUR)"))
                .isEqualTo(truth());
    }

    @Test
    void areFoundByFlinksOwnWindowsWhereNothingCuts() throws Exception {
        assertThat(sessions("SELECT user_id, COUNT(*), MIN(ts), MAX(ts) FROM SESSION(TABLE clicks PARTITION BY user_id,"
                        + " DESCRIPTOR(ts), INTERVAL '1' MINUTE) GROUP BY user_id, window_start, window_end"))
                .isEqualTo(truth());
    }

    private List<String> truth() throws Exception {
        if (truth.isEmpty()) {
            truth = sessions(TRUTH);
        }
        assertThat(truth).hasSizeGreaterThan(1_000);
        return truth;
    }

    /** The rows that a query ends with, sorted. */
    private List<String> sessions(String query) throws Exception {
        List<String> rows = new ArrayList<>();
        try (CloseableIterator<Row> result = tables.executeSql(query).collect()) {
            result.forEachRemaining(row -> {
                switch (row.getKind()) {
                    case INSERT, UPDATE_AFTER -> rows.add(text(row));
                    case UPDATE_BEFORE, DELETE -> rows.remove(text(row));
                }
            });
        }
        rows.sort(null);
        return rows;
    }

    private static String text(Row row) {
        return row.getField(0) + " " + row.getField(1) + " " + row.getField(2) + " " + row.getField(3);
    }
}
