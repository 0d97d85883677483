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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The aggregates that keep values, and FILTER, beside those of Flink. */
class AggregatesITCase {
    private static final int ROWS = TestRun.size("aggregates.rows", 3_000, 100_000);

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    private static final String[] COLUMNS = {
        "k STRING",
        "ts TIMESTAMP(3)",
        "paid BOOLEAN",
        "ti TINYINT",
        "si SMALLINT",
        "i INT",
        "b BIGINT",
        "f FLOAT",
        "d DOUBLE",
        "de DECIMAL(30, 3)",
        "s STRING",
        "bo BOOLEAN",
        "da DATE",
        "t TIME",
        "tz TIMESTAMP_LTZ(3)",
        "a ARRAY<STRING>",
        "r ROW<a INT, b STRING>",
        "m MAP<STRING, INT>",
        "x BYTES"
    };
    private static final List<String> NUMBERS = List.of("ti", "si", "i", "b", "f", "d", "de");
    private static final List<String> TEXTS = List.of("s", "ch");
    private static final List<String> DISTINCT = with(NUMBERS, "s", "bo", "da", "t", "tz", "ch", "iv", "a");
    private static final List<String> NULLABLE = with(DISTINCT, "r", "m", "x");
    private static final List<String> ALL = with(NULLABLE, "nn");
    private static final long DISORDER = 3_000;

    static Stream<Arguments> newAggregatesEqualThoseOfFlink() {
        List<Arguments> groups = List.of(
                group(
                        "distinct values",
                        "hashmap",
                        calls(DISTINCT, "COUNT(DISTINCT %s)"),
                        calls(NUMBERS, "SUM(DISTINCT %s)"),
                        calls(List.of("i", "s", "de", "tz"), "MIN(DISTINCT %s)", "MAX(DISTINCT %s)")),
                // In a query with both SUM and AVG, Flink's AVG divides the result of SUM.
                group("means", "rocksdb", calls(NUMBERS, "AVG(DISTINCT %s)"), filtered(NUMBERS, "AVG(%s)")),
                group(
                        "arrays and lists",
                        "rocksdb",
                        calls(ALL, "ARRAY_AGG(%s)"),
                        calls(TEXTS, "LISTAGG(%s)", "LISTAGG(%s, '')", "LISTAGG(%s, ' it''s ')")),
                group(
                        "arrays and lists of distinct values",
                        "rocksdb",
                        calls(DISTINCT, "ARRAY_AGG(DISTINCT %s)"),
                        calls(TEXTS, "LISTAGG(DISTINCT %s)", "LISTAGG(DISTINCT %s, '; ')")),
                group(
                        "filtered",
                        "hashmap",
                        List.of("COUNT(*)", "COUNT(*) FILTER (WHERE paid)"),
                        filtered(ALL, "COUNT(%s)"),
                        filtered(NUMBERS, "SUM(%s)"),
                        // Flink's MIN and MAX of -0.0 and 0.0 depend on the order of the rows, so there is no DOUBLE.
                        filtered(List.of("i", "f", "de", "s", "da", "tz"), "MIN(%s)", "MAX(%s)")),
                group(
                        "filtered values",
                        "rocksdb",
                        // Flink's array of a column that is NOT NULL is NOT NULL, so Flink fails if no row passes.
                        filtered(NULLABLE, "ARRAY_AGG(%s)"),
                        filtered(NUMBERS, "SUM(DISTINCT %s)"),
                        filtered(
                                TEXTS,
                                "COUNT(DISTINCT %s)",
                                "ARRAY_AGG(DISTINCT %s)",
                                "LISTAGG(%s)",
                                "LISTAGG(DISTINCT %s)")));
        return TestRun.everyNth(2, groups);
    }

