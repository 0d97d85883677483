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
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.table.api.ExplainDetail;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user of the session functions sees besides the rule, which has its vectors. */
class SessionFunctionsITCase {
    private static final InMemoryReporter METRICS = InMemoryReporter.createWithRetainedMetrics();

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setConfiguration(METRICS.addToConfiguration(new Configuration()))
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    private static final String CALL = "(input => TABLE events PARTITION BY k, on_time => DESCRIPTOR(ts), "
            + "timeout => INTERVAL '5' SECOND, max_duration => INTERVAL '10' SECOND)";

    @Test
    void declaresColumnsOfSessionRows() {
        SessionSql sql = events(row("a", 0));
        assertThat(sql.tables()
                        .sqlQuery("SELECT * FROM SESSION_ROWS" + CALL)
                        .getResolvedSchema()
                        .toString())
                .isEqualTo(
                        """
                        (
                          `k` STRING,
                          `ts` TIMESTAMP(3),
                          `window_start` TIMESTAMP(3) NOT NULL,
                          `window_end` TIMESTAMP(3) NOT NULL,
                          `closed_by` STRING NOT NULL,
                          `part` INT NOT NULL,
                          `session_id` BIGINT NOT NULL,
                          `row_number` BIGINT NOT NULL,
                          `rowtime` TIMESTAMP(3) NOT NULL *ROWTIME*
                        )""");
    }

    @Test
    void declaresColumnsOfSessionSummary() {
        SessionSql sql = events(row("a", 0));
        assertThat(sql.tables()
                        .sqlQuery("SELECT * FROM SESSION_SUMMARY" + CALL)
                        .getResolvedSchema()
                        .toString())
                .isEqualTo(
                        """
                        (
                          `k` STRING,
                          `window_start` TIMESTAMP(3) NOT NULL,
                          `window_end` TIMESTAMP(3) NOT NULL,
                          `closed_by` STRING NOT NULL,
                          `part` INT NOT NULL,
                          `session_id` BIGINT NOT NULL,
                          `first_time` TIMESTAMP(3) NOT NULL,
                          `last_time` TIMESTAMP(3) NOT NULL,
                          `row_count` BIGINT NOT NULL,
                          `rowtime` TIMESTAMP(3) NOT NULL *ROWTIME*
                        )""");
    }

    @Test
    void numbersColumnsOfEqualName() {
        SessionSql sql = new SessionSql()
                .table(
                        "events",
                        new String[] {"k STRING", "ts TIMESTAMP(3)", "part INT", "rowtime STRING"},
                        0,
                        List.of(Row.of("a", SessionSql.timestamp(0), 7, "r")));
        assertThat(sql.tables()
                        .sqlQuery("SELECT * FROM SESSION_ROWS" + CALL)
                        .getResolvedSchema()
                        .getColumnNames())
                .containsExactly(
                        "k",
                        "ts",
                        "part",
                        "rowtime",
                        "window_start",
                        "window_end",
                        "closed_by",
                        "part0",
                        "session_id",
                        "row_number",
                        "rowtime0");
        assertThat(sql.rows("SELECT k, part, rowtime, part0, rowtime0 FROM SESSION_ROWS" + CALL))
                .containsExactly("+I[a, 7, r, 0, 1970-01-01T00:00:05]");
    }

