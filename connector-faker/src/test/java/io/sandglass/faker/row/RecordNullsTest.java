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
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.spec.UserData;
import io.sandglass.faker.spec.UserRecords;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.VarCharType;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a field of a record is NULL, so is all that is made of it. */
@Tag("locale")
class RecordNullsTest {
    private static final LogicalType TEXT = VarCharType.STRING_TYPE;
    private static final UserData PLACES = new UserData(
            Map.of(),
            Map.of(
                    "place",
                    new UserRecords(
                            List.of("city", "zip", "none"),
                            List.of(
                                    Arrays.asList("Berlin", "10115", null),
                                    Arrays.asList("Paris", null, null),
                                    Arrays.asList("", "7", null)))));

    private static final FieldSpec[] COLUMNS = {
        column("city", TEXT, "#{record.place.city}"),
        column("zip", new IntType(), "#{record.place.zip}"),
        column("both", TEXT, "#{record.place.city} #{record.place.zip}"),
        column("argument", TEXT, "#{bothify 'x#{record.place.zip}'}"),
        column("other", TEXT, "<#{column.zip}>"),
        column("third", TEXT, "#{column.other}"),
        column("none", new IntType(), "#{record.place.none}"),
    };

    @Test
    void nullOfAFieldIsThatOfAllThatIsMadeOfIt() {
        RowPlan plan = RowPlan.compile(spec(COLUMNS));
        int nulls = 0;
        int empty = 0;

        for (int i = 0; i < 300; i++) {
            RowData row = plan.generate(i);
            String city = row.getString(0).toString();
            boolean isNull = city.equals("Paris");
            nulls += isNull ? 1 : 0;
            empty += city.isEmpty() ? 1 : 0;
            for (int column = 1; column < 6; column++) {
                assertThat(row.isNullAt(column)).isEqualTo(isNull);
            }
            if (!isNull) {
                int zip = city.equals("Berlin") ? 10115 : 7;
                assertThat(row.getInt(1)).isEqualTo(zip);
                assertThat(row.getString(2)).hasToString(city + " " + zip);
                assertThat(row.getString(3)).hasToString("x" + zip);
                assertThat(row.getString(5)).hasToString("<" + zip + ">");
            }
            assertThat(row.isNullAt(6)).isTrue();
        }
        assertThat(nulls).isBetween(70, 130);
        assertThat(empty).isBetween(70, 130);
    }

    @Test
    void rowsAreTheSameInAnyOrderAndWhereverTheSpecTravels() throws IOException, ClassNotFoundException {
        RowPlan forwards = RowPlan.compile(spec(COLUMNS));
        RowPlan travelled = RowPlan.compile(InstantiationUtil.clone(spec(COLUMNS)));

        for (int i = 0; i < 50; i++) {
            assertThat(forwards.generate(i))
                    .isEqualTo(RowPlan.compile(spec(COLUMNS)).generate(i));
        }
        for (int i = 49; i >= 0; i--) {
            assertThat(travelled.generate(i)).isEqualTo(forwards.generate(i));
            assertThat(travelled.write(i).isNullAt(1))
                    .isEqualTo(forwards.generate(i).isNullAt(1));
        }
    }

    @Test
    void elementsOfACollectionHaveRecordsOfTheirOwn() {
        FieldPath path = FieldPath.ofColumn("stops");
        // The record of the element, and the value of a column, which is of the row's.
        RowPlan plan = RowPlan.compile(spec(
                column("zip", new IntType(), "#{record.place.zip}"),
                array(path, "#{record.place.zip}"),
                array(FieldPath.ofColumn("others"), "#{column.zip}")));
        boolean differs = false;
        Set<String> zips = new HashSet<>();

        for (int i = 0; i < 100; i++) {
            RowData row = plan.generate(i);
            ArrayData own = row.getArray(1);
            ArrayData ofRow = row.getArray(2);
            differs |= own.isNullAt(0) != own.isNullAt(1);
            for (int element = 0; element < 3; element++) {
                zips.add(own.isNullAt(element) ? "NULL" : own.getString(element).toString());
                assertThat(ofRow.isNullAt(element)).isEqualTo(row.isNullAt(0));
            }
        }
        assertThat(differs).isTrue();
        assertThat(zips).containsExactlyInAnyOrder("10115", "7", "NULL");
    }

    private static FieldSpec array(FieldPath path, String expression) {
        return new FieldSpec.Array(
                path,
                new ArrayType(TEXT),
                0,
                new LengthRange(3, 3),
                new FieldSpec.Scalar(path.child("element"), TEXT, 0, expression));
    }

    private static FieldSpec column(String name, LogicalType type, String expression) {
        return new FieldSpec.Scalar(FieldPath.ofColumn(name), type, 0, expression);
    }

    private static RowSpec spec(FieldSpec... columns) {
        return new RowSpec(
                List.of(columns), List.of(columns), 1, Locale.ENGLISH, ZoneOffset.UTC, PLACES, StreamSpec.PLAIN);
    }
}
