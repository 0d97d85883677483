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

import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.LengthRange;
import io.sandglass.faker.spec.UserCase;
import io.sandglass.faker.spec.UserCase.When;
import io.sandglass.faker.spec.UserData;
import io.sandglass.faker.spec.UserRecords;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.BooleanType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.DoubleType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.VarCharType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Values of a row that other values of the row use without a column for them. */
@Tag("locale")
class VarsAndCasesTest {
    private static final UserCase PRICE = cases(
            "category",
            null,
            when("book", "#{uniform.between '1','9'}"),
            when("music", "#{uniform.between '10','19'}"),
            when("it's 5", "-1"));

    @Test
    void varIsTheSameInAllColumns() {
        Set<Long> sizes = new HashSet<>();
        for (RowData row : TestTable.create()
                .with(vars("size", "#{uniform.between '1','1000'}", "twice", "#{var.size}#{var.size}"))
                .number("a", "#{var.size}")
                .number("b", "#{var.Size}")
                .text("text", "<#{var.twice}> #{uniform.between '1','5'}")
                .rows(100)) {
            assertThat(row.getLong(1)).isEqualTo(row.getLong(0));
            assertThat(row.getString(2).toString()).startsWith("<" + row.getLong(0) + row.getLong(0) + ">");
            sizes.add(row.getLong(0));
        }
        assertThat(sizes).hasSizeGreaterThan(80);
    }

    @Test
    void varsUseColumnsRecordsAndOtherVars() {
        UserData data = new UserData(
                Map.of("colors", List.of("red", "green")),
                Map.of(
                        "place",
                        new UserRecords(
                                List.of("city", "zip"),
                                List.of(Arrays.asList("Berlin", "1"), Arrays.asList("Paris", null)))),
                Map.of(
                        "where",
                        "#{record.place.city} #{record.place.zip}",
                        "all",
                        "#{var.where} #{column.id} #{list.colors}"),
                Map.of());
        boolean isNull = false;
        for (RowData row : TestTable.create()
                .with(data)
                .number("id", "#{sequence.next}")
                .text("city", "#{record.place.city}")
                .text("all", "#{var.all}")
                .rows(50)) {
            if (row.getString(1).toString().equals("Paris")) {
                assertThat(row.isNullAt(2)).isTrue();
                isNull = true;
            } else {
                assertThat(row.getString(2).toString()).matches("Berlin 1 " + row.getLong(0) + " (red|green)");
            }
        }
        assertThat(isNull).isTrue();
    }

    @Test
    void elementsOfACollectionHaveTheVarOfTheRow() {
        FieldPath path = FieldPath.ofColumn("all");
        for (RowData row : TestTable.create()
                .with(vars("size", "#{uniform.between '1','1000'}"))
                .number("size", "#{var.size}")
                .column(new FieldSpec.Array(
                        path,
                        new ArrayType(new BigIntType()),
                        0,
                        new LengthRange(3, 3),
                        new FieldSpec.Scalar(path.child("element"), new BigIntType(), 0, "#{var.size}")))
                .rows(20)) {
            ArrayData all = row.getArray(1);
            assertThat(List.of(all.getLong(0), all.getLong(1), all.getLong(2))).containsOnly(row.getLong(0));
        }
    }

    /** Other columns draw the same, whether a var is defined or not. */
    @Test
    void varsChangeNoOtherDraws() {
        List<RowData> without =
                TestTable.create().number("a", "#{uniform.between '1','1000'}").rows(20);
        List<RowData> with = TestTable.create()
                .with(vars("x", "#{uniform.between '1','5'}"))
                .number("a", "#{uniform.between '1','1000'}")
                .number("b", "#{var.x}")
                .rows(20);

        for (int i = 0; i < 20; i++) {
            assertThat(with.get(i).getLong(0)).isEqualTo(without.get(i).getLong(0));
        }
    }