    /** Flink gets the rows in order of time, so that its collections are in this order too. */
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource
    void newAggregatesEqualThoseOfFlink(String group, String backend, List<String> calls) {
        List<Row> arrivals = rows(new Random(20_261_123));
        List<Row> ordered = arrivals.stream()
                .sorted(Comparator.comparingLong(row -> SessionSql.millis(row.getField(1))))
                .toList();
        SessionSql sql = new SessionSql()
                .set("parallelism.default", "2")
                .set("state.backend.type", backend)
                .table("arrivals", COLUMNS, DISORDER, arrivals)
                .table("ordered", COLUMNS, DISORDER, ordered);
        for (String table : List.of("arrivals", "ordered")) {
            sql.tables()
                    .executeSql(
                            "CREATE TEMPORARY VIEW " + table + "_of_all_types AS SELECT *, CAST(s AS CHAR(5)) AS ch, "
                                    + "CASE WHEN s IS NULL THEN NULL ELSE INTERVAL '1' SECOND END AS iv, COALESCE(i, 0) AS nn FROM "
                                    + table);
        }
        String ours = "SELECT k, window_start, window_end, row_count, "
                + IntStream.range(0, calls.size()).mapToObj(i -> "r" + i).collect(Collectors.joining(", "))
                + " FROM SESSION_SUMMARY(input => TABLE arrivals_of_all_types PARTITION BY k, on_time => DESCRIPTOR(ts), "
                + "timeout => INTERVAL '5' SECOND, aggregates => '"
                + IntStream.range(0, calls.size())
                        .mapToObj(i -> calls.get(i).replace("'", "''") + " AS r" + i)
                        .collect(Collectors.joining(", "))
                + "')";
        String flinks = "SELECT k, window_start, window_end, COUNT(*), " + String.join(", ", calls)
                + " FROM SESSION(TABLE ordered_of_all_types PARTITION BY k, DESCRIPTOR(ts), INTERVAL '5' SECOND) "
                + "GROUP BY k, window_start, window_end";

        List<String> sessions = sql.rows(ours);
        List<String> sessionsOfFlink = sql.rows(flinks);
        System.out.printf("%s: %d rows, %d sessions%n", group, ROWS, sessions.size());
        assertThat(sessions).hasSizeGreaterThan(ROWS / 20);
        for (int i = 0; i < sessions.size(); i++) {
            // One by one, because a message about all sessions would be too long.
            assertThat(sessions.get(i)).isEqualTo(sessionsOfFlink.get(i));
        }
        assertThat(sessionsOfFlink).hasSameSizeAs(sessions);
        assertThat(types(sql, ours)).isEqualTo(types(sql, flinks));
    }

    @Test
    void namesResults() {
        SessionSql sql = new SessionSql()
                .table("arrivals", COLUMNS, 0, rows(new Random(1)).subList(0, 1));
        assertThat(sql.tables()
                        .sqlQuery("SELECT * FROM SESSION_SUMMARY(input => TABLE arrivals PARTITION BY k, on_time => "
                                + "DESCRIPTOR(ts), timeout => INTERVAL '5' SECOND, aggregates => 'COUNT(DISTINCT s), "
                                + "MIN(DISTINCT i), ARRAY_AGG(s), LISTAGG(s, ''; ''), COUNT(*) FILTER (WHERE paid)')")
                        .getResolvedSchema()
                        .toString())
                .contains(
                        """
                          `row_count` BIGINT NOT NULL,
                          `count_distinct_s` BIGINT NOT NULL,
                          `min_distinct_i` INT,
                          `array_agg_s` ARRAY<STRING>,
                          `listagg_s` STRING,
                          `count` BIGINT NOT NULL,
                        """);
    }

    /** Rows of few keys in disorder. Some have equal times. */
    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Row row = Row.of(
                    "k" + random.nextInt(5),
                    SessionSql.timestamp((i * 700L + random.nextLong(DISORDER)) / 100 * 100),
                    random.nextBoolean(),
                    // Few values, so that many are equal, and small ones, so that no sum wraps around.
                    (byte) random.nextInt(4),
                    (short) random.nextInt(5),
                    random.nextInt(6) - 3,
                    random.nextLong(3) << 40,
                    (float) (random.nextInt(4) - 1) / 4,
                    List.of(-0.0, 0.0, 0.125, 0.25, random.nextInt(20) == 0 ? Double.NaN : 0.5)
                            .get(random.nextInt(5)),
                    BigDecimal.valueOf(random.nextInt(4) - 1, 3),
                    List.of("", "é", "a", "a text that is longer than others").get(random.nextInt(4)),
                    random.nextBoolean(),
                    LocalDate.ofEpochDay(random.nextInt(3)),
                    LocalTime.ofSecondOfDay(random.nextInt(3)),
                    Instant.ofEpochMilli(random.nextInt(3)),
                    new String[] {random.nextBoolean() ? "y" : null, "z" + random.nextInt(2)},
                    Row.of(random.nextInt(2), "w"),
                    Map.of("q", random.nextInt(2)),
                    new byte[] {(byte) random.nextInt(2)});
            for (int column = 2; column < COLUMNS.length; column++) {
                if (random.nextInt(5) == 0) {
                    row.setField(column, null);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    @SafeVarargs
    private static Arguments group(String name, String backend, List<String>... calls) {
        List<String> all = new ArrayList<>();
        for (List<String> some : calls) {
            all.addAll(some);
        }
        return Arguments.of(name, backend, all);
    }

    private static List<String> calls(List<String> columns, String... calls) {
        return columns.stream()
                .flatMap(column -> Stream.of(calls).map(call -> call.formatted(column)))
                .toList();
    }

    private static List<String> filtered(List<String> columns, String... calls) {
        return calls(columns, calls).stream()
                .map(call -> call + " FILTER (WHERE paid)")
                .toList();
    }

    private static List<String> with(List<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toList();
    }

    /** The types of a query's columns. A group of Flink may know that a result isn't null, which the function doesn't claim. */
    private static List<LogicalType> types(SessionSql sql, String query) {
        return sql.tables().sqlQuery(query).getResolvedSchema().getColumnDataTypes().stream()
                .map(DataType::getLogicalType)
                .map(type -> type.copy(true))
                .toList();
    }
}
