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
package io.sandglass.faker.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.spec.UserData;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.BooleanType;
import org.apache.flink.table.types.logical.DateType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.DoubleType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.TimestampType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** JSON whose numbers and truth values have no quotes. */
@Tag("locale")
class JsonObjectsTest {

    @Test
    void literalsHaveNoQuotes() {
        assertThat(value("#{json.object 'a','1','b','-1.5e3','c','true','d','null','e','01','f','','g','TRUE'}"))
                .isEqualTo(
                        "{\"a\": 1, \"b\": -1.5e3, \"c\": true, \"d\": null, \"e\": \"01\", \"f\": \"\", \"g\": \"TRUE\"}");
        assertThat(value("#{json.array}")).isEqualTo("[]");
        assertThat(value("#{json.array '1','x'}")).isEqualTo("[1, \"x\"]");
    }

    @Test
    void numbersHaveNoQuotes() {
        assertThat(value("#{json.object 'n','#{uniform.between ''7'',''7''}'}")).isEqualTo("{\"n\": 7}");
        assertThat(value("#{json.object 'n','#{uniform.between ''1.5'',''1.5''}'}"))
                .isEqualTo("{\"n\": 1.5}");
        assertThat(value("#{json.object 'n','#{number.numberBetween ''7'',''8''}'}"))
                .isEqualTo("{\"n\": 7}");
        assertThat(value("#{json.object 'n','#{number.randomDouble ''2'',''1'',''9''}'}"))
                .matches("\\{\"n\": [1-9]\\.[0-9]+}");
        assertThat(value("#{json.object 'n','#{bool.bool}'}")).matches("\\{\"n\": (true|false)}");
        assertThat(
                        value(
                                "#{json.object 'n','#{options.weighted ''#{uniform.between ''''7'''',''''7''''}'',''1'',''x'',''0''}'}"))
                .isEqualTo("{\"n\": 7}");
    }

    @Test
    void textsAreEscaped() {
        assertThat(value("#{json.object 'a\"b','x\\y','c','#{options.option ''q\"''}','z','#{regexify ''[0-9]{5}''}'}"))
                .matches("\\{\"a\\\\\"b\": \"x\\\\\\\\y\", \"c\": \"q\\\\\"\", \"z\": \"[0-9]{5}\"}");
    }

    @Test
    void documentsAreInserted() {
        assertThat(
                        value(
                                "#{json.object 'o','#{json.object ''n'',''1''}','a','#{json.array ''#{json ''''x'''',''''1''''}''}'}"))
                .isEqualTo("{\"o\": {\"n\": 1}, \"a\": [{\"x\": \"1\"}]}");
    }

    @Test
    void columnsHaveTheFormOfTheirTypes() {
        RowData row = TestTable.create()
                .with(new UserData(Map.of(), Map.of(), Map.of("v", "#{uniform.between '3','3'}"), Map.of()))
                .column("i", new IntType(), "7")
                .column("d", new DecimalType(8, 2), "7.5")
                .column("r", new DoubleType(), "0.5")
                .column("nan", new DoubleType(), "NaN")
                .column("b", new BooleanType(), "true")
                .text("t", "7")
                .column("day", new DateType(), "2026-01-02")
                .column("ts", new TimestampType(6), "2026-01-02 03:04:05.123456")
                .text(
                        "json",
                        "#{json.object 'i','#{column.i}','d','#{column.d}','r','#{column.r}','n','#{column.nan}','b','#{column.b}','t','#{column.t}',"
                                + "'day','#{column.day}','ts','#{column.ts}','id','#{sequence.next}','v','#{var.v}','c','#{options.cycle ''#{column.i}'',''x''}'}")
                .rows(1)
                .get(0);

        assertThat(row.getString(8))
                .hasToString(
                        "{\"i\": 7, \"d\": 7.50, \"r\": 0.5, \"n\": \"NaN\", \"b\": true, \"t\": \"7\", \"day\": \"2026-01-02\","
                                + " \"ts\": \"2026-01-02 03:04:05.123456\", \"id\": 1, \"v\": 3, \"c\": 7}");
    }

    private static String value(String expression) {
        List<Object> values = TestCompilers.values(expression, 1);
        return values.get(0).toString();
    }
}
