package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
            assertThat(row.getField(8)).isEqualTo(row.getField(7) + ".000");
            assertThat(row.getField(10)).isEqualTo("Welcome to " + row.getField(9) + "!");
        });
        assertThat(rows)
                .extracting(row -> row.getField(0))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(80);
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
