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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Columns whose values are made of those of other columns. */
class ColumnsITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    @Test
    void aValueOfOtherColumnsIsThatOfTheRow() throws Exception {
        List<Row> rows = create(
                        "first STRING, `last` VARCHAR(5), email STRING, tags ARRAY<STRING>, price DECIMAL(6, 2), label STRING,"
                                + " at_time TIMESTAMP(0), shown STRING, home ROW<city STRING>, sign STRING",
                        """
                        'fields.first.expression' = '#{Name.firstName}',
                        'fields.last.expression' = '#{Name.lastName}',
                        'fields.email.expression' = '#{column.first}.#{column.last}@example.com',
                        'fields.tags.expression' = '#{column.first}-#{number.numberBetween ''0'',''9''}',
                        'fields.tags.length' = '2',
                        'fields.price.expression' = '#{number.randomDouble ''4'',''0'',''10''}',
                        'fields.label.expression' = '#{column.price} #{options.option ''EUR'',''USD''}',
                        'fields.at_time.expression' = '#{date.past ''5'',''DAYS'',''2026-01-01''}',
                        'fields.shown.expression' = '#{column.at_time}',
                        'fields.home.city.expression' = '#{Address.city}',
                        'fields.sign.expression' = 'Welcome to #{column.home.city}!'""")
                .rows("SELECT first, `last`, email, tags[1], tags[2], price, label, CAST(at_time AS STRING), shown,"
                        + " home.city, sign FROM t");

        assertThat(rows).hasSize(100).allSatisfy(row -> {
            assertThat(row.getField(2)).isEqualTo(row.getField(0) + "." + row.getField(1) + "@example.com");
            assertThat((String) row.getField(3)).startsWith(row.getField(0) + "-");
            assertThat((String) row.getField(4)).startsWith(row.getField(0) + "-");
            assertThat((String) row.getField(6)).startsWith(row.getField(5) + " ");
            assertThat(row.getField(8)).isEqualTo(row.getField(7));
            assertThat(row.getField(10)).isEqualTo("Welcome to " + row.getField(9) + "!");
        });
        assertThat(rows)
                .extracting(row -> row.getField(0))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(80);
    }

    @Test
    void textOfAColumnIsThatOfCastForEveryType() throws Exception {
        Map<String, String> columns = new LinkedHashMap<>();
        String times = "#{date.between '1969-12-30 00:00:00','2030-01-01 00:00:00'}";
        List.of("CHAR(7)", "VARCHAR(7)", "STRING", "BINARY(7)", "VARBINARY(7)", "BYTES")
                .forEach(type -> columns.put(
                        type, "#{options.option 'é','red','#{numerify '####'}'}".replace("'####'", "''####''")));
        columns.put("BOOLEAN", "#{bool.bool}");
        List.of("TINYINT", "SMALLINT", "INT", "BIGINT", "DECIMAL(6, 2)", "DECIMAL(30, 0)")
                .forEach(type -> columns.put(type, "#{number.numberBetween '-100','100'}"));
        List.of("FLOAT", "DOUBLE", "DECIMAL(10, 3)", "DECIMAL(38, 20)")
                .forEach(type -> columns.put(
                        type,
                        "#{options.option '0.5','-1234567.25','1e-4','#{number.randomDouble ''4'',''-9'',''9''}'}"));
        List.of("DATE", "TIMESTAMP(0)", "TIMESTAMP(1)", "TIMESTAMP(3)", "TIMESTAMP_LTZ(0)", "TIMESTAMP_LTZ(3)")
                .forEach(type -> columns.put(type, times));
        List.of("TIMESTAMP(6)", "TIMESTAMP(9)", "TIMESTAMP_LTZ(6)", "TIMESTAMP_LTZ(9)")
                .forEach(type -> columns.put(
                        type,
                        "#{options.option '1969-12-31 23:59:59.987654321','2024-03-31 02:30:00.5','2024-03-31'}"));
        List.of("TIME(0)", "TIME(1)", "TIME(3)")
                .forEach(type -> columns.put(type, "#{options.option '08:00:00','08:00:00.5','23:59:59.125'}"));
        List<String> declared = new ArrayList<>();
        List<String> options = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        columns.forEach((type, expression) -> {
            String name = "c" + declared.size() / 2;
            declared.add(name + " " + type);
            declared.add("t_" + name + " STRING");
            options.add("'fields." + name + ".expression' = '" + expression.replace("'", "''") + "'");
            options.add("'fields.t_" + name + ".expression' = '<#{column." + name + "}>'");
            selected.add("CAST(" + name + " AS STRING)");
            selected.add("t_" + name);
        });

        List<Row> rows = create(String.join(", ", declared), String.join(", ", options))
                .set("table.local-time-zone", "Europe/Berlin")
                .rows("SELECT " + String.join(", ", selected) + " FROM t");

        List<String> types = List.copyOf(columns.keySet());
        assertThat(rows).hasSize(100).allSatisfy(row -> {
            for (int i = 0; i < types.size(); i++) {
                assertThat(row.getField(2 * i + 1)).as(types.get(i)).isEqualTo("<" + row.getField(2 * i) + ">");
            }
        });
    }

    @Test
    void whatIsMadeOfNullIsNull() throws Exception {
        List<Row> rows = create(
                        "a STRING, b STRING, c STRING, d ARRAY<STRING>",
                        """
                        'fields.a.expression' = '#{Name.firstName}', 'fields.a.null-rate' = '0.5',
                        'fields.b.expression' = 'b #{column.a}', 'fields.b.null-rate' = '0.2',
                        'fields.c.expression' = 'c #{column.b}',
                        'fields.d.expression' = 'd #{column.a}'""")
                .rows("SELECT a, b, c, d[1] FROM t");

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField(1)).isIn(null, "b " + row.getField(0));
            assertThat(row.getField(2)).isEqualTo(row.getField(1) == null ? null : "c " + row.getField(1));
            assertThat(row.getField(3)).isEqualTo(row.getField(0) == null ? null : "d " + row.getField(0));
        });
        assertThat(rows).anyMatch(row -> row.getField(0) == null).anyMatch(row -> row.getField(2) != null);
        assertThat(rows).anyMatch(row -> row.getField(0) != null && row.getField(1) == null);
    }

    @Test
    void fieldsOfARecordAgree() throws Exception {
        List<Row> rows = create(
                        "city STRING, zip INT, country STRING, stops ARRAY<ROW<city STRING, zip INT>>",
                        """
                        'records.place.values' = 'city,zip,country
                          Berlin,10115,DE
                          Paris,75001,FR
                          "New York, NY",10001,US',
                        'fields.city.expression' = '#{record.place.city}',
                        'fields.zip.expression' = '#{record.place.zip}',
                        'fields.country.expression' = '#{record.place.country}',
                        'fields.stops.length' = '2',
                        'fields.stops.element.city.expression' = '#{record.place.city}',
                        'fields.stops.element.zip.expression' = '#{record.place.zip}'""")
                .rows("SELECT city, zip, country, stops[1].city, stops[1].zip, stops[2].city, stops[2].zip FROM t");

        assertThat(rows)
                .extracting(row -> Row.of(row.getField(0), row.getField(1), row.getField(2)))
                .containsOnly(
                        Row.of("Berlin", 10115, "DE"),
                        Row.of("Paris", 75001, "FR"),
                        Row.of("New York, NY", 10001, "US"));
        assertThat(rows)
                .extracting(row -> Row.of(row.getField(3), row.getField(4)))
                .containsOnly(Row.of("Berlin", 10115), Row.of("Paris", 75001), Row.of("New York, NY", 10001));
        assertThat(rows).anyMatch(row -> !row.getField(3).equals(row.getField(5)));
    }

    /** Both names have an upper case letter, as Flink's planner may refuse the options of a pair without. */
    @Test
    void columnsThatDifferInCaseAloneAreEachTheExactOne() throws Exception {
        SqlSession session = create(
                "Id BIGINT, ID BIGINT, pair STRING, r ROW<Zip STRING, ZIP STRING>, zips STRING",
                """
                'fields.Id.expression' = '#{sequence.next}',
                'fields.ID.expression' = '#{sequence.next ''1001''}',
                'fields.pair.expression' = '#{column.Id} #{column.ID}',
                'fields.r.Zip.expression' = 'a#{column.Id}',
                'fields.r.ZIP.expression' = 'b#{column.Id}',
                'fields.zips.expression' = '#{column.r.ZIP} #{column.r.Zip}'""");

        assertThat(session.rows("SELECT * FROM t WHERE Id = 7 OR ID = 1008"))
                .containsExactlyInAnyOrder(
                        Row.of(7L, 1007L, "7 1007", Row.of("a7", "b7"), "b7 a7"),
                        Row.of(8L, 1008L, "8 1008", Row.of("a8", "b8"), "b8 a8"));
        assertThat(session.rows("SELECT ID, t.r.ZIP FROM t")).contains(Row.of(1007L, "b7"));
        assertThat(session.rows("SELECT Id, t.r.Zip FROM t")).contains(Row.of(7L, "a7"));
        assertThat(session.rows("SELECT Id, ID FROM t /*+ OPTIONS('fields.ID.expression' = '5') */"))
                .contains(Row.of(7L, 5L));
        session.run("CREATE VIEW k AS SELECT CAST(1007 AS BIGINT) AS k, PROCTIME() AS p");
        assertThat(session.rows("SELECT t.* FROM k JOIN t FOR SYSTEM_TIME AS OF k.p ON t.ID = k.k"))
                .containsExactly(Row.of(7L, 1007L, "7 1007", Row.of("a7", "b7"), "b7 a7"));
        assertThat(session.rows("SELECT t.pair FROM k JOIN t FOR SYSTEM_TIME AS OF k.p ON t.Id = k.k - 1000"))
                .containsExactly(Row.of("7 1007"));
    }

    /** Flink's planner puts the keys of all options into lower case, in an order that nobody chooses, before it asks for the source. */
    @Test
    void flinkMayTakeOptionsThatDifferInCaseForOne() {
        assertThatThrownBy(() -> create(
                                "Id BIGINT, id BIGINT", "'fields.Id.expression' = '1', 'fields.id.expression' = '2'")
                        .explain("SELECT * FROM t"))
                .hasMessageContaining("Property already present: fields.id.expression");
        assertThat(create("Id BIGINT, id BIGINT", "'infer' = 'true', 'fields.id.expression' = '2'")
                        .explain("SELECT * FROM t"))
                .contains("TableSourceScan");
    }

    /** The columns that a value is made of need not be read for themselves. */
    @Test
    void projectionChangesNothing() throws Exception {
        String columns = "a STRING, b STRING";
        String options = "'fields.a.expression' = '#{Name.firstName}', 'fields.b.expression' = '<#{column.a}>'";

        assertThat(create(columns, options).rows("SELECT b FROM t"))
                .containsExactlyElementsOf(create(columns, options).rows("SELECT a, b FROM t").stream()
                        .map(row -> Row.of(row.getField(1)))
                        .toList());
    }

    private static SqlSession create(String columns, String options) {
        return SqlSession.streaming()
                .run("CREATE TABLE t (" + columns + ") WITH ('connector' = 'faker', 'number-of-rows' = '100',"
                        + " 'seed' = '7', 'scan.parallelism' = '1', " + options + ")");
    }
}
