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

import java.util.stream.Stream;
import org.apache.flink.api.common.typeutils.base.IntSerializer;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.TableDescriptor;
import org.apache.flink.table.types.AbstractDataType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types whose values no expression can make: refused with the reason, also deep inside other types. */
@Tag("locale")
class UnsupportedTypesTest {

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(
                        DataTypes.RAW(Integer.class, IntSerializer.INSTANCE),
                        "fields.c.expression",
                        "column 'c' of type RAW('java.lang.Integer', '...'): only the type's own Java class can make its values."),
                Arguments.of(
                        DataTypes.ARRAY(DataTypes.ROW(
                                DataTypes.FIELD("r", DataTypes.RAW(Integer.class, IntSerializer.INSTANCE)))),
                        "fields.c.element.r.expression",
                        "field 'c.element.r' of type RAW('java.lang.Integer', '...'): only the type's own Java class can make its values."),
                Arguments.of(
                        DataTypes.STRUCTURED("com.example.Point", DataTypes.FIELD("x", DataTypes.INT())),
                        "fields.c.expression",
                        "column 'c' of type STRUCTURED<'com.example.Point', `x` INT>: only the type's own Java class can make its values."),
                Arguments.of(
                        DataTypes.VARIANT(),
                        "fields.c.expression",
                        "column 'c' of type VARIANT: use STRING and PARSE_JSON(...) in a view or computed column."),
                Arguments.of(
                        DataTypes.BITMAP(),
                        "fields.c.expression",
                        "column 'c' of type BITMAP: generate ARRAY<INT> and build it in a query."));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("types")
    void areRefusedWithTheReason(AbstractDataType<?> type, String option, String reason) {
        SqlSession session = SqlSession.streaming()
                .create(
                        "t",
                        TableDescriptor.forConnector("faker")
                                .schema(Schema.newBuilder().column("c", type).build())
                                .option(option, "1")
                                .build());

        assertThat(PlanningErrors.of(session))
                .isEqualTo("Table default_catalog.default_database.t can't be read:\nNo values can be generated for "
                        + reason);
    }
}
