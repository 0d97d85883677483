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

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sessions in the first and the last year that SQL can write, 0001 and 9999, and beyond, where timestamps come from elsewhere.
 *
 * <p>Inside Flink a timestamp is a long of milliseconds, and so are watermarks and timers: sessions are right over all of it. What
 * ends earlier is Flink's: TO_TIMESTAMP_LTZ gives NULL outside the years 0 to 9999, a CAST to STRING leaves the first digit of
 * a longer year away, and a TIMESTAMP's day is an int when it becomes a Java object, six million years from now.
 */
class ExtremeTimestampsITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = new MiniClusterExtension();

    @ParameterizedTest
    @ValueSource(strings = {"TIMESTAMP(3)", "TIMESTAMP_LTZ(3)"})
    void acceptsFirstAndLastYear(String type) {
        SessionSql sql = new SessionSql();
        sql.tables()
                .executeSql(
                        """
                        CREATE TABLE clicks (
                          i BIGINT,
                          ts AS CAST(CASE i
                            WHEN 0 THEN TIMESTAMP '0001-01-01 00:00:00.000'
                            WHEN 1 THEN TIMESTAMP '0001-01-01 00:01:00.000'
                            WHEN 2 THEN TIMESTAMP '1969-12-31 23:59:59.999'
                            WHEN 3 THEN TIMESTAMP '1970-01-01 00:00:00.001'
                            WHEN 4 THEN TIMESTAMP '9999-12-31 23:55:00.000'
                            WHEN 5 THEN TIMESTAMP '9999-12-31 23:56:00.000'
                            ELSE TIMESTAMP '9999-12-31 23:59:59.999' END AS %s),
                          WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
                        ) WITH ('connector' = 'datagen', 'fields.i.kind' = 'sequence', 'fields.i.start' = '0', 'fields.i.end' = '6')"""
                                .formatted(type));

        assertThat(sql.rows("SELECT i, CAST(window_start AS STRING), CAST(window_end AS STRING), closed_by, part,"
                        + " window_end > CAST(TIMESTAMP '9999-12-31 23:59:59.999' AS " + type + ")"
                        + " FROM SESSION_ROWS(input => TABLE clicks, on_time => DESCRIPTOR(ts),"
                        + " timeout => INTERVAL '2' MINUTE, max_duration => INTERVAL '10' MINUTE)"))
                .containsExactly(
                        "+I[0, 0001-01-01 00:00:00.000, 0001-01-01 00:03:00.000, timeout, 0, false]",
                        "+I[1, 0001-01-01 00:00:00.000, 0001-01-01 00:03:00.000, timeout, 0, false]",
                        "+I[2, 1969-12-31 23:59:59.999, 1970-01-01 00:02:00.001, timeout, 0, false]",
                        "+I[3, 1969-12-31 23:59:59.999, 1970-01-01 00:02:00.001, timeout, 0, false]",
                        "+I[4, 9999-12-31 23:55:00.000, 9999-12-31 23:58:00.000, timeout, 0, false]",
                        "+I[5, 9999-12-31 23:55:00.000, 9999-12-31 23:58:00.000, timeout, 0, false]",
                        // The year 10000, of which Flink writes four digits.
                        "+I[6, 9999-12-31 23:59:59.999, 0000-01-01 00:01:59.999, timeout, 0, true]");
    }

    @Test
    void acceptsTimestampsBeyondTheYearsOfSql() {
        assertThat(sessions(
                        "TIMESTAMP(3)",
                        -400_000_000_000_000L,
                        -62_135_596_800_001L,
                        253_402_300_800_000L,
                        400_000_000_000_000L))
                .containsExactly(
                        "+I[+10000-01-01T00:00, +10000-01-01T00:00, +10000-01-01T00:02, timeout]",
                        "+I[+14645-06-30T15:06:40, +14645-06-30T15:06:40, +14645-06-30T15:08:40, timeout]",
                        "+I[-10706-07-03T08:53:20, -10706-07-03T08:53:20, -10706-07-03T08:55:20, timeout]",
                        "+I[0000-12-31T23:59:59.999, 0000-12-31T23:59:59.999, 0001-01-01T00:01:59.999, timeout]");
    }

    @Test
    void acceptsInstantsUpToBothEndsOfLong() {
        assertThat(sessions(
                        "TIMESTAMP_LTZ(3)",
                        Long.MIN_VALUE + 1,
                        -400_000_000_000_000L,
                        400_000_000_000_000L,
                        Long.MAX_VALUE - 60_000))
                .containsExactly(
                        "+I[+14645-06-30T15:06:40Z, +14645-06-30T15:06:40Z, +14645-06-30T15:08:40Z, timeout]",
                        // Where a long ends, a minute after the row.
                        "+I[+292278994-08-17T07:11:55.807Z, +292278994-08-17T07:11:55.807Z, +292278994-08-17T07:12:55.807Z, timeout]",
                        "+I[-10706-07-03T08:53:20Z, -10706-07-03T08:53:20Z, -10706-07-03T08:55:20Z, timeout]",
                        "+I[-292275055-05-16T16:47:04.193Z, -292275055-05-16T16:47:04.193Z, -292275055-05-16T16:49:04.193Z, timeout]");
    }

    private static List<String> sessions(String type, Long... millis) {
        List<Row> rows = Stream.of(millis)
                .map(time ->
                        Row.of(type.contains("LTZ") ? (Object) Instant.ofEpochMilli(time) : SessionSql.timestamp(time)))
                .toList();
        return new SessionSql()
                .table("clicks", new String[] {"ts " + type}, 0, rows)
                .rows("SELECT ts, window_start, window_end, closed_by FROM SESSION_ROWS(input => TABLE clicks,"
                        + " on_time => DESCRIPTOR(ts), timeout => INTERVAL '2' MINUTE,"
                        + " max_duration => INTERVAL '10' MINUTE)");
    }

    @Test
    void toTimestampLtzReturnsNullBeyondTheYearsOfSql() {
        assertThat(new SessionSql()
                        .rows("SELECT TO_TIMESTAMP_LTZ(i, 3) FROM (VALUES (253402300799999), (253402300800000),"
                                + " (-62167219200000), (-62167219200001)) AS t (i)"))
                .containsExactly("+I[0000-01-01T00:00:00Z]", "+I[9999-12-31T23:59:59.999Z]", "+I[null]", "+I[null]");
    }
}
