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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.testing.TestRun;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.table.api.ExplainDetail;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** SESSION_LABEL in SQL: its sessions are those of the functions for tables, in streaming and in batch mode. */
class SessionLabelITCase {
    private static final String[] COLUMNS = {"k STRING", "ts TIMESTAMP(3)", "id INT", "flag BOOLEAN", "word STRING"};

    /** The streaming query of docs/sessions.md: a row per session, when Flink's own session window closes. */
    private static final String STREAMING =
            """
            SELECT k, window_start, LEAST(SESSION_END(ts, INTERVAL '2' MINUTE), window_limit) AS window_end, COUNT(*) AS clicks
            FROM labelled
            GROUP BY k, session_id, part, window_start, window_limit, SESSION(ts, INTERVAL '2' MINUTE)""";

    private static final String BATCH =
            """
            SELECT k, window_start, LEAST(MAX(ts) + INTERVAL '2' MINUTE, MIN(window_limit)) AS window_end, COUNT(*) AS clicks
            FROM labelled GROUP BY k, session_id, part, window_start""";

    private static final String LABELLED =
            """
            CREATE TEMPORARY VIEW labelled AS
            SELECT k, id, ts, s.session_id, s.window_start, s.window_limit, s.part, s.`row_number`
            FROM (SELECT *, SESSION_LABEL(ts, INTERVAL '2' MINUTE, INTERVAL '10' MINUTE, 'key', k)
                              OVER (PARTITION BY k ORDER BY ts) AS s FROM events)""";

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    static Stream<Arguments> vectors() throws IOException {
        try (InputStream file = SessionLabelITCase.class.getResourceAsStream("/asa-session-vectors.json")) {
            List<Arguments> cases = new ArrayList<>();
            for (JsonNode vector : new ObjectMapper().readTree(file).get("vectors")) {
                for (String boundary : List.of("closed", "half-open")) {
                    cases.add(Arguments.of(vector.get("id").textValue(), boundary, vector));
                }
            }
            return TestRun.everyNth(11, cases);
        }
    }

    /** The last row of a session has the label that counts all of the session's rows. */
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("vectors")
    void findsSessionsOfVectorsInBothModes(String id, String boundary, JsonNode vector) {
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
        List<String> expected = new ArrayList<>();
        for (JsonNode session : vector.get("expect").get(boundary)) {
            expected.add(Row.of(
                            key(session),
                            SessionSql.timestamp(session.get("window_start").longValue()),
                            SessionSql.timestamp(session.get("last_event").longValue()),
                            session.get("count").longValue())
                    .toString());
        }
        expected.sort(null);
        String query = "SELECT k, s.window_start, MAX(ts), MAX(s.`row_number`) FROM (SELECT *, SESSION_LABEL(ts, "
                + interval(vector.get("timeout_ms").longValue())
                + (vector.get("max_ms").isNull()
                        ? ""
                        : ", " + interval(vector.get("max_ms").longValue()))
                + ", 'alignment', '" + vector.get("align").textValue() + "', 'boundary', '" + boundary
                + "', 'origin', '"
                + SessionSql.timestamp(vector.get("origin_ms").longValue())
                        .toString()
                        .replace('T', ' ')
                + ":00', 'key', k) OVER (PARTITION BY k ORDER BY ts) AS s FROM events)"
                + " GROUP BY k, s.session_id, s.part, s.window_start";

        SessionSql streaming =
                new SessionSql().table("events", new String[] {"k STRING", "ts TIMESTAMP(3)"}, latest - earliest, rows);
        assertThat(finalRows(streaming.collect(query))).as("streaming").isEqualTo(expected);
        assertThat(hasKey || rows.stream().allMatch(row -> row.getField(0) == null))
                .isTrue();

        SessionSql batch = SessionSql.batch().table("events", new String[] {"k STRING", "ts TIMESTAMP(3)"}, 0, rows);
        assertThat(batch.rows(query)).as("batch").isEqualTo(expected);
    }

    @Test
    void labelsAreThoseOfSessionRows() {
        SessionSql sql = randomEvents(2_000);
        sql.tables().executeSql(LABELLED);

        assertThat(sql.rows("SELECT id, session_id, window_start, part FROM labelled"))
                .isEqualTo(
                        sql.rows(
                                "SELECT id, session_id, window_start, part FROM SESSION_ROWS(input => TABLE events PARTITION BY k,"
                                        + " on_time => DESCRIPTOR(ts), timeout => INTERVAL '2' MINUTE, max_duration => INTERVAL '10' MINUTE)"));
    }

