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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with an event clock. What never comes makes a test run into the time limit. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EventTimeITCase {
    private static final LocalDateTime START = LocalDateTime.parse("2026-01-01T00:00");

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static final String CREATE =
            """
            CREATE TABLE t (
              n BIGINT, ts TIMESTAMP(3), at_time TIMESTAMP_LTZ(6), day_of_row DATE, epoch BIGINT, shown STRING,
              late_by BIGINT NOT NULL METADATA FROM 'late-by' VIRTUAL,
              WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
            ) WITH (
              'connector' = 'faker', 'rows-per-second' = '1e9', 'seed' = '4',
              'event-time.start' = '2026-01-01 00:00:00',
              'fields.n.expression' = '#{sequence.next ''0''}',
              'fields.ts.expression' = '#{event.time}',
              'fields.at_time.expression' = '#{event.time}',
              'fields.day_of_row.expression' = '#{event.time}',
              'fields.epoch.expression' = '#{event.time}',
              'fields.shown.expression' = 'at #{event.time}',
              %s)""";

    @Test
    void aRowIsAStepAfterTheOneBefore() throws Exception {
        List<Row> rows = SqlSession.streaming()
                .set("table.local-time-zone", "Europe/Berlin")
                .run(CREATE.formatted("'number-of-rows' = '100', 'event-time.step' = '6 h', 'scan.parallelism' = '1'"))
                .rows("SELECT n, ts, at_time, day_of_row, epoch, shown FROM t");

        assertThat(rows).hasSize(100).allSatisfy(row -> {
            // Berlin's wall clock, by which it is an hour more in spring.
            Instant expected = Instant.parse("2025-12-31T23:00:00Z").plus(Duration.ofHours(6 * (Long) row.getField(0)));
            LocalDateTime wallClock = LocalDateTime.ofInstant(expected, ZoneId.of("Europe/Berlin"));
            assertThat(row.getField(1)).isEqualTo(wallClock);
            assertThat(row.getField(2)).isEqualTo(expected);
            assertThat(row.getField(3)).isEqualTo(wallClock.toLocalDate());
            assertThat(row.getField(4)).isEqualTo(expected.toEpochMilli());
            assertThat(row.getField(5)).isEqualTo("at " + wallClock.toString().replace('T', ' ') + ":00.000");
        });
    }

    @Test
    void withoutAStepTimeGoesAtTheRateOfTheRows() throws Exception {
        assertThat(SqlSession.batch()
                        .run(CREATE.formatted("'number-of-rows' = '1001'"))
                        .rows("SELECT MAX(ts) FROM t /*+ OPTIONS('rows-per-second' = '1000') */"))
                .containsExactly(Row.of(START.plusSeconds(1)));
    }

    @Test
    void aTableWithoutEndStopsWhereItsClockEnds() throws Exception {
        SqlSession session = SqlSession.streaming()
                .set("parallelism.default", "2")
                .run(CREATE.formatted("'event-time.step' = '1 d'")
                        .replace("2026-01-01 00:00:00", "9999-12-21 00:00:00"));
        String pauses = "OPTIONS('event-time.pause-every' = '2 d', 'event-time.pause-length' = '1 d')";

        // Up to the last day of the year.
        assertThat(session.rows("SELECT n FROM t"))
                .extracting(row -> row.getField(0))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 11).boxed().toList());
        assertThat(session.rows("SELECT n FROM t /*+ " + pauses + " */"))
                .extracting(row -> row.getField(0))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 8).boxed().toList());
        assertThat(session.rows("SELECT n FROM t LIMIT 100")).hasSize(11);
    }

    /** A watermark that waits for the disorder loses late rows only; at two readers as at one. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void onlyLateRowsComeBehindTheWatermark(String parallelism) throws Exception {
        SqlSession session = SqlSession.streaming()
                .set("parallelism.default", parallelism)
                .set("pipeline.auto-watermark-interval", "1 ms")
                .run(
                        CREATE.formatted(
                                """
                        'number-of-rows' = '200000', 'event-time.step' = '10 ms', 'event-time.disorder' = '5 s',
                        'event-time.late-rate' = '0.01', 'event-time.max-lateness' = '1 h'"""));

        List<Row> behind = session.rows("SELECT n, late_by FROM t WHERE ts <= CURRENT_WATERMARK(ts)");

        assertThat(behind).hasSizeGreaterThan(1_000).allSatisfy(row -> assertThat((Long) row.getField(1))
                .isPositive());
        assertThat(session.rows("SELECT n FROM t WHERE late_by > 0")).hasSizeBetween(1_800, 2_200);
    }

    @Test
    void windowsCountTheRowsOfTheirTime() throws Exception {
        List<Row> windows = SqlSession.streaming()
                .run(CREATE.formatted("'number-of-rows' = '36000', 'event-time.step' = '100 ms',"
                        + " 'event-time.disorder' = '5 s', 'event-time.pause-every' = '10 min',"
                        + " 'event-time.pause-length' = '1 h'"))
                .rows("SELECT window_start, COUNT(*) FROM TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '70' MINUTE)"
                        + " GROUP BY window_start, window_end");

        // Ten minutes of rows and an hour of silence are a window; disorder lets a few fall into the one before.
        assertThat(windows).hasSizeBetween(6, 8);
        assertThat(windows.stream().mapToLong(row -> (Long) row.getField(1)).sum())
                .isEqualTo(36_000);
        assertThat(windows.stream().filter(row -> (Long) row.getField(1) > 5_900))
                .hasSize(6);
    }

    /** Two hours of history, a row a second, at once; then a row when its second has come. */
    @Test
    void historyComesAtOnceAndTheRestInTime() throws Exception {
        Instant before = Instant.now();
        List<Row> rows = SqlSession.streaming()
                .set("parallelism.default", "2")
                .run(
                        """
                        CREATE TABLE live (ts TIMESTAMP_LTZ(3), seen AS CURRENT_ROW_TIMESTAMP(), WATERMARK FOR ts AS ts) WITH (
                          'connector' = 'faker', 'event-time.start' = 'now - 2 h', 'event-time.step' = '1 s',
                          'event-time.live' = 'true', 'fields.ts.expression' = '#{event.time}')""")
                .firstRows("SELECT ts, seen FROM live", 7_204);

        assertThat(rows).allSatisfy(row -> assertThat((Instant) row.getField(1))
                .as("no row before its time")
                .isAfterOrEqualTo((Instant) row.getField(0)));
        assertThat(rows.stream().filter(row -> ((Instant) row.getField(0)).isBefore(before)))
                // Two hours before the query was planned, which may take its time.
                .hasSizeBetween(7_100, 7_201);
        assertThat(rows.stream().map(row -> (Instant) row.getField(0)).max(Instant::compareTo))
                .hasValueSatisfying(last -> assertThat(last).isAfterOrEqualTo(before.plusSeconds(1)));
    }

    /** Windows over the history close before the present comes, and go on closing in it. */
    @Test
    void windowsCloseInHistoryAndGoOnLive() throws Exception {
        List<Row> windows = SqlSession.streaming()
                .set("parallelism.default", "2")
                .run(
                        """
                        CREATE TABLE live (ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts) WITH (
                          'connector' = 'faker', 'event-time.start' = 'now - 1 min', 'event-time.step' = '50 ms',
                          'event-time.live' = 'true', 'fields.ts.expression' = '#{event.time}')""")
                .firstRows(
                        "SELECT window_end, COUNT(*) FROM TUMBLE(TABLE live, DESCRIPTOR(ts), INTERVAL '1' SECOND)"
                                + " GROUP BY window_start, window_end",
                        62);

        assertThat(windows.subList(1, 62)).extracting(row -> row.getField(1)).containsOnly(20L);
    }

    /** Also where rows of the past are the last, or a reader has no row, or the rows end as soon as the readers are live. */
    @ParameterizedTest
    @CsvSource({"now - 1 min, 40, 1", "now - 1 min, 40, 4", "now - 1 min, 2, 4", "now, 8, 4"})
    void aBoundedLiveTableEnds(String start, long rowCount, String parallelism) throws Exception {
        List<Row> rows = SqlSession.streaming()
                .set("parallelism.default", parallelism)
                .run(
                        """
                        CREATE TABLE live (ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts) WITH (
                          'connector' = 'faker', 'number-of-rows' = '%d', 'event-time.start' = '%s',
                          'event-time.step' = '20 ms', 'event-time.live' = 'true', 'fields.ts.expression' = '#{event.time}')"""
                                .formatted(rowCount, start))
                .rows("SELECT COUNT(*) FROM TUMBLE(TABLE live, DESCRIPTOR(ts), INTERVAL '1' DAY)"
                        + " GROUP BY window_start, window_end");

        assertThat(rows.stream().mapToLong(row -> (Long) row.getField(0)).sum()).isEqualTo(rowCount);
    }
}
