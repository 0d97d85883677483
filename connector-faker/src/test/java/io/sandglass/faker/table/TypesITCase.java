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

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.DataTypes.Field;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.TableDescriptor;
import org.apache.flink.table.types.DataType;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every type that a column can have, by itself and inside others, with its values. */
class TypesITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    /** A type, an expression that can only give one value, and that value. */
    private record Sample(String name, DataType type, String expression, Object value) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("c", DataTypes.CHAR(5), "#{options.option 'né'}", "né   "),
            new Sample("vc", DataTypes.VARCHAR(5), "abc", "abc"),
            new Sample("s", DataTypes.STRING(), "a#{options.option 'b'}c", "abc"),
            new Sample("bin", DataTypes.BINARY(4), "é", new byte[] {(byte) 0xC3, (byte) 0xA9, 0, 0}),
            new Sample("vbin", DataTypes.VARBINARY(4), "é", new byte[] {(byte) 0xC3, (byte) 0xA9}),
            new Sample("by", DataTypes.BYTES(), "bytes", "bytes".getBytes(StandardCharsets.UTF_8)),
            new Sample("b", DataTypes.BOOLEAN(), "TRUE", true),
            new Sample("i1", DataTypes.TINYINT(), "-128", (byte) -128),
            new Sample("i2", DataTypes.SMALLINT(), "+5", (short) 5),
            new Sample("i4", DataTypes.INT(), "#{number.numberBetween '7','8'}", 7),
            new Sample("i8", DataTypes.BIGINT(), "9223372036854775807", Long.MAX_VALUE),
            new Sample("f4", DataTypes.FLOAT(), "1.5", 1.5f),
            new Sample("f8", DataTypes.DOUBLE(), "1e3", 1000.0),
            new Sample("d5", DataTypes.DECIMAL(5, 2), "2.345", new BigDecimal("2.35")),
            new Sample("d38", DataTypes.DECIMAL(38, 0), "12345678901234567890", new BigDecimal("12345678901234567890")),
            new Sample("da", DataTypes.DATE(), "2024-02-29", LocalDate.of(2024, 2, 29)),
            new Sample("t0", DataTypes.TIME(0), "12:34:56.789", LocalTime.of(12, 34, 56)),
            new Sample("t3", DataTypes.TIME(3), "45296789000000", LocalTime.of(12, 34, 56, 789_000_000)),
            new Sample(
                    "ts0",
                    DataTypes.TIMESTAMP(0),
                    "2024-02-29 12:34:56.789",
                    LocalDateTime.of(2024, 2, 29, 12, 34, 56)),
            new Sample(
                    "ts9",
                    DataTypes.TIMESTAMP(9),
                    "2024-02-29T12:34:56.123456789",
                    LocalDateTime.of(2024, 2, 29, 12, 34, 56, 123456789)),
            new Sample(
                    "l3",
                    DataTypes.TIMESTAMP_LTZ(3),
                    "2024-02-29 12:34:56.789123",
                    Instant.parse("2024-02-29T11:34:56.789Z")),
            new Sample(
                    "l6",
                    DataTypes.TIMESTAMP_LTZ(6),
                    "#{date.between '2024-07-01 12:00:00','2024-07-01 12:00:00'}",
                    Instant.parse("2024-07-01T10:00:00Z")),
            new Sample("ym", DataTypes.INTERVAL(DataTypes.YEAR(), DataTypes.MONTH()), "1-6", Period.ofMonths(18)),
            new Sample(
                    "ds",
                    DataTypes.INTERVAL(DataTypes.DAY(), DataTypes.SECOND(3)),
                    "1 02:03:04.567",
                    Duration.ofMillis(93_784_567)));

    private static final DataType ALL_TYPES = DataTypes.ROW(SAMPLES.stream()
            .map(sample -> DataTypes.FIELD(sample.name, sample.type))
            .toArray(Field[]::new));

    @Test
    void haveTheirValuesAtEveryDepth() throws Exception {
        // Four deep: a row, in it an array of rows, in each of these a map to rows; and a multiset beside them.
        TableDescriptor.Builder table = TableDescriptor.forConnector("faker")
                .schema(Schema.newBuilder()
                        .column("flat", ALL_TYPES)
                        .column(
                                "deep",
                                DataTypes.ROW(DataTypes.FIELD(
                                        "list",
                                        DataTypes.ARRAY(DataTypes.ROW(
                                                DataTypes.FIELD("all", ALL_TYPES),
                                                DataTypes.FIELD(
                                                        "map",
                                                        DataTypes.MAP(
                                                                DataTypes.STRING(), DataTypes.ARRAY(ALL_TYPES))))))))
                        .column("bag", DataTypes.MULTISET(ALL_TYPES))
                        .build())
                .option("number-of-rows", "2")
                .option("fields.deep.list.length", "2")
                .option("fields.deep.list.element.map.key.expression", "key")
                .option("fields.bag.length", "3");
        for (String path :
                List.of("flat", "deep.list.element.all", "deep.list.element.map.value.element", "bag.element")) {
            SAMPLES.forEach(
                    sample -> table.option("fields." + path + "." + sample.name + ".expression", sample.expression));
        }
        SqlSession session = SqlSession.streaming()
                .set("table.local-time-zone", "Europe/Berlin")
                .create("t", table.build());

        List<Row> rows = session.rows("SELECT * FROM t");

        Row all = Row.of(SAMPLES.stream().map(Sample::value).toArray());
        Row element = Row.of(all, Map.of("key", new Row[] {all}));
        assertThat(rows).hasSize(2);
        for (Row row : rows) {
            assertThat(row.getField("flat")).isEqualTo(all);
            assertThat(row.getField("deep")).isEqualTo(Row.of((Object) new Row[] {element, element}));
            Map<Row, Integer> bag = row.getFieldAs("bag");
            assertThat(List.copyOf(bag.entrySet())).singleElement().satisfies(entry -> {
                assertThat(entry.getKey()).isEqualTo(all);
                assertThat(entry.getValue()).isEqualTo(3);
            });
        }
    }

    @Test
    void asTopLevelColumnsOfADdl() throws Exception {
        List<String> columns = new ArrayList<>();
        List<String> options = new ArrayList<>();
        for (Sample sample : SAMPLES) {
            // Flink's DDL has no word for intervals; only tables of its Java API have such columns.
            if (!sample.type.toString().startsWith("INTERVAL")) {
                columns.add("`" + sample.name + "` " + sample.type);
                options.add("'fields." + sample.name + ".expression'='" + sample.expression.replace("'", "''") + "'");
            }
        }
        SqlSession session = SqlSession.streaming()
                .set("table.local-time-zone", "Europe/Berlin")
                .run("CREATE TABLE t (" + String.join(", ", columns)
                        + ") WITH ('connector'='faker', 'number-of-rows'='1', " + String.join(", ", options) + ")");

        Row row = session.rows("SELECT * FROM t").get(0);

        for (int i = 0; i < row.getArity(); i++) {
            assertThat(row.getField(i)).as(SAMPLES.get(i).name).isEqualTo(SAMPLES.get(i).value);
        }
    }

    @Test
    void collectionsHaveTheLengthsAskedFor() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE t (a ARRAY<INT>, aa ARRAY<ARRAY<INT>>, m MAP<INT, INT>, s MULTISET<INT>) WITH (
                          'connector'='faker', 'number-of-rows'='1000', 'seed'='1',
                          'fields.a.expression'='#{number.numberBetween ''0'',''1000''}', 'fields.a.length'='1..5',
                          'fields.aa.expression'='1', 'fields.aa.length'='2', 'fields.aa.element.length'='0..1',
                          'fields.m.key.expression'='#{number.numberBetween ''0'',''3''}',
                          'fields.m.value.expression'='1', 'fields.m.length'='10',
                          'fields.s.expression'='#{number.numberBetween ''0'',''3''}', 'fields.s.length'='10')
                        """);

        List<Row> rows = session.rows("SELECT * FROM t");

        assertThat(rows)
                .extracting(row -> ((Object[]) row.getField("a")).length)
                .containsOnly(1, 2, 3, 4, 5);
        assertThat(rows)
                .extracting(row -> ((Object[]) row.getField("aa")).length)
                .containsOnly(2);
        assertThat(rows)
                .flatExtracting(row -> List.of((Object[]) row.getField("aa")))
                .extracting(element -> ((Object[]) element).length)
                .containsOnly(0, 1);
        // Draws, not entries: ten of them leave no more than three keys, and a multiset counts the others.
        assertThat(rows)
                .extracting(row -> ((Map<?, ?>) row.getField("m")).size())
                .containsOnly(2, 3);
        assertThat(rows)
                .extracting(row -> ((Map<?, Integer>) row.<Map<?, Integer>>getFieldAs("s"))
                        .values().stream().mapToInt(Integer::intValue).sum())
                .containsOnly(10);
    }

    @Test
    void freeTextIsCutWhereItIsTooLong() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE t (cut VARCHAR(12)) WITH (
                          'connector'='faker', 'number-of-rows'='200', 'seed'='1',
                          'fields.cut.expression'='#{Name.fullName}')
                        """);

        assertThat(session.rows("SELECT cut FROM t"))
                .extracting(row -> ((String) row.getField("cut")).length())
                .allMatch(length -> length <= 12)
                .contains(11, 12);
    }

    @Test
    void keysAndElementsMayBeNull() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE t (m MAP<STRING, INT>, s MULTISET<STRING>, a ARRAY<ROW<b BYTES>>) WITH (
                          'connector'='faker', 'number-of-rows'='1', 'fields.m.key.expression'='k',
                          'fields.m.key.null-rate'='1', 'fields.m.value.expression'='1', 'fields.m.value.null-rate'='1',
                          'fields.s.expression'='x', 'fields.s.element.null-rate'='1', 'fields.s.length'='2',
                          'fields.a.element.null-rate'='1', 'fields.a.element.b.expression'='x')
                        """);

        assertThat(session.rows("SELECT * FROM t"))
                .containsExactly(Row.of(
                        Collections.singletonMap(null, null), Collections.singletonMap(null, 2), new Row[] {null}));
    }

    @Test
    void elementsThatAreMadeOfEqualBytesAreCountedTogether() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE t (
                          `bytes` MULTISET<BYTES>, maps MULTISET<MAP<BYTES, INT>>, `rows` MULTISET<ROW<b BYTES, i INT>>,
                          arrays MULTISET<ARRAY<BYTES>>, `keys` MAP<ROW<b BYTES>, INT>, other MULTISET<ROW<b BYTES>>
                        ) WITH (
                          'connector'='faker', 'number-of-rows'='1', 'seed'='1',
                          'fields.bytes.expression'='x', 'fields.bytes.length'='3',
                          'fields.maps.element.key.expression'='x', 'fields.maps.element.value.expression'='1',
                          'fields.maps.length'='3',
                          'fields.rows.element.b.expression'='x', 'fields.rows.element.i.expression'='1',
                          'fields.rows.length'='3',
                          'fields.arrays.element.element.expression'='x', 'fields.arrays.element.length'='2',
                          'fields.arrays.length'='3',
                          'fields.keys.key.b.expression'='x', 'fields.keys.value.expression'='1', 'fields.keys.length'='3',
                          'fields.other.element.b.expression'='#{options.option ''x'',''y''}',
                          'fields.other.length'='100')
                        """);
        byte[] x = {'x'};

        Row row = session.rows("SELECT * FROM t").get(0);

        assertThat(row.<Map<byte[], Integer>>getFieldAs("bytes").values()).containsExactly(3);
        Map<Map<byte[], Integer>, Integer> maps = row.getFieldAs("maps");
        assertThat(maps.values()).containsExactly(3);
        assertThat(maps.keySet().iterator().next().keySet()).containsExactly(x);
        Map<Row, Integer> rows = row.getFieldAs("rows");
        assertThat(rows.values()).containsExactly(3);
        assertThat(rows.keySet()).containsExactly(Row.of(x, 1));
        Map<byte[][], Integer> arrays = row.getFieldAs("arrays");
        assertThat(arrays.values()).containsExactly(3);
        assertThat(arrays.keySet()).containsExactly(new byte[][] {x, x});
        assertThat(row.<Map<Row, Integer>>getFieldAs("keys").keySet()).containsExactly(Row.of((Object) x));
        Map<Row, Integer> other = row.getFieldAs("other");
        assertThat(other.keySet()).containsExactlyInAnyOrder(Row.of((Object) x), Row.of((Object) new byte[] {'y'}));
        assertThat(other.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    }

    @Test
    void nullsComeAtTheirRateAtEveryDepth() throws Exception {
        SqlSession session = SqlSession.streaming()
                .run(
                        """
                        CREATE TABLE t (never INT, half INT, always INT, r ROW<i INT>, a ARRAY<INT>) WITH (
                          'connector'='faker', 'number-of-rows'='10000', 'seed'='1',
                          'fields.never.expression'='1', 'fields.never.null-rate'='0',
                          'fields.half.expression'='1', 'fields.half.null-rate'='0.5',
                          'fields.always.expression'='1', 'fields.always.null-rate'='1',
                          'fields.r.null-rate'='0.25', 'fields.r.i.expression'='1', 'fields.r.i.null-rate'='0.5',
                          'fields.a.expression'='1', 'fields.a.element.null-rate'='0.5')
                        """);

        Row counts = session
                .rows("SELECT COUNT(never), COUNT(half), COUNT(always), COUNT(r), COUNT(r.i), COUNT(a[1]) FROM t")
                .stream()
                .reduce((first, last) -> last)
                .orElseThrow();

        // Five standard deviations on either side, and the seed is fixed.
        assertThat((long) counts.getFieldAs(0)).isEqualTo(10_000);
        assertThat((long) counts.getFieldAs(1)).isBetween(4_750L, 5_250L);
        assertThat((long) counts.getFieldAs(2)).isZero();
        assertThat((long) counts.getFieldAs(3)).isBetween(7_283L, 7_717L);
        assertThat((long) counts.getFieldAs(4)).isBetween(3_508L, 3_992L);
        assertThat((long) counts.getFieldAs(5)).isBetween(4_750L, 5_250L);
    }
}
