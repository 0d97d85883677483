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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns, fields, records and lists may have any names, and what a message suggests works when it is followed. */
@Tag("locale")
class NamesWithBlanksTest {
    private static final String NO_ERROR = "no error";
    private static final String PREFIX = "Table default_catalog.default_database.t can't be read:\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "first name ~ #{column.first name}",
                "first name ~ #{column.'first name'}",
                "first name ~ #{column.First N_ame }",
                "it's ~ #{column.it's}",
                "it's ~ #{column.'it''s'}",
                "a}b ~ #{column.'a}b'}",
                "a, b ~ #{column.a, b}",
                "f(x) ~ #{column.f(x)}",
                "a) ~ #{column.'a)'}",
                "a.b ~ #{column.a.b}",
                "^ a ^ ~ #{column.' a '}",
                "'a' ~ #{column.'''a'''}",
                "#{x ~ #{column.#{x}",
                "a\"b ~ #{column.a\"b}",
                "ä 男 ~ #{column.Ä 男}",
            })
    void columnMayHaveAnyName(String name, String call) {
        assertThat(errorOfColumn(name, call)).isEqualTo(NO_ERROR);
    }

    @Test
    void suggestedColumnWorks() {
        assertThat(errorOfColumn("first name", "#{column.fist name}"))
                .isEqualTo(
                        PREFIX
                                + """
                                Option 'fields.c.expression', character 10: the table has no column 'fist name'. Did you mean 'first name'? Columns: first name, c.
                                  #{column.fist name}
                                           ^""");
        assertThat(errorOfColumn("first name", "#{column.first name}")).isEqualTo(NO_ERROR);
        assertThat(errorOfColumn("price {net}", "#{column.price {nett}"))
                .isEqualTo(
                        PREFIX
                                + """
                                Option 'fields.c.expression', character 10: the table has no column 'price {nett'. Did you mean '#{column.'price {net}'}'? Columns: 'price {net}', c.
                                  #{column.price {nett}
                                           ^""");
        assertThat(errorOfColumn("price {net}", "#{column.'price {net}'}")).isEqualTo(NO_ERROR);
    }

    @Test
    void suggestedFieldOfARecordWorks() {
        String values = "Unit Price,\"net } gross\";1,2";
        assertThat(errorOfRecord("r", values, "#{record.r.Unit Pric}"))
                .isEqualTo(
                        PREFIX
                                + """
                                Option 'fields.c.expression', character 10: the records 'r' have no field 'Unit Pric'. Did you mean 'Unit Price'? Fields: Unit Price, 'net } gross'.
                                  #{record.r.Unit Pric}
                                           ^""");
        assertThat(errorOfRecord("r", values, "#{record.r.Unit Price}")).isEqualTo(NO_ERROR);
        assertThat(errorOfRecord("r", values, "#{record.r.'Unit Price'}")).isEqualTo(NO_ERROR);
        assertThat(errorOfRecord("r", values, "#{record.r.'net } grosss'}"))
                .isEqualTo(
                        PREFIX
                                + """
                                Option 'fields.c.expression', character 10: the records 'r' have no field 'net } grosss'. Did you mean '#{record.r.'net } gross'}'? Fields: Unit Price, 'net } gross'.
                                  #{record.r.'net } grosss'}
                                           ^""");
        assertThat(errorOfRecord("r", values, "#{record.r.'net } gross'}")).isEqualTo(NO_ERROR);
        assertThat(errorOfRecord("r", values, "#{record.r}"))
                .isEqualTo(
                        PREFIX
                                + """
                                Option 'fields.c.expression', character 10: 'r' is a list of records. Add one of their fields: Unit Price, 'net } gross'.
                                  #{record.r}
                                           ^""");
    }

    @Test
    void suggestedRecordsWork() {
        String values = "a b;1";
        assertThat(errorOfRecord("my } r", values, "#{record.'my } rr'.a b}"))
                .isEqualTo(
                        PREFIX
                                + """
                                Option 'fields.c.expression', character 10: the table has no records 'my } rr'. Did you mean '#{record.'my } r'}'? Records: 'my } r'.
                                  #{record.'my } rr'.a b}
                                           ^""");
        assertThat(errorOfRecord("my } r", values, "#{record.'my } r'.a b}")).isEqualTo(NO_ERROR);
        assertThat(errorOfRecord("my r", values, "#{record.my r.a b}")).isEqualTo(NO_ERROR);
        assertThat(errorOfRecord("my r", values, "#{record.'my r'.'a b'}")).isEqualTo(NO_ERROR);
    }

    @Test
    void dotsMayStandInRecordsAndInFields() {
        assertThat(errorOfRecord("a", "b.c;1', 'records.a.b.values' = 'd;1", "#{record.a.b.c}"))
                .isEqualTo(NO_ERROR);
        assertThat(errorOfRecord("a", "b.c;1', 'records.a.b.values' = 'd;1", "#{record.a.b.d}"))
                .isEqualTo(NO_ERROR);
    }

    @Test
    void suggestedListWorks() {
        assertThat(errorOfList("my cities", "#{list.my citys}"))
                .isEqualTo(
                        PREFIX
                                + """
                                Option 'fields.c.expression', character 8: the table has no list 'my citys'. Did you mean 'my cities'? Lists: my cities.
                                  #{list.my citys}
                                         ^""");
        assertThat(errorOfList("my cities", "#{list.my cities}")).isEqualTo(NO_ERROR);
        assertThat(errorOfList("my cities", "#{list.'my cities'}")).isEqualTo(NO_ERROR);
    }

    /** Both ways out of NULLs that the message names. */
    @Test
    void nullOfARecordIsRefusedWhereThereMayBeNone() {
        String expression = "'fields.c.expression' = '#{record.place.zip}'";
        assertThat(error("c INT NOT NULL", expression + ", 'records.place.values' = 'city,zip;Berlin,10115;Paris,'"))
                .isEqualTo(
                        PREFIX
                                + "Option 'fields.c.expression' uses field 'zip' of the records 'place', which is NULL in record 2, but column 'c' is NOT NULL. Write a value there, which is \"\" for an empty text, or make the column nullable.");
        assertThat(error("c INT", expression + ", 'records.place.values' = 'city,zip;Berlin,10115;Paris,'"))
                .isEqualTo(NO_ERROR);
        assertThat(error("c INT NOT NULL", expression + ", 'records.place.values' = 'city,zip;Berlin,10115;Paris,1'"))
                .isEqualTo(NO_ERROR);
        assertThat(error("c STRING NOT NULL", expression + ", 'records.place.values' = 'city,zip;Paris,\"\"'"))
                .isEqualTo(NO_ERROR);
        assertThat(error("c INT", expression + ", 'records.place.values' = 'city,zip;Paris,'"))
                .isEqualTo(NO_ERROR);
    }

    @Test
    void nullOfARecordIsNoEventTime() {
        String columns = "c TIMESTAMP(3), WATERMARK FOR c AS c";
        String expression = "'fields.c.expression' = '#{record.r.at}', 'records.r.values' = ";
        assertThat(error(columns, expression + "'at,x;2026-01-01,1;,2'"))
                .isEqualTo(
                        PREFIX
                                + "Option 'fields.c.expression' uses field 'at' of the records 'r', which is NULL in record 2, but column 'c' is the event time of the table, and a row without one stops the job. Write a time there.");
        assertThat(error(columns, expression + "'at,x;2026-01-01,1;2026-01-02,2'"))
                .isEqualTo(NO_ERROR);
    }

    @Test
    void nullOfARecordIsNoValueOfAList() {
        String options =
                "'fields.c.expression' = '#{list.l}', 'lists.l.values' = 'x;#{record.r.a}', 'records.r.values' = ";
        assertThat(error("c STRING", options + "'a,b;1,2;,3'"))
                .isEqualTo(
                        PREFIX
                                + """
                                Option 'fields.c.expression', character 8: list 'l' holds '#{record.r.a}', which is wrong at character 10: values of lists may not use the field 'a' of the records 'r', which is NULL in record 2. Write "" there for an empty text, or use the field in the column's expression.
                                  #{list.l}
                                         ^""");
        assertThat(error("c STRING", options + "'a,b;1,2;\"\",3'")).isEqualTo(NO_ERROR);
    }

    private static String errorOfColumn(String name, String call) {
        String quoted = name.replace("'", "''");
        return error(
                "`" + name + "` STRING, c STRING",
                "'fields." + quoted + ".expression' = 'x', 'fields.c.expression' = '" + call.replace("'", "''") + "'");
    }

    private static String errorOfRecord(String name, String values, String call) {
        return error(
                "c INT",
                "'fields.c.expression' = '" + call.replace("'", "''") + "', 'records." + name + ".values' = '" + values
                        + "'");
    }

    private static String errorOfList(String name, String call) {
        return error(
                "c STRING",
                "'fields.c.expression' = '" + call.replace("'", "''") + "', 'lists." + name + ".values' = 'x'");
    }

    private static String error(String columns, String options) {
        return PlanningErrors.of(PlanningErrors.session(columns, options));
    }
}