    @Test
    void allFormsOfTheCallReturnEqualRows() {
        SessionSql sql = events(row("a", 1_000), row("b", 2_000), row("a", 3_000));
        List<String> sessions = sql.rows("SELECT * FROM SESSION_ROWS" + CALL);
        assertThat(sessions).hasSize(3);
        for (String call : List.of(
                "SESSION_ROWS(TABLE events PARTITION BY k, INTERVAL '5' SECOND, INTERVAL '10' SECOND, DEFAULT, DEFAULT, "
                        + "DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DESCRIPTOR(ts))",
                "session_rows(input => TABLE events PARTITION BY (k), timeout => INTERVAL '5' SECOND, "
                        + "max_duration => INTERVAL '10' SECOND, alignment => 'ALIGNED', boundary => 'closed', "
                        + "origin => '0001-01-01', late_rows => 'drop', on_time => DESCRIPTOR(ts), uid => 'mine')",
                "SESSIONWINDOW(TABLE events PARTITION BY k, 'second', 5, 10, DESCRIPTOR(ts))",
                "SESSIONWINDOW(TABLE events PARTITION BY k, 'SS', 5, 10, DESCRIPTOR(ts))",
                "SESSIONWINDOW(input => TABLE events PARTITION BY k, unit => 'second', timeout => 5, max_duration => 10, "
                        + "on_time => DESCRIPTOR(ts))",
                "ASA_SESSIONWINDOW(input => TABLE events PARTITION BY k, asa_window => 'SessionWindow(second, 5, 10)', "
                        + "on_time => DESCRIPTOR(ts))",
                "SESSIONWINDOW(TABLE events PARTITION BY k, 'mcs', 5000000, 10000000, DESCRIPTOR(ts))",
                "ASA_SESSIONWINDOW(TABLE events PARTITION BY k, 'SessionWindow(second, 5, 10)', DESCRIPTOR(ts))",
                "ASA_SESSIONWINDOW(TABLE events PARTITION BY k, 'session ( Timeout(ms, 5000) , MaxDuration(s,10) )', "
                        + "DESCRIPTOR(ts))")) {
            assertThat(sql.rows("SELECT * FROM " + call)).as(call).isEqualTo(sessions);
        }
    }

    @Test
    void partsOfASessionShareItsId() {
        List<Row> rows = IntStream.range(0, 20)
                .mapToObj(i -> row("a", 1_000 + 2_000L * i))
                .toList();
        SessionSql sql = events(rows.toArray(Row[]::new));
        assertThat(sql.rows("SELECT part, window_start, window_end, closed_by, row_count FROM SESSION_SUMMARY" + CALL))
                .containsExactly(
                        "+I[0, 1970-01-01T00:00:01, 1970-01-01T00:00:20, max_duration, 10]",
                        "+I[1, 1970-01-01T00:00:20, 1970-01-01T00:00:30, max_duration, 5]",
                        "+I[2, 1970-01-01T00:00:30, 1970-01-01T00:00:40, max_duration, 5]");
        // A constant of the key and the first row: as a part of what users store, it must never change.
        assertThat(sql.rows("SELECT DISTINCT session_id FROM SESSION_ROWS" + CALL))
                .containsExactly("+I[-4373948794289727963]");
    }

    @Test
    void acceptsSeveralKeysNullKeysAndRowKeys() {
        SessionSql sql = new SessionSql()
                .table(
                        "events",
                        new String[] {"r ROW<a INT, b STRING>", "n INT", "ts TIMESTAMP(3)"},
                        1_000,
                        List.of(
                                Row.of(Row.of(1, "x"), null, SessionSql.timestamp(0)),
                                Row.of(Row.of(1, "x"), null, SessionSql.timestamp(1_000)),
                                Row.of(Row.of(1, null), null, SessionSql.timestamp(1_000)),
                                Row.of(null, 2, SessionSql.timestamp(1_000)),
                                Row.of(null, 2, SessionSql.timestamp(2_000)),
                                Row.of(Row.of(1, "x"), 2, SessionSql.timestamp(2_000))));
        assertThat(sql.rows("SELECT r, n, row_count FROM SESSION_SUMMARY(input => TABLE events PARTITION BY (r, n), "
                        + "on_time => DESCRIPTOR(ts), timeout => INTERVAL '5' SECOND)"))
                .containsExactly(
                        "+I[+I[1, null], null, 1]", "+I[+I[1, x], 2, 1]", "+I[+I[1, x], null, 2]", "+I[null, 2, 2]");
    }