    @Test
    void labelsWithConditionsAreThoseOfSessionRows() {
        SessionSql sql = randomEvents(2_000);

        String labels =
                "SELECT id, s.session_id, s.window_start, s.part, s.`row_number` FROM (SELECT *, SESSION_LABEL(ts,"
                        + " INTERVAL '2' MINUTE, INTERVAL '6' HOUR, 'alignment', 'calendar', 'time_zone', 'Asia/Kolkata', 'starts_on', flag,"
                        + " 'ends_on', word = 'x', 'splits_on', word, 'max_rows', 7, 'key', k) OVER (PARTITION BY k ORDER BY ts) AS s"
                        + " FROM events)";
        sql.tables()
                .executeSql(
                        "CREATE TEMPORARY VIEW conditions AS SELECT *, COALESCE(word = 'x', FALSE) AS is_end FROM events");
        String rows =
                "SELECT id, session_id, window_start, part, `row_number` FROM SESSION_ROWS(input => TABLE conditions PARTITION BY k,"
                        + " on_time => DESCRIPTOR(ts), timeout => INTERVAL '2' MINUTE, max_duration => INTERVAL '6' HOUR,"
                        + " alignment => 'calendar', time_zone => 'Asia/Kolkata', starts_on => DESCRIPTOR(flag),"
                        + " ends_on => DESCRIPTOR(is_end), splits_on => DESCRIPTOR(word), max_rows => 7)";

        assertThat(sql.rows(labels)).hasSize(2_000).isEqualTo(sql.rows(rows));
    }

    @Test
    void queriesForSessionsGiveTheRowsOfSessionSummary() {
        List<Row> events = events(3_000);
        SessionSql sql = new SessionSql().table("events", COLUMNS, 60_000, events);
        sql.tables().executeSql(LABELLED);
        List<String> expected = sql.rows(
                "SELECT k, window_start, window_end, row_count FROM SESSION_SUMMARY(input => TABLE events"
                        + " PARTITION BY k, on_time => DESCRIPTOR(ts), timeout => INTERVAL '2' MINUTE, max_duration => INTERVAL '10' MINUTE)");

        assertThat(sql.rows(STREAMING)).hasSizeGreaterThan(100).isEqualTo(expected);
        assertThat(sql.tables().explainSql(STREAMING, ExplainDetail.CHANGELOG_MODE))
                .contains("SESSION_LABEL")
                .contains("changelogMode=[I]")
                .doesNotContain("changelogMode=[I,U")
                .doesNotContain("UA");
        SessionSql batch = SessionSql.batch().table("events", COLUMNS, 0, events);
        batch.tables().executeSql(LABELLED);
        assertThat(batch.rows(BATCH)).isEqualTo(expected);
    }

    @Test
    void rowsOfEqualTimeShareALabelUnlessTheFrameIsRows() {
        List<Row> rows = List.of(
                Row.of("a", SessionSql.timestamp(0), 0, false, "x"),
                Row.of("a", SessionSql.timestamp(0), 1, true, "x"),
                Row.of("a", SessionSql.timestamp(1_000), 2, false, "x"));
        String call =
                "SELECT id, s.`row_number` FROM (SELECT *, SESSION_LABEL(ts, INTERVAL '2' MINUTE, 'starts_on', flag)"
                        + " OVER (PARTITION BY k ORDER BY ts%s) AS s FROM events)";
        SessionSql sql = new SessionSql().table("events", COLUMNS, 0, rows);

        assertThat(sql.rows(call.formatted(""))).containsExactly("+I[0, 1]", "+I[1, 1]", "+I[2, 2]");
        assertThat(sql.rows(call.formatted(" ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW")))
                .containsExactly("+I[0, 1]", "+I[1, 1]", "+I[2, 2]");
    }

