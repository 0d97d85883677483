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

import io.sandglass.testing.TestRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The watermark that the source makes of its event clock, and the event time as metadata. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SourceWatermarkITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static final String START = "2026-01-01";

    private static final String TRAFFIC =
            "'event-time.pause-every' = '10 min', 'event-time.pause-length' = '1 h', 'duplicates.rate' = '0.1',"
                    + " 'duplicates.max-distance' = '1000'";

    private static final String SESSIONS = "'sessions.keys' = '10000', 'sessions.idle' = '10 min'";

    /** A quick run tries the first. */
    private static final List<String> OPTIONS = List.of("", SESSIONS, "'scan.watermark.emit.strategy' = 'on-event'")
            .subList(0, TestRun.size("watermark.options", 1, 3));

    private static final String WINDOWS = "SELECT window_start, COUNT(*), SUM(n)"
            + " FROM TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE) GROUP BY window_start, window_end";

    private static SqlSession session(int parallelism, String ts, String watermark, String start, String options) {
        return SqlSession.streaming()
                .set("parallelism.default", String.valueOf(parallelism))
                .set("table.local-time-zone", "America/New_York")
                .set("pipeline.auto-watermark-interval", "1 ms")
                .run(
                        """
                        CREATE TABLE t (n BIGINT, %s, WATERMARK FOR ts AS %s) WITH (
                          'connector' = 'faker', 'rows-per-second' = '1e9', 'seed' = '4', 'number-of-rows' = '20000',
                          'event-time.start' = '%s 00:30:00', 'event-time.step' = '500 ms',
                          'event-time.disorder' = '5 s', 'fields.n.expression' = '#{sequence.next ''0''}'%s%s)"""
                                .formatted(
                                        ts,
                                        watermark,
                                        start,
                                        ts.matches("ts \\S+ METADATA.*")
                                                ? ""
                                                : ", 'fields.ts.expression' = '#{event.time}'",
                                        options.isEmpty() ? "" : ", " + options));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "1, ts TIMESTAMP(3), 2026-03-08",
                "4, ts TIMESTAMP(3), 2026-11-01",
                "2, ts TIMESTAMP_LTZ(3), 2026-01-01",
                "2, ts TIMESTAMP(0), 2026-01-01",
                "2, ts TIMESTAMP(3) METADATA FROM 'timestamp' VIRTUAL, 2026-11-01",
                "2, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp', 2026-03-08"
            })
    void noRowInTimeIsLost(int parallelism, String ts, String start) throws Exception {
        for (String options : OPTIONS) {
            List<Row> windows = session(parallelism, ts, "SOURCE_WATERMARK()", start, options)
                    .rows(WINDOWS);
            // Which waits for more than any row is out of order.
            List<Row> expected =
                    session(1, ts, "ts - INTERVAL '3' HOUR", start, options).rows(WINDOWS);

            assertThat(windows).as(options).hasSizeGreaterThan(100).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void rowsBehindTheWatermarkHaveAPositiveLateBy() throws Exception {
        // A watermark after each row: otherwise their number, and so that of the rows behind them, depends on the
        // machine's speed.
        String late = TRAFFIC
                + ", 'event-time.late-rate' = '0.01', 'event-time.max-lateness' = '1 h',"
                + " 'scan.watermark.emit.strategy' = 'on-event'";
        SqlSession session = session(
                2,
                "ts TIMESTAMP_LTZ(3), late_by BIGINT METADATA FROM 'late-by' VIRTUAL",
                "SOURCE_WATERMARK()",
                START,
                late);

        List<Row> behind = session.rows("SELECT n, late_by FROM t WHERE ts <= CURRENT_WATERMARK(ts)");

        assertThat(behind).hasSizeGreaterThan(1_000).allSatisfy(row -> assertThat((Long) row.getField(1))
                .isPositive());
    }

    /** The source emits rows without the time attribute then. */
    @Test
    void windowsCloseIfTheQueryDoesNotReadTheTimeColumn() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE t (n BIGINT, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp', WATERMARK FOR ts AS SOURCE_WATERMARK())
                        WITH ('connector' = 'faker', 'rows-per-second' = '100', 'event-time.start' = 'now',
                          'event-time.step' = '1 s', 'fields.n.expression' = '#{sequence.next ''0''}')""");

        assertThat(session.firstRows(
                        "SELECT window_start, COUNT(*) FROM TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND)"
                                + " GROUP BY window_start, window_end",
                        3))
                .hasSize(3);
    }

    /** By its own pace the slow table has its second row 50 seconds after its first. */
    @Test
    void idleTimeoutLetsTheOtherInputCloseWindows() throws Exception {
        String events = "CREATE TABLE %s (id INT, ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS SOURCE_WATERMARK()) WITH ("
                + "'connector'='faker', 'fields.id.expression'='1', 'fields.ts.expression'='#{event.time}',"
                + " 'event-time.start'='now', 'event-time.step'='50 ms', 'rows-per-second'=%s)";
        SqlSession session = SqlSession.streaming()
                .set("parallelism.default", "1")
                .run(events.formatted("slow", "'0.0001', 'scan.watermark.idle-timeout'='1 s'"))
                .run(events.formatted("fast", "'20'"))
                .run("CREATE VIEW t AS SELECT * FROM slow UNION ALL SELECT * FROM fast");

        assertThat(session.firstRows(
                        "SELECT window_start, COUNT(*) FROM TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' SECOND)"
                                + " GROUP BY window_start, window_end",
                        2))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at_time TIMESTAMP_LTZ(3) METADATA FROM 'timestamp'",
                "at_time TIMESTAMP(3) METADATA FROM 'timestamp' VIRTUAL"
            })
    void theTimestampIsTheEventTime(String column) throws Exception {
        SqlSession session = session(2, "ts TIMESTAMP(3), " + column, "ts", START, TRAFFIC);

        assertThat(session.rows("SELECT n FROM t WHERE CAST(at_time AS TIMESTAMP(3)) = ts"))
                .hasSize(20_000);
    }

    @Test
    void changesAndLookupsHaveTheTimestampOfTheirRow() throws Exception {
        String create =
                """
                CREATE TABLE %s (n BIGINT, ts TIMESTAMP(3), at_time TIMESTAMP(3) METADATA FROM 'timestamp', PRIMARY KEY (n) NOT ENFORCED)
                WITH ('connector' = 'faker', 'rows-per-second' = '1e9', 'seed' = '4', 'number-of-rows' = '5000',
                  'event-time.start' = '2026-01-01 00:00:00', 'fields.n.expression' = '#{sequence.next ''0''}',
                  'fields.ts.expression' = '#{event.time}'%s)""";
        SqlSession session = SqlSession.streaming()
                .run(create.formatted("changes", ", 'changelog.mode' = 'retract'"))
                .run(create.formatted("dimension", ""))
                .run(
                        "CREATE TABLE orders (k BIGINT, pt AS PROCTIME()) WITH ('connector' = 'faker', 'number-of-rows' = '100',"
                                + " 'rows-per-second' = '1e9', 'fields.k.expression' = '#{uniform.between ''0'',''4999''}')");

        assertThat(session.rows("SELECT n FROM changes")).hasSizeGreaterThan(5_000);
        assertThat(session.rows("SELECT n FROM changes WHERE at_time <> ts")).isEmpty();
        assertThat(session.rows("SELECT d.at_time, d.ts FROM orders AS o"
                        + " JOIN dimension FOR SYSTEM_TIME AS OF o.pt AS d ON o.k = d.n"))
                .hasSize(100)
                .allSatisfy(row -> assertThat(row.getField(0)).isEqualTo(row.getField(1)));
    }

    /** The examples of the page. */
    @Test
    void windowsAndUpsertsOfThePageWork() throws Exception {
        String page = Files.readString(Path.of("../docs/faker-connector.md"));
        SqlSession session = SqlSession.streaming()
                .run(statement(page, "CREATE TABLE clicks"))
                .run(statement(page, "CREATE TABLE balances"));

        assertThat(session.rows(statement(page, "SELECT COUNT(*) AS hits"))).containsExactly(Row.of(91L));
        assertThat(session.rows(statement(page, "SELECT COUNT(*) AS accounts")))
                .last()
                .satisfies(row -> assertThat(row.getField(0)).isEqualTo(3L));
    }

    private static String statement(String page, String start) {
        int from = page.indexOf(start);
        return page.substring(from, page.indexOf(';', from));
    }
}