    @Test
    void emitsRowsUnchanged() {
        String[] columns = {
            "k STRING",
            "ts TIMESTAMP(3)",
            "i INT",
            "d DECIMAL(10, 2)",
            "b BOOLEAN",
            "day DATE",
            "t TIME",
            "r ROW<a INT, b STRING>",
            "a ARRAY<STRING>",
            "m MAP<STRING, INT>",
            "x BYTES"
        };
        Row full = Row.of(
                "a",
                SessionSql.timestamp(-5_000),
                1,
                new BigDecimal("2.50"),
                true,
                LocalDate.of(2024, 2, 29),
                LocalTime.of(1, 2, 3),
                Row.of(1, "y"),
                new String[] {"p", null},
                Map.of("q", 1),
                new byte[] {1, 2});
        Row empty = Row.of("a", SessionSql.timestamp(-4_000), null, null, null, null, null, null, null, null, null);
        SessionSql sql = new SessionSql().table("events", columns, 0, List.of(full, empty));
        assertThat(sql.rows("SELECT k, ts, i, d, b, `day`, t, r, a, m, x, window_start, window_end FROM SESSION_ROWS"
                        + CALL))
                .containsExactly(
                        "+I[a, 1969-12-31T23:59:55, 1, 2.50, true, 2024-02-29, 01:02:03, +I[1, y], [p, null], {q=1}, [1, 2], "
                                + "1969-12-31T23:59:55, 1970-01-01T00:00:01]",
                        "+I[a, 1969-12-31T23:59:56, null, null, null, null, null, null, null, null, null, "
                                + "1969-12-31T23:59:55, 1970-01-01T00:00:01]");
    }

    @Test
    void keepsTypeOfTimes() {
        SessionSql sql = new SessionSql()
                .set("table.local-time-zone", "Asia/Kolkata")
                .table(
                        "events",
                        new String[] {"k STRING", "ts TIMESTAMP_LTZ(3)"},
                        0,
                        List.of(Row.of("a", Instant.ofEpochMilli(0))));
        assertThat(sql.rows("SELECT window_start, window_end, rowtime, first_time FROM SESSION_SUMMARY" + CALL))
                .containsExactly(
                        "+I[1970-01-01T00:00:00Z, 1970-01-01T00:00:05Z, 1970-01-01T00:00:05Z, 1970-01-01T00:00:00Z]");
    }

    /** All sessions are waiting when the first closes: the rows go through the shelves. */
    @Test
    void keepsManyOpenSessionsOfAKey() {
        List<Row> rows = new ArrayList<>();
        for (int session = 0; session < 300; session++) {
            for (int i = 0; i < 3; i++) {
                rows.add(row("a", session * 20_000L + i * 1_000L));
            }
        }
        Collections.shuffle(rows, new Random(7));
        SessionSql sql =
                new SessionSql().table("events", new String[] {"k STRING", "ts TIMESTAMP(3)"}, 10_000_000, rows);
        assertThat(sql.rows("SELECT window_start, MIN(ts), MAX(ts), COUNT(*), COUNT(DISTINCT ts) FROM SESSION_ROWS"
                        + CALL + " GROUP BY k, window_start, window_end, TUMBLE(rowtime, INTERVAL '0.001' SECOND)"))
                .isEqualTo(IntStream.range(0, 300)
                        .mapToObj(session -> Row.of(
                                        SessionSql.timestamp(session * 20_000L),
                                        SessionSql.timestamp(session * 20_000L),
                                        SessionSql.timestamp(session * 20_000L + 2_000L),
                                        3L,
                                        3L)
                                .toString())
                        .sorted()
                        .toList());
    }

    @Test
    void numbersRowsOfASessionInOrderOfTime() {
        SessionSql sql = new SessionSql()
                .table(
                        "events",
                        new String[] {"k STRING", "ts TIMESTAMP(3)", "n INT"},
                        60_000,
                        List.of(
                                Row.of("a", SessionSql.timestamp(3_000), 0),
                                Row.of("b", SessionSql.timestamp(2_000), 1),
                                Row.of("a", SessionSql.timestamp(1_000), 2),
                                Row.of("a", SessionSql.timestamp(3_000), 3),
                                Row.of("a", SessionSql.timestamp(30_000), 4)));
        assertThat(sql.rows("SELECT n, `row_number` FROM SESSION_ROWS" + CALL))
                .containsExactly("+I[0, 2]", "+I[1, 1]", "+I[2, 1]", "+I[3, 3]", "+I[4, 1]");
    }

