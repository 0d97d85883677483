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
package io.sandglass.benchmarks.row;

import static org.apache.flink.table.api.DataTypes.ARRAY;
import static org.apache.flink.table.api.DataTypes.FIELD;
import static org.apache.flink.table.api.DataTypes.INT;
import static org.apache.flink.table.api.DataTypes.MAP;
import static org.apache.flink.table.api.DataTypes.MULTISET;
import static org.apache.flink.table.api.DataTypes.ROW;
import static org.apache.flink.table.api.DataTypes.STRING;
import static org.apache.flink.table.api.DataTypes.TIMESTAMP;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.table.api.DataTypes.Field;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericMapData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.RowType;

/** The tables that are measured: their columns, and what fills these in each connector. */
// Nothing in here is ever changed, but Flink's types don't say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum BenchmarkTable {
    FIRST_QUERY(
            "first query's table",
            columns(
                    FIELD("client_ip", STRING()),
                    FIELD("client_identity", STRING()),
                    FIELD("userid", STRING()),
                    FIELD("log_time", TIMESTAMP(3)),
                    FIELD("request_line", STRING()),
                    FIELD("status_code", STRING())),
            ", WATERMARK FOR log_time AS log_time - INTERVAL '5' SECONDS",
            Map.of(
                    "client_ip.expression", "#{Internet.publicIpV4Address}",
                    "client_identity.expression", "-",
                    "userid.expression", "#{regexify '(morsapaes|knauf|sjwiesman){1}'}",
                    "log_time.expression", "#{date.past '5','SECONDS'}",
                    "request_line.expression",
                            "#{regexify '(GET|POST|PUT|PATCH){1}'} #{regexify '(/search\\.html|/login\\.html|/prod\\.html|"
                                    + "cart\\.html|/order\\.html){1}'} #{regexify '(HTTP/1\\.1|HTTP/2|/HTTP/1\\.0){1}'}",
                    "status_code.expression", "#{regexify '(200|201|204|400|401|403|301){1}'}"),
            Map.of(
                    "client_ip.length", "13",
                    "client_identity.length", "1",
                    "userid.length", "7",
                    "log_time.max-past", "5 s",
                    "request_line.length", "22",
                    "status_code.length", "3"),
            GenericRowData.of(
                    text("203.12.72.184"),
                    text("-"),
                    text("sjwiesman"),
                    time(),
                    text("GET /search.html HTTP/1.1"),
                    text("403"))),

    ONE_INT(
            "one INT",
            columns(FIELD("id", INT())),
            "",
            Map.of("id.expression", "#{number.numberBetween '0','1000000'}"),
            Map.of("id.min", "0", "id.max", "1000000"),
            GenericRowData.of(123_456)),

    THREE_STRINGS(
            "three STRINGs (superhero, e-mail address, full name)",
            columns(FIELD("hero", STRING()), FIELD("email", STRING()), FIELD("name", STRING())),
            "",
            Map.of(
                    "hero.expression", "#{superhero.name}",
                    "email.expression", "#{Internet.emailAddress}",
                    "name.expression", "#{Name.fullName}"),
            Map.of("hero.length", "14", "email.length", "24", "name.length", "15"),
            GenericRowData.of(text("Captain Wonder"), text("ada.lovelace@example.com"), text("Ada B. Lovelace"))),

    ONE_TIMESTAMP(
            "one TIMESTAMP",
            columns(FIELD("ts", TIMESTAMP(3))),
            "",
            Map.of("ts.expression", "#{date.past '15','5','SECONDS'}"),
            Map.of("ts.max-past", "15 s"),
            GenericRowData.of(time())),

    COLLECTIONS(
            "collections",
            columns(
                    FIELD("measures", ARRAY(INT())),
                    FIELD("counters", MAP(STRING(), INT())),
                    FIELD("place", ROW(FIELD("city", STRING()), FIELD("code", INT()))),
                    FIELD("colors", MULTISET(STRING()))),
            "",
            Map.of(
                    "measures.expression", "#{number.numberBetween '0','1000'}",
                    "measures.length", "5",
                    "counters.key.expression", "#{regexify '[0-9a-f]{8}'}",
                    "counters.value.expression", "#{number.numberBetween '0','1000'}",
                    "counters.length", "3",
                    "place.city.expression", "#{Address.city}",
                    "place.code.expression", "#{number.numberBetween '10000','99999'}",
                    "colors.expression", "#{Color.name}",
                    "colors.length", "4"),
            Map.ofEntries(
                    Map.entry("measures.element.min", "0"),
                    Map.entry("measures.element.max", "1000"),
                    Map.entry("measures.length", "5"),
                    Map.entry("counters.key.length", "8"),
                    Map.entry("counters.value.min", "0"),
                    Map.entry("counters.value.max", "1000"),
                    Map.entry("counters.length", "3"),
                    Map.entry("place.city.length", "13"),
                    Map.entry("place.code.min", "10000"),
                    Map.entry("place.code.max", "99999"),
                    Map.entry("colors.element.length", "6"),
                    Map.entry("colors.length", "4")),
            GenericRowData.of(
                    new GenericArrayData(new int[] {12, 345, 678, 901, 234}),
                    new GenericMapData(Map.of(text("0a1b2c3d"), 12, text("4e5f6071"), 345, text("8293a4b5"), 678)),
                    GenericRowData.of(text("Port Charlene"), 54_321),
                    new GenericMapData(Map.of(text("maroon"), 1, text("indigo"), 1, text("salmon"), 2))));

    private final String title;
    private final RowType type;
    private final String watermark;
    private final Map<String, String> fakerOptions;
    private final Map<String, String> datagenOptions;
    private final RowData exampleRow;

    /**
     * A table.
     *
     * @param watermark what follows the columns in the DDL
     * @param fakerOptions without {@code fields.} in front, as {@code datagenOptions}
     * @param datagenOptions for columns of the same types, and texts about as long
     */
    BenchmarkTable(
            String title,
            RowType type,
            String watermark,
            Map<String, String> fakerOptions,
            Map<String, String> datagenOptions,
            RowData exampleRow) {
        this.title = title;
        this.type = type;
        this.watermark = watermark;
        this.fakerOptions = fakerOptions;
        this.datagenOptions = datagenOptions;
        this.exampleRow = exampleRow;
    }

    /** What the table is called where results are printed. */
    public String title() {
        return title;
    }

    public RowType type() {
        return type;
    }

    /** What stands between the parentheses of a CREATE TABLE. */
    public String schema() {
        return type.getFields().stream()
                .map(column -> "`" + column.getName() + "` " + column.getType().asSerializableString())
                .collect(Collectors.joining(", ", "", watermark));
    }

    /** The options of the connector {@code faker}, without {@code fields.} in front. */
    public Map<String, String> fakerOptions() {
        return fakerOptions;
    }

    /** The options of the connector {@code datagen}, without {@code fields.} in front. */
    public Map<String, String> datagenOptions() {
        return datagenOptions;
    }

    /** The expressions of the columns, of a table without collections. */
    public List<String> expressions() {
        return type.getFieldNames().stream()
                .map(column -> fakerOptions.get(column + ".expression"))
                .toList();
    }

    /** A row of the usual sizes. */
    RowData exampleRow() {
        return exampleRow;
    }

    private static RowType columns(Field... columns) {
        return (RowType) ROW(columns).getLogicalType();
    }

    private static StringData text(String text) {
        return StringData.fromString(text);
    }

    private static TimestampData time() {
        return TimestampData.fromEpochMillis(1_767_225_600_000L);
    }
}