    @Test
    void columnSelectsAnExpression() {
        for (RowData row : TestTable.create()
                .with(data(Map.of("price", PRICE)))
                .text("category", "#{options.option 'book','music','it''s 5','none'}")
                .column("price", new IntType(), "#{case.price}")
                .column("decimal", new DecimalType(8, 2), "#{case.price}.5")
                .text("user", "costs #{column.price}")
                .rows(200)) {
            String category = row.getString(0).toString();
            assertThat(row.isNullAt(1)).isEqualTo(category.equals("none"));
            assertThat(row.isNullAt(2)).isEqualTo(category.equals("none"));
            assertThat(row.isNullAt(3)).isEqualTo(category.equals("none"));
            switch (category) {
                case "book" -> assertThat(row.getInt(1)).isBetween(1, 9);
                case "music" -> assertThat(row.getInt(1)).isBetween(10, 19);
                case "it's 5" -> assertThat(row.getInt(1)).isEqualTo(-1);
                default -> assertThat(category).isEqualTo("none");
            }
            if (!row.isNullAt(1)) {
                assertThat(row.getString(3)).hasToString("costs " + row.getInt(1));
            }
        }
    }

    @Test
    void numbersSelectByRange() {
        UserCase size = cases(
                "quantity",
                "many",
                when("0", "none"),
                when("5..9", "few"),
                when("1..4", "one"),
                when("-9.5..-0.5", "debt"));
        Map<Long, String> labels = new TreeMap<>();
        for (RowData row : TestTable.create()
                .with(data(Map.of("size", size)))
                .number("quantity", "#{uniform.between '-12','12'}")
                .text("label", "#{case.size}")
                .rows(500)) {
            labels.put(row.getLong(0), row.getString(1).toString());
        }
        for (long quantity = -12; quantity <= 12; quantity++) {
            String expected = quantity == 0
                    ? "none"
                    : quantity >= 5 && quantity <= 9
                            ? "few"
                            : quantity >= 1 && quantity <= 4 ? "one" : quantity >= -9 && quantity < 0 ? "debt" : "many";
            assertThat(labels).containsEntry(quantity, expected);
        }
    }

    @Test
    void numbersOfAllTypesAreComparedAsNumbers() {
        for (RowData row : TestTable.create()
                .with(data(Map.of(
                        "d", cases("decimal", "no", when("5", "yes"), when("6.5..7", "range")),
                        "f", cases("real", "no", when("5.0", "yes"), when("6.5..7", "range")),
                        "t", cases("text", "no", when("5", "yes"), when("6.5..7", "range")),
                        "b", cases("flag", "no", when("true", "yes")))))
                .column("decimal", new DecimalType(8, 2), "#{options.cycle '5','6.75','1'}")
                .column("real", new DoubleType(), "#{options.cycle '5','6.75','1'}")
                .text("text", "#{options.cycle '5','6.75','1'}")
                .column("flag", new BooleanType(), "#{options.cycle 'true','false'}")
                .text("d", "#{case.d}")
                .text("f", "#{case.f}")
                .text("t", "#{case.t}")
                .text("b", "#{case.b}")
                .rows(6)) {
            String expected =
                    switch (row.getString(2).toString()) {
                        case "5" -> "yes";
                        case "1" -> "no";
                        default -> "range";
                    };
            for (int column = 4; column < 7; column++) {
                assertThat(row.getString(column)).hasToString(expected);
            }
            assertThat(row.getString(7)).hasToString(row.getBoolean(3) ? "yes" : "no");
        }
    }

    /** As in SQL's CASE. */
    @Test
    void nullSelectsElse() {
        int nulls = 0;
        for (RowData row : TestTable.create()
                .with(data(Map.of("c", cases("of", "else", when("x", "when")))))
                .column(new FieldSpec.Scalar(FieldPath.ofColumn("of"), VarCharType.STRING_TYPE, 0.5, "x"))
                .text("c", "#{case.c}")
                .rows(100)) {
            assertThat(row.getString(1)).hasToString(row.isNullAt(0) ? "else" : "when");
            nulls += row.isNullAt(0) ? 1 : 0;
        }
        assertThat(nulls).isBetween(30, 70);
    }

    @Test
    void isNullOnlyWhereTheSelectedExpressionIs() {
        Set<String> seen = new HashSet<>();
        for (RowData row : TestTable.create()
                .with(data(Map.of("c", cases("of", "else", when("x", "<#{column.maybe}>"), when("y", "y")))))
                .text("of", "#{options.option 'x','y'}")
                .column(new FieldSpec.Scalar(FieldPath.ofColumn("maybe"), VarCharType.STRING_TYPE, 0.5, "m"))
                .text("c", "#{case.c}")
                .text("of_var", "#{case.c}!")
                .rows(100)) {
            boolean isNull = row.getString(0).toString().equals("x") && row.isNullAt(1);
            assertThat(row.isNullAt(2)).isEqualTo(isNull);
            assertThat(row.isNullAt(3)).isEqualTo(isNull);
            seen.add(isNull ? "NULL" : row.getString(2).toString());
        }
        assertThat(seen).containsExactlyInAnyOrder("NULL", "<m>", "y");
    }