    /** The watermark of each row is the row's own time, as under WATERMARK FOR ts AS ts. */
    @Test
    void acceptsRowsOfEqualTimeWithoutWatermarkDelay() {
        SessionSql sql = new SessionSql()
                .table(
                        "events",
                        new String[] {"k BIGINT", "ts TIMESTAMP(3)"},
                        -1,
                        List.of(
                                Row.of(1L, SessionSql.timestamp(0)),
                                Row.of(2L, SessionSql.timestamp(0)),
                                Row.of(1L, SessionSql.timestamp(30_000)),
                                Row.of(2L, SessionSql.timestamp(30_000)),
                                Row.of(2L, SessionSql.timestamp(60_000)),
                                Row.of(2L, SessionSql.timestamp(60_000))));
        List<String> sessions = List.of(
                "+I[1, 1970-01-01T00:00, 1970-01-01T00:02:30, 2]", "+I[2, 1970-01-01T00:00, 1970-01-01T00:03, 4]");
        for (String call : List.of(
                "SESSIONWINDOW(TABLE events PARTITION BY k, 'minute', 2, 60, DESCRIPTOR(ts))",
                "SESSION_ROWS(input => TABLE events PARTITION BY k, on_time => DESCRIPTOR(ts), timeout => INTERVAL '2' "
                        + "MINUTE)")) {
            assertThat(sql.rows("SELECT k, window_start, window_end, COUNT(*) FROM " + call
                            + " GROUP BY k, window_start, window_end, TUMBLE(rowtime, INTERVAL '0.001' SECOND)"))
                    .as(call)
                    .isEqualTo(sessions);
        }
        assertThat(sql.rows("SELECT k, window_start, window_end, row_count FROM SESSION_SUMMARY(input => TABLE events "
                        + "PARTITION BY k, on_time => DESCRIPTOR(ts), timeout => INTERVAL '2' MINUTE)"))
                .isEqualTo(sessions);
    }

    @Test
    void acceptsPartitionByInAsaWindow() {
        SessionSql sql = events(row("a", 1_000), row("b", 2_000), row("a", 3_000));
        assertThat(sql.rows("SELECT * FROM ASA_SESSIONWINDOW(TABLE events PARTITION BY k, "
                        + "'SessionWindow(second, 5, 10) OVER (PARTITION BY K)', DESCRIPTOR(ts))"))
                .isEqualTo(sql.rows("SELECT * FROM SESSION_ROWS" + CALL))
                .hasSize(3);
    }

    @Test
    void dropsAndCountsLateRows() {
        SessionSql sql = events(row("a", 100_000), row("a", 1_000), row("b", 2_000), row("a", 101_000));
        TableResult result = sql.tables().executeSql("SELECT k, ts, closed_by FROM SESSION_ROWS" + CALL);
        assertThat(SessionSql.rows(result))
                .containsExactly("+I[a, 1970-01-01T00:01:40, timeout]", "+I[a, 1970-01-01T00:01:41, timeout]");
        assertThat(counter(result, "numLateRecordsDropped")).isEqualTo(2);
        assertThat(counter(result, "numLateRecordsEmitted")).isZero();
    }

    @Test
    void countsOpenedAndClosedSessions() {
        // Of a: two that come in the wrong order, and one that is cut at 20 and goes on. Of b: one.
        SessionSql sql = new SessionSql()
                .table(
                        "events",
                        new String[] {"k STRING", "ts TIMESTAMP(3)"},
                        60_000,
                        List.of(
                                row("a", 40_000),
                                row("a", 1_000),
                                row("b", 2_000),
                                row("a", 41_000),
                                row("a", 45_000),
                                row("a", 49_900),
                                row("a", 50_100)));
        for (String function : List.of("SESSION_ROWS", "SESSION_SUMMARY")) {
            TableResult result =
                    sql.tables().executeSql("SELECT window_start, window_end, closed_by FROM " + function + CALL);
            assertThat(SessionSql.rows(result).stream().distinct())
                    .containsExactly(
                            "+I[1970-01-01T00:00:01, 1970-01-01T00:00:06, timeout]",
                            "+I[1970-01-01T00:00:02, 1970-01-01T00:00:07, timeout]",
                            "+I[1970-01-01T00:00:40, 1970-01-01T00:00:50, max_duration]",
                            "+I[1970-01-01T00:00:50, 1970-01-01T00:00:55.100, timeout]");
            assertThat(counter(result, "numSessionsOpened")).isEqualTo(4);
            assertThat(counter(result, "numSessionsClosed")).isEqualTo(4);
        }
    }

