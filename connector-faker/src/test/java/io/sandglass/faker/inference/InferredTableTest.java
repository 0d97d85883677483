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
package io.sandglass.faker.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.spec.StreamSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.utils.LogicalTypeParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class InferredTableTest {
    private static final String LINES = "order_id BIGINT, line_number INT, quantity INT";
    private static final Set<String> KEY_OF_LINES = Set.of("order_id", "line_number");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "user_id INT, city STRING | city=user_id",
                "userid INT, city STRING | city=userid",
                "city STRING, `CUSTOMER-ID` STRING | city=CUSTOMER-ID",
                "user_id INT, home_city STRING, user_city STRING, email_2 STRING"
                        + " | home_city=user_id, user_city=user_id, email_2=user_id",
                "user_id INT, firstName STRING, gender STRING, age INT, birthday DATE, plan STRING"
                        + " | firstName=user_id, gender=user_id, age=user_id, birthday=user_id, plan=user_id",
                "user_id INT, state STRING | state=user_id",
                "device_id INT, model STRING, firmware STRING, device_location STRING"
                        + " | model=device_id, firmware=device_id, device_location=device_id",
                "product_id INT, product_name STRING, category STRING | product_name=product_id, category=product_id",
                // The nearest id.
                "buyer_id INT, buyer_city STRING, country STRING, seller_id INT, seller_city STRING"
                        + " | buyer_city=buyer_id, country=seller_id, seller_city=seller_id",
                "buyer_id INT, city STRING, seller_id INT | city=buyer_id",
                "buyer_id INT, country STRING, x INT, seller_id INT | country=buyer_id",
                // Fields of a ROW.
                "customer ROW<id INT, name STRING, address ROW<city STRING>>"
                        + " | customer.name=customer.id, customer.address.city=customer.id",
                "user_id INT, address ROW<zip STRING> | address.zip=user_id",
                // Names that need quotes.
                "`user,id` INT, city STRING | city=`user,id`",
            })
    void givesAttributesTheNearestId(String columns, String keys) {
        assertThat(keys(columns, Set.of(), Map.of())).isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "city STRING, country STRING",
                "id INT, city STRING",
                "order_id INT, city STRING",
                "user_id INT, status STRING, amount DOUBLE, ts TIMESTAMP(3), page STRING, session_id STRING, state INT",
                "user_id INT, product_name STRING, shop_city STRING, event_country STRING, product ROW<name STRING>",
                "device_id INT, age INT, first_name STRING",
                "users ARRAY<ROW<user_id INT, city STRING>>, emails ARRAY<STRING>",
                "user_id INT, emails ARRAY<STRING>, email MAP<STRING, STRING>",
            })
    void givesNoIdToOtherFields(String columns) {
        assertThat(keys(columns, Set.of(), Map.of())).isEmpty();
    }

    @Test
    void givesNoIdWhereEachRowIsAnEntity() {
        String columns = "user_id INT, account_id INT, city STRING";

        assertThat(keys(columns, Set.of("user_id"), Map.of())).isEmpty();
        assertThat(keys(columns, Set.of(), Map.of("fields.user_id.unique", "true")))
                .isEmpty();
        assertThat(keys("user_id INT, `day` DATE, city STRING", Set.of("user_id", "day"), Map.of()))
                .isEqualTo("city=user_id");
        assertThat(keys("id INT, user_id INT, city STRING", Set.of("id"), Map.of()))
                .isEqualTo("city=user_id");
    }

    @Test
    void givesNoIdToKeysAndEventTimes() {
        assertThat(keys("user_id INT, email STRING", Set.of("user_id", "email"), Map.of()))
                .isEmpty();
        assertThat(InferredTable.of(
                                row("user_id INT, birthday TIMESTAMP(3), dob BIGINT"),
                                new ColumnRoles(Set.of(), Set.of("birthday"), Set.of("dob")),
                                StreamSpec.UNBOUNDED,
                                SetOptions.NONE)
                        .expressions())
                .allSatisfy(found -> assertThat(found.per()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "fields.city.expression=Rome",
                "fields.city.per=zip",
                "fields.city.every=5 min",
                "fields.city.change-rate=0.5",
                "fields.city.unique=true",
                // The id may depend on the attribute.
                "fields.user_id.expression=#{column.city}",
                "fields.user_id.expression=#{record.users.id}",
                "fields.user_id.per=city",
                "fields.user_id.only-if=city = Rome",
            })
    void leavesFieldsAloneThatTheUserHasDefined(String option, String value) {
        assertThat(keys("user_id INT, city STRING", Set.of(), Map.of(option, value)))
                .isEmpty();
    }

    @Test
    void leavesFieldsAloneWhoseRowTheUserHasDefined() {
        assertThat(keys("user_id INT, home ROW<city STRING>", Set.of(), Map.of("fields.home.per", "user_id as home")))
                .isEmpty();
    }

    @Test
    void givesNoIdThatMayBeNullToAFieldThatMustNotBe() {
        String columns = "user_id INT, city STRING NOT NULL, zip STRING";

        assertThat(keys(columns, Set.of(), Map.of("fields.user_id.null-rate", "0.1")))
                .isEqualTo("zip=user_id");
        assertThat(keys(columns, Set.of(), Map.of("fields.user_id.expression", "#{zipf.between '1','9'}")))
                .isEqualTo("city=user_id, zip=user_id");
    }

    @Test
    void givesLinesOfAnOrderTheirParent() {
        assertThat(options(LINES, KEY_OF_LINES, StreamSpec.UNBOUNDED, Map.of()))
                .containsExactly(
                        "children.count = #{uniform.between '1','5'}",
                        "fields.order_id.expression = #{parent.number '1'}",
                        "fields.line_number.expression = #{child.number}",
                        "fields.quantity.expression = #{number.numberBetween '1','11'}");
        assertThat(options(LINES, KEY_OF_LINES, 1000, Map.of("children.parents", "1000")))
                .startsWith("children.count = #{uniform.between '1','5'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "l_orderkey BIGINT, l_linenumber INT | l_orderkey, l_linenumber",
                "line TINYINT, invoice BIGINT | line, invoice",
                "order_id DECIMAL(18, 0), itemNo SMALLINT | order_id, itemNo",
                "order_id INT, order_item_number INT | order_id, order_item_number",
                "doc INT, seq INT | doc, seq",
                "doc INT, `POSITION` INT | doc, POSITION",
            })
    void knowsLinesByTheirPrimaryKey(String columns, String key) {
        assertThat(options(columns, Set.of(key.split(", ")), StreamSpec.UNBOUNDED, Map.of()))
                .startsWith("children.count = #{uniform.between '1','5'}")
                .anyMatch(option -> option.endsWith("#{parent.number '1'}"))
                .anyMatch(option -> option.endsWith("#{child.number}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order_id STRING, line_number INT | order_id, line_number",
                "order_id INT, line_number STRING | order_id, line_number",
                "order_id SMALLINT, line_number INT | order_id, line_number",
                "order_id INT, product_id INT | order_id, product_id",
                "line INT, position INT | line, position",
                "a INT, b INT, line INT | a, b, line",
                "order_id INT, line INT | order_id",
                // The rows of a sensor aren't lines of a document.
                "sensor_id INT, seq INT | sensor_id, seq",
            })
    void infersNoChildrenForOtherKeys(String columns, String key) {
        assertThat(options(columns, Set.of(key.split(", ")), StreamSpec.UNBOUNDED, Map.of()))
                .noneMatch(option -> option.contains("children.") || option.contains("child."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "number-of-rows=10",
                "sessions.keys=10",
                "duplicates.rate=0.1",
                "changelog.mode=upsert",
                "fields.order_id.expression=#{earlier.orders}",
                "fields.line_number.null-rate=0",
                "fields.quantity.unique=true",
                "fields.quantity.expression=#{sequence.next}",
            })
    void infersNoChildrenBesideOptionsThatDoNotAllowThem(String option, String value) {
        assertThat(options(LINES, KEY_OF_LINES, StreamSpec.UNBOUNDED, Map.of(option, value)))
                .noneMatch(found -> found.contains("children.") || found.contains("#{parent"))
                .doesNotContain("fields.line_number.expression = #{child.number}");
    }

    @Test
    void numbersTheChildrenThatTheUserHasAskedFor() {
        Map<String, String> set = Map.of("children.count", "3");

        assertThat(options("id BIGINT, line_no INT, tiny_line INT, line TINYINT", Set.of(), 100, set))
                .containsExactly(
                        "fields.id.expression = #{parent.number '1'}",
                        "fields.line_no.expression = #{child.number}",
                        "fields.tiny_line.expression = #{number.numberBetween '0','101'}",
                        // Too small for the maximum number of children.
                        "fields.line.expression = #{number.numberBetween '0','101'}");
        assertThat(options(LINES, KEY_OF_LINES, StreamSpec.UNBOUNDED, set))
                .startsWith(
                        "fields.order_id.expression = #{parent.number '1'}",
                        "fields.line_number.expression = #{child.number}");
    }

    private static String keys(String columns, Set<String> primaryKey, Map<String, String> set) {
        return String.join(
                ", ",
                table(columns, primaryKey, StreamSpec.UNBOUNDED, set).expressions().stream()
                        .filter(found -> found.per() != null)
                        .map(found -> found.path() + "=" + found.per())
                        .toList());
    }

    private static List<String> options(
            String columns, Set<String> primaryKey, long rowCount, Map<String, String> set) {
        return table(columns, primaryKey, rowCount, set).options().stream()
                .map(option -> option.name() + " = " + option.value())
                .toList();
    }

    private static InferredTable table(String columns, Set<String> primaryKey, long rowCount, Map<String, String> set) {
        return InferredTable.of(
                row(columns), new ColumnRoles(primaryKey, Set.of(), Set.of()), rowCount, new SetOptions(set));
    }

    private static RowType row(String columns) {
        return (RowType) LogicalTypeParser.parse(
                "ROW<" + columns + ">", Thread.currentThread().getContextClassLoader());
    }
}