    @Test
    void varsAndExpressionsSelectToo() {
        UserData data = new UserData(
                Map.of(),
                Map.of(),
                Map.of("kind", "#{options.option 'a','b'}"),
                Map.of(
                        "of_var", cases("var.kind", null, when("a", "1"), when("b", "2")),
                        "of_list", cases("#{options.option 'a','b'}", null, when("a", "1"), when("b", "2")),
                        "of_case", cases("case.of_var", null, when("1", "one"), when("2", "two"))));
        Set<String> seen = new HashSet<>();
        for (RowData row : TestTable.create()
                .with(data)
                .text("kind", "#{var.kind}")
                .text("number", "#{case.of_var}")
                .text("again", "#{case.of_case}")
                .text("list", "#{case.of_list}")
                .text("same", "#{case.of_list}")
                .rows(50)) {
            assertThat(row.getString(1)).hasToString(row.getString(0).toString().equals("a") ? "1" : "2");
            assertThat(row.getString(2)).hasToString(row.getString(0).toString().equals("a") ? "one" : "two");
            assertThat(row.getString(4)).isEqualTo(row.getString(3));
            seen.add(row.getString(3) + "" + row.getString(0));
        }
        assertThat(seen).hasSize(4);
    }

    @Test
    void nestedFieldsSelect() {
        FieldPath home = FieldPath.ofColumn("home");
        for (RowData row : TestTable.create()
                .with(data(Map.of("c", cases("home.city", "no", when("Rome", "yes")))))
                .column(new FieldSpec.Struct(
                        home,
                        RowType.of(new LogicalType[] {VarCharType.STRING_TYPE}, new String[] {"city"}),
                        0,
                        List.of(new FieldSpec.Scalar(
                                home.child("city"), VarCharType.STRING_TYPE, 0, "#{options.option 'Rome','Oslo'}"))))
                .text("c", "#{case.c}")
                .rows(30)) {
            assertThat(row.getString(1))
                    .hasToString(row.getRow(0, 1).getString(0).toString().equals("Rome") ? "yes" : "no");
        }
    }

    @Test
    void writesWhatItGenerates() {
        TestTable table = TestTable.create()
                .with(data(Map.of("price", PRICE)))
                .text("category", "#{options.option 'book','music','none'}")
                .column("price", new IntType(), "#{case.price}");
        RowPlan plan = RowPlan.compile(table.spec());

        for (RowData row : table.rows(50)) {
            assertThat(row).isNotNull();
        }
        for (int i = 49; i >= 0; i--) {
            RowData written = plan.write(i);
            RowData generated = table.rows(50).get(i);
            assertThat(written.isNullAt(1)).isEqualTo(generated.isNullAt(1));
            if (!written.isNullAt(1)) {
                assertThat(written.getInt(1)).isEqualTo(generated.getInt(1));
            }
        }
    }

    private static UserData vars(String... namesAndExpressions) {
        Map<String, String> variables = new TreeMap<>();
        for (int i = 0; i < namesAndExpressions.length; i += 2) {
            variables.put(namesAndExpressions[i], namesAndExpressions[i + 1]);
        }
        return new UserData(Map.of(), Map.of(), variables, Map.of());
    }

    private static UserData data(Map<String, UserCase> cases) {
        return new UserData(Map.of(), Map.of(), Map.of(), cases);
    }

    private static UserCase cases(String of, @Nullable String otherwise, When... whens) {
        return new UserCase(of, List.of(whens), otherwise);
    }

    private static When when(String value, String expression) {
        String[] ends = value.matches("[-0-9.]+") ? value.split("\\.\\.", -1) : new String[0];
        return ends.length == 0
                ? new When(value, null, null, expression)
                : new When(value, new BigDecimal(ends[0]), new BigDecimal(ends[ends.length - 1]), expression);
    }
}