    @Test
    void emitsFlaggedLateRows() {
        SessionSql sql = events(row("a", 100_000), row("a", 1_000), row("a", 101_000));
        String emit = CALL.replace("timeout =>", "late_rows => 'emit', timeout =>");
        TableResult rows = sql.tables()
                .executeSql("SELECT k, ts, window_start, window_end, closed_by, part, session_id IS NULL, rowtime "
                        + "FROM SESSION_ROWS" + emit);
        assertThat(SessionSql.rows(rows))
                .containsExactly(
                        "+I[a, 1970-01-01T00:00:01, null, null, late, null, true, 1970-01-01T00:00:01]",
                        "+I[a, 1970-01-01T00:01:40, 1970-01-01T00:01:40, 1970-01-01T00:01:46, timeout, 0, false, "
                                + "1970-01-01T00:01:46]",
                        "+I[a, 1970-01-01T00:01:41, 1970-01-01T00:01:40, 1970-01-01T00:01:46, timeout, 0, false, "
                                + "1970-01-01T00:01:46]");
        assertThat(counter(rows, "numLateRecordsEmitted")).isEqualTo(1);
        assertThat(counter(rows, "numLateRecordsDropped")).isZero();
        assertThat(sql.rows("SELECT k, first_time, row_count, closed_by, window_start FROM SESSION_SUMMARY" + emit))
                .containsExactly(
                        "+I[a, 1970-01-01T00:00:01, 1, late, null]",
                        "+I[a, 1970-01-01T00:01:40, 2, timeout, 1970-01-01T00:01:40]");
    }

    @Test
    void rejectsRowWithNullTime() {
        SessionSql sql = events(Row.of("a", null));
        Throwable error = catchThrowable(() -> sql.rows("SELECT * FROM SESSION_ROWS" + CALL));
        while (error.getCause() != null) {
            error = error.getCause();
        }
        assertThat(error)
                .hasMessage(
                        "SESSION_ROWS: Column 'ts': the value is NULL, so the row belongs to no session. Filter out such "
                                + "rows with WHERE `ts` IS NOT NULL.");
    }

    @Test
    void aggregatesEqualThoseOfFlink() {
        // Sums wrap around as Flink's do. In one query with SUM, Flink's AVG divides the sum that has wrapped.
        assertThatAggregatesEqualFlinks(20_261_120, List.of("COUNT", "SUM", "MIN", "MAX"), 1.0);
        assertThatAggregatesEqualFlinks(20_261_121, List.of("COUNT", "SUM", "AVG"), 0.001);
        assertThatAggregatesEqualFlinks(20_261_122, List.of("AVG"), 1.0);
    }