    /** Flink takes two functions for one if their classes and fields are equal. */
    @Test
    void callsOfOneQueryKeepTheirArguments() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rows.add(Row.of("a", SessionSql.timestamp(i * 60_000L), i, i == 2, "x"));
        }
        SessionSql sql = new SessionSql().table("events", COLUMNS, 0, rows);
        sql.tables()
                .executeSql(
                        "CREATE TEMPORARY FUNCTION my_label AS 'io.sandglass.session.function.SessionLabelFunction'");

        assertThat(sql.rows("SELECT id, a.`row_number`, b.`row_number`, c.`row_number`, d.`row_number` FROM (SELECT id,"
                        + " SESSION_LABEL(ts, INTERVAL '2' MINUTE) OVER w AS a, SESSION_LABEL(ts, INTERVAL '5' SECOND) OVER w AS b,"
                        + " SESSION_LABEL(ts, INTERVAL '2' MINUTE, 'starts_on', flag) OVER w AS c,"
                        + " my_label(ts, INTERVAL '2' MINUTE, 'splits_on', flag) OVER w AS d"
                        + " FROM events WINDOW w AS (PARTITION BY k ORDER BY ts))"))
                .containsExactly("+I[0, 1, 1, 1, 1]", "+I[1, 2, 1, 2, 2]", "+I[2, 3, 1, 1, 1]", "+I[3, 4, 1, 2, 1]");
    }

    @Test
    void timeoutMayDifferFromRowToRow() {
        List<Row> rows = new ArrayList<>();
        // A long timeout of an earlier row outlasts the short ones after it.
        int[] seconds = {0, 10, 100, 119, 121, 130};
        for (int i = 0; i < seconds.length; i++) {
            rows.add(Row.of("a", SessionSql.timestamp(seconds[i] * 1_000L), i, false, "x"));
        }
        SessionSql sql = new SessionSql().table("events", COLUMNS, 0, rows);

        assertThat(sql.rows(
                        "SELECT id, s.`row_number` FROM (SELECT *, SESSION_LABEL(ts, CASE WHEN id = 0 THEN INTERVAL '2' MINUTE"
                                + " ELSE INTERVAL '5' SECOND END) OVER (PARTITION BY k ORDER BY ts) AS s FROM events)"))
                .containsExactly("+I[0, 1]", "+I[1, 2]", "+I[2, 3]", "+I[3, 4]", "+I[4, 5]", "+I[5, 1]");
    }

    @Test
    void negativeTimeoutsNullTimesAndOtherOrdersFailTheJob() {
        List<Row> rows = List.of(Row.of("a", SessionSql.timestamp(0), 0, false, "x"));
        SessionSql sql = new SessionSql().table("events", COLUMNS, 0, rows);

        assertThatThrownBy(() ->
                        sql.rows("SELECT SESSION_LABEL(ts, CAST(id - 5 AS BIGINT)) OVER (PARTITION BY k ORDER BY ts)"
                                + " FROM events"))
                .rootCause()
                .hasMessage(
                        "SESSION_LABEL: Argument 'timeout': -5 ms is negative. Use a timeout of at least 0 ms, for example"
                                + " GREATEST(gap, 0).");
        SessionSql backwards = SessionSql.batch()
                .table(
                        "events",
                        COLUMNS,
                        0,
                        List.of(rows.get(0), Row.of("a", SessionSql.timestamp(1_000), 1, false, "x")));
        assertThatThrownBy(
                        () -> backwards.rows(
                                "SELECT SESSION_LABEL(ts, INTERVAL '2' MINUTE) OVER (PARTITION BY k ORDER BY ts DESC) FROM events"))
                .rootCause()
                .hasMessage(
                        "SESSION_LABEL: The rows of a key don't come in the order of the argument 'ts'. Use OVER (... ORDER BY ts)"
                                + " with the column of that argument, without DESC.");
        SessionSql batch = SessionSql.batch()
                .table("events", new String[] {"k STRING", "ts TIMESTAMP(3)"}, 0, List.of(Row.of("a", null)));
        assertThatThrownBy(() -> batch.rows(
                        "SELECT SESSION_LABEL(ts, INTERVAL '2' MINUTE) OVER (PARTITION BY k ORDER BY ts) FROM events"))
                .rootCause()
                .hasMessage(
                        "SESSION_LABEL: Argument 'ts': the value is NULL, so the row belongs to no session. Filter out such rows"
                                + " with WHERE ts IS NOT NULL in the query to which OVER belongs.");
    }

    private static SessionSql randomEvents(int count) {
        return new SessionSql().set("parallelism.default", "2").table("events", COLUMNS, 60_000, events(count));
    }

    /** Rows of three keys, disordered by up to a minute. No two rows of a key have the same time. */
    private static List<Row> events(int count) {
        Random random = new Random(7);
        List<Row> rows = new ArrayList<>();
        long clock = 1_772_323_200_000L;
        for (int id = 0; id < count; id++) {
            clock += random.nextInt(20) == 0 ? random.nextInt(600_000) : random.nextInt(20_000);
            long time = (clock - random.nextInt(50_000)) / count * count + id;
            rows.add(Row.of(
                    random.nextInt(10) == 0 ? null : "key " + random.nextInt(3),
                    SessionSql.timestamp(time),
                    id,
                    random.nextInt(3) == 0 ? null : (Boolean) (random.nextInt(15) == 0),
                    random.nextInt(3) == 0
                            ? null
                            : random.nextInt(12) == 0 ? "x" : random.nextInt(8) == 0 ? "z" : "y"));
        }
        return rows;
    }

    /** The rows that a changelog ends with, as texts in order of the texts. */
    private static List<String> finalRows(List<Row> changes) {
        List<String> rows = new ArrayList<>();
        for (Row change : changes) {
            boolean isAdded =
                    switch (change.getKind()) {
                        case INSERT, UPDATE_AFTER -> true;
                        case UPDATE_BEFORE, DELETE -> false;
                    };
            change.setKind(RowKind.INSERT);
            if (isAdded) {
                rows.add(change.toString());
            } else {
                rows.remove(change.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    private static String key(JsonNode node) {
        return node.has("key") && !node.get("key").isNull() ? node.get("key").asText() : null;
    }

    private static String interval(long millis) {
        long seconds = millis / 1_000;
        return String.format(
                "INTERVAL '%d %02d:%02d:%02d.%03d' DAY(3) TO SECOND(3)",
                seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60, millis % 1_000);
    }
}
