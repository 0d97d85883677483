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
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that the rule is held to, through SQL: both functions give these sessions, under both boundaries. */
class SessionVectorsITCase {

    /** A quick run tries some vectors under the default alone. The tests of the rule try all of them under both. */
    private static final List<String> BOUNDARIES =
            List.of("closed", "half-open").subList(0, TestRun.size("vectors.boundaries", 1, 2));

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    static Stream<Arguments> vectors() throws IOException {
        try (InputStream file = SessionVectorsITCase.class.getResourceAsStream("/asa-session-vectors.json")) {
            List<Arguments> cases = new ArrayList<>();
            for (JsonNode vector : new ObjectMapper().readTree(file).get("vectors")) {
                for (String boundary : BOUNDARIES) {
                    cases.add(Arguments.of(vector.get("id").textValue(), boundary, vector));
                }
            }
            return TestRun.everyNth(2, cases);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("vectors")
    void bothFunctionsEmitExpectedSessions(String id, String boundary, JsonNode vector) {
        boolean hasKey = vector.get("rows").get(0).has("key");
        List<Row> rows = new ArrayList<>();
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (JsonNode row : vector.get("rows")) {
            long millis = row.get("ts").longValue();
            earliest = Math.min(earliest, millis);
            latest = Math.max(latest, millis);
            rows.add(Row.of(key(row), SessionSql.timestamp(millis)));
        }
        SessionSql sql = new SessionSql()
                .set("parallelism.default", "2")
                .table("events", new String[] {"k STRING", "ts TIMESTAMP(3)"}, latest - earliest, rows);
        String arguments = "input => TABLE events" + (hasKey ? " PARTITION BY k" : "")
                + ", on_time => DESCRIPTOR(ts), timeout => "
                + interval(vector.get("timeout_ms").longValue())
                + (vector.get("max_ms").isNull()
                        ? ""
                        : ", max_duration => " + interval(vector.get("max_ms").longValue()))
                + ", alignment => '" + vector.get("align").textValue() + "', boundary => '" + boundary
                + "', origin => '"
                + SessionSql.timestamp(vector.get("origin_ms").longValue())
                        .toString()
                        .replace('T', ' ') + ":00'";

        List<String> expected = new ArrayList<>();
        for (String function : List.of("summary", "rows")) {
            for (JsonNode session : vector.get("expect").get(boundary)) {
                Row row = Row.of(
                        function,
                        key(session),
                        SessionSql.timestamp(session.get("session_start").longValue()),
                        SessionSql.timestamp(session.get("last_event").longValue()),
                        SessionSql.timestamp(session.get("window_start").longValue()),
                        SessionSql.timestamp(session.get("window_end").longValue()),
                        session.get("count").longValue(),
                        session.get("closed_by").textValue());
                expected.add(row.toString());
            }
        }
        expected.sort(null);

        String key = hasKey ? "k" : "CAST(NULL AS STRING)";
        assertThat(sql.rows("SELECT 'summary', " + key
                        + ", first_time, last_time, window_start, window_end, row_count, closed_by "
                        + "FROM SESSION_SUMMARY(" + arguments + ") UNION ALL SELECT 'rows', " + key
                        + ", MIN(ts), MAX(ts), window_start, window_end, COUNT(*), closed_by "
                        + "FROM SESSION_ROWS(" + arguments + ") GROUP BY " + (hasKey ? "k, " : "")
                        + "window_start, window_end, closed_by, TUMBLE(rowtime, INTERVAL '0.001' SECOND)"))
                .isEqualTo(expected);
    }

    private static String key(JsonNode node) {
        return node.has("key") && !node.get("key").isNull() ? node.get("key").asText() : null;
    }

    /** Days to seconds with milliseconds, in the only form that holds them all. */
    private static String interval(long millis) {
        long seconds = millis / 1_000;
        return String.format(
                "INTERVAL '%d %02d:%02d:%02d.%03d' DAY(3) TO SECOND(3)",
                seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60, millis % 1_000);
    }
}