    private static void assertThatAggregatesEqualFlinks(long seed, List<String> kinds, double share) {
        Random random = new Random(seed);
        String[] columns = {
            "k STRING",
            "ts TIMESTAMP(3)",
            "ti TINYINT",
            "si SMALLINT",
            "i INT",
            "b BIGINT",
            "f FLOAT",
            "d DOUBLE",
            "de DECIMAL(10, 3)",
            "s STRING",
            "bo BOOLEAN",
            "da DATE",
            "t TIME"
        };
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Row row = Row.of(
                    "k" + random.nextInt(5),
                    SessionSql.timestamp(i * 700L + random.nextInt(3_000)),
                    (byte) (random.nextInt(256) * Math.max(share, 0.01) - 1),
                    (short) (random.nextInt() * share / 65_536),
                    (int) (random.nextInt() * share),
                    (long) (random.nextLong() * share),
                    // Small and even, so that the order of adding makes no difference.
                    (float) random.nextInt(64) / 4,
                    (double) random.nextInt(1_000) / 8,
                    BigDecimal.valueOf(random.nextInt(), 3),
                    "s" + random.nextInt(100),
                    random.nextBoolean(),
                    LocalDate.ofEpochDay(random.nextInt(20_000)),
                    LocalTime.ofSecondOfDay(random.nextInt(86_400)));
            for (int column = 2; column < columns.length; column++) {
                if (random.nextInt(10) == 0) {
                    row.setField(column, null);
                }
            }
            rows.add(row);
        }
        SessionSql sql = new SessionSql().set("parallelism.default", "2").table("events", columns, 3_000, rows);
        List<String> aggregates = new ArrayList<>();
        for (String kind : kinds) {
            boolean isNumeric = kind.equals("SUM") || kind.equals("AVG");
            Stream.of("ti", "si", "i", "b", "f", "d", "de")
                    .forEach(column -> aggregates.add(kind + "(" + column + ")"));
            Stream.of("s", "bo", "da", "t")
                    .filter(column -> !isNumeric)
                    .forEach(column -> aggregates.add(kind + "(" + column + ")"));
        }
        String ours = "SELECT k, window_start, window_end, row_count, "
                + String.join(
                        ", ",
                        aggregates.stream()
                                .map(call -> call.toLowerCase(Locale.ROOT)
                                        .replace('(', '_')
                                        .replace(")", ""))
                                .toList())
                + " FROM SESSION_SUMMARY(input => TABLE events PARTITION BY k, on_time => DESCRIPTOR(ts), "
                + "timeout => INTERVAL '5' SECOND, aggregates => '" + String.join(", ", aggregates) + "')";
        String flinks = "SELECT k, window_start, window_end, COUNT(*), " + String.join(", ", aggregates)
                + " FROM SESSION(TABLE events PARTITION BY k, DESCRIPTOR(ts), INTERVAL '5' SECOND) "
                + "GROUP BY k, window_start, window_end";
        assertThat(sql.rows(ours)).as("seed " + seed).hasSizeGreaterThan(100).isEqualTo(sql.rows(flinks));
        assertThat(types(sql, ours)).isEqualTo(types(sql, flinks));
    }

    private static List<LogicalType> types(SessionSql sql, String query) {
        return sql.tables().sqlQuery(query).getResolvedSchema().getColumnDataTypes().stream()
                .map(type -> type.getLogicalType().copy(true))
                .toList();
    }

    @Test
    void firstAndLastFollowTimeAndSkipNulls() {
        SessionSql sql = new SessionSql()
                .table(
                        "events",
                        new String[] {"k STRING", "ts TIMESTAMP(3)", "s STRING"},
                        10_000,
                        List.of(
                                Row.of("a", SessionSql.timestamp(3_000), "third"),
                                Row.of("a", SessionSql.timestamp(1_000), "first"),
                                Row.of("a", SessionSql.timestamp(4_000), null),
                                Row.of("a", SessionSql.timestamp(0), null),
                                Row.of("a", SessionSql.timestamp(2_000), "second")));
        assertThat(sql.rows("SELECT entry, exit_page FROM SESSION_SUMMARY(input => TABLE events PARTITION BY k, "
                        + "on_time => DESCRIPTOR(ts), timeout => INTERVAL '5' SECOND, "
                        + "aggregates => 'FIRST(s) AS entry, last(`s`) as exit_page')"))
                .containsExactly("+I[first, third]");
    }

    @Test
    void aggregatesOverRowsAreAppendOnly() {
        SessionSql sql = events(row("a", 0));
        String grouped = " GROUP BY k, window_start, window_end, TUMBLE(rowtime, INTERVAL '0.001' SECOND)";
        assertThat(sql.tables()
                        .explainSql(
                                "SELECT k, COUNT(*) FROM SESSION_ROWS" + CALL + grouped, ExplainDetail.CHANGELOG_MODE))
                .contains("changelogMode=[I]")
                .doesNotContain("changelogMode=[I,")
                .doesNotContain("UB");
    }

    @Test
    void createsFunctionsFromTheJar() {
        SessionSql sql = events(row("a", 0));
        sql.tables().executeSql("UNLOAD MODULE sessions");
        sql.tables()
                .executeSql("CREATE FUNCTION my_rows AS 'io.sandglass.session.function.SessionRowsFunction' USING JAR '"
                        + System.getProperty("packaged.jar") + "'");
        assertThat(sql.rows("SELECT k, window_end FROM my_rows" + CALL)).containsExactly("+I[a, 1970-01-01T00:00:05]");
    }

    private static long counter(TableResult result, String name) {
        JobID job = result.getJobClient().orElseThrow().getJobID();
        return METRICS.findMetrics(job, ".*" + name).values().stream()
                .mapToLong(counter -> ((Counter) counter).getCount())
                .sum();
    }

    private static SessionSql events(Row... rows) {
        return new SessionSql().table("events", new String[] {"k STRING", "ts TIMESTAMP(3)"}, 0, List.of(rows));
    }

    private static Row row(String key, long millis) {
        return Row.of(key, SessionSql.timestamp(millis));
    }
}
