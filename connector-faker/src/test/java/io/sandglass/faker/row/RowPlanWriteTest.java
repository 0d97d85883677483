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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.LengthRange;
import io.sandglass.faker.spec.Metadata;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.testing.TestRun;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.BinaryType;
import org.apache.flink.table.types.logical.BooleanType;
import org.apache.flink.table.types.logical.CharType;
import org.apache.flink.table.types.logical.DateType;
import org.apache.flink.table.types.logical.DayTimeIntervalType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.DoubleType;
import org.apache.flink.table.types.logical.FloatType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.SmallIntType;
import org.apache.flink.table.types.logical.TimeType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.TinyIntType;
import org.apache.flink.table.types.logical.VarBinaryType;
import org.apache.flink.table.types.logical.VarCharType;
import org.apache.flink.table.types.logical.YearMonthIntervalType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A row that is written in bytes is the row of objects, byte by byte what Flink makes of that one. */
@Tag("locale")
class RowPlanWriteTest {
    private static final int ROWS = TestRun.size("written.rows", 200, 1000);
    private static final LogicalType STRING = new VarCharType(VarCharType.MAX_LENGTH);
    private static final LogicalType BYTES = new VarBinaryType(VarBinaryType.MAX_LENGTH);

    // None that reads the clock: the two rows are made one after the other.
    private static final String INSTANTS = "#{date.between '1960-01-01T00:00:00','2030-01-01T00:00:00'}";
    private static final String WHOLE = "#{number.numberBetween '-100','100'}";
    private static final String REAL = "#{number.randomDouble '3','-90','90'}";

    static Stream<Arguments> columns() {
        List<Arguments> columns = new ArrayList<>();
        add(
                columns,
                List.of(STRING, BYTES, new VarCharType(7), new CharType(5), new VarBinaryType(3), new BinaryType(9)),
                "",
                "text",
                "1234567",
                "12345678",
                "é男😀",
                "#{Name.firstName}",
                "#{Name.fullName}",
                "#{superhero.name} #{regexify '[a-z]{1,9}'}",
                "#{Internet.emailAddress}",
                "#{internet.url}",
                "#{internet.uuid}",
                "#{internet.publicIpV4Address}",
                "#{options.option '','a','1234567','12345678','é男😀'}",
                "#{options.weighted 'é','1','#{numerify ''###########''}','2'}",
                "#{json 'a','#{Name.lastName}'}",
                "#{bool.bool}",
                WHOLE,
                REAL,
                "#{number.numberBetween '0.5','2.5'}",
                INSTANTS);
        add(columns, List.of(new BooleanType()), "TRUE", "#{bool.bool}", "#{options.option 'true','False',' true '}");
        add(
                columns,
                List.of(
                        new TinyIntType(),
                        new SmallIntType(),
                        new IntType(),
                        new BigIntType(),
                        new FloatType(),
                        new DoubleType(),
                        new DecimalType(5, 2),
                        new DecimalType(18, 9),
                        new DecimalType(3, 0),
                        new DecimalType(38, 10),
                        STRING),
                "7",
                WHOLE,
                "#{options.option '-1','2',' 3 ','+4'}",
                "#{options.option '#{numerify ''##''}','#{number.numberBetween ''-5'',''5''}'}",
                "#{numerify '##'}",
                "#{regexify '-?[1-9]'}",
                "#{zipf.between '-99','99','0.5'}",
                "#{normal.between '-100','100','3','40'}");
        add(
                columns,
                List.of(
                        new FloatType(),
                        new DoubleType(),
                        new DecimalType(5, 2),
                        new DecimalType(4, 1),
                        new DecimalType(18, 9),
                        new DecimalType(30, 20)),
                "1.005",
                REAL,
                "#{options.option '1.5','-2.25','0.125','1e1'}",
                "#{commerce.price}",
                "#{number.numberBetween '0.5','2.5'}",
                "#{exponential.between '0.5','2.5','1'}");
        add(
                columns,
                List.of(new BigIntType(), new DecimalType(19, 0)),
                "#{number.randomNumber}",
                "#{number.digits '9'}");
        add(columns, List.of(new BigIntType(), new DateType(), STRING), INSTANTS);
        for (int precision = 0; precision <= 9; precision++) {
            add(
                    columns,
                    List.of(new TimestampType(precision), new LocalZonedTimestampType(precision)),
                    INSTANTS,
                    "#{options.option '1969-12-31 23:59:59.987654321','2024-03-31 02:30:00.5'}",
                    "#{date.between '1969-12-31T23:59:59','1970-01-01T00:00:01'}");
        }
        add(
                columns,
                List.of(new TimeType(0), new TimeType(3), STRING),
                "#{time.between '10:00','11:00'}",
                "#{options.option '10:11:12.345','23:59'}");
        add(columns, List.of(new DateType()), "#{options.option '2024-02-29','1969-12-31'}");
        add(
                columns,
                List.of(new YearMonthIntervalType(YearMonthIntervalType.YearMonthResolution.YEAR_TO_MONTH)),
                "1-6");
        add(
                columns,
                List.of(new DayTimeIntervalType(DayTimeIntervalType.DayTimeResolution.DAY_TO_SECOND)),
                "#{options.option '1 10:00:00.5','PT9S'}");
        return columns.stream();
    }

    private static void add(List<Arguments> columns, List<LogicalType> types, String... expressions) {
        for (LogicalType type : types) {
            for (String expression : expressions) {
                columns.add(Arguments.of(type, expression));
            }
        }
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("columns")
    void columnIsTheSameInBytes(LogicalType type, String expression) {
        FieldPath path = FieldPath.ofColumn("a");
        assertSameRows(new FieldSpec.Scalar(path, type, 0, expression), type, ROWS / 4);
        assertSameRows(new FieldSpec.Scalar(path, type, 0.3, expression), type, ROWS / 4);
    }

    @Test
    void nestedColumnsAreTheSameInBytes() {
        FieldPath path = FieldPath.ofColumn("a");
        RowType struct = RowType.of(
                new LogicalType[] {STRING, new IntType(), new TimestampType(9), new DecimalType(30, 5)},
                new String[] {"s", "i", "t", "d"});
        FieldSpec structSpec = struct(path, struct);
        assertSameRows(structSpec, struct, ROWS);

        ArrayType array = new ArrayType(struct);
        assertSameRows(
                new FieldSpec.Array(path, array, 0.1, new LengthRange(0, 4), struct(path.child("element"), struct)),
                array,
                ROWS);
        ArrayType longs = new ArrayType(new BigIntType(false));
        assertSameRows(
                new FieldSpec.Array(
                        path,
                        longs,
                        0,
                        new LengthRange(0, 9),
                        new FieldSpec.Scalar(path.child("element"), new BigIntType(false), 0, WHOLE)),
                longs,
                ROWS);
        // One entry each: the order of several is not that of the bytes.
        MapType map = new MapType(STRING, array);
        assertSameRows(
                new FieldSpec.Mapping(
                        path,
                        map,
                        0.1,
                        new LengthRange(0, 1),
                        new FieldSpec.Scalar(path.child("key"), STRING, 0, "#{Name.firstName}"),
                        new FieldSpec.Array(
                                path.child("value"),
                                array,
                                0.2,
                                new LengthRange(0, 2),
                                struct(path.child("value").child("element"), struct))),
                map,
                ROWS);
        MultisetType multiset = new MultisetType(STRING);
        assertSameRows(
                new FieldSpec.Multiset(
                        path,
                        multiset,
                        0,
                        new LengthRange(3, 3),
                        new FieldSpec.Scalar(path.child("element"), STRING, 0, "#{options.option 'only'}")),
                multiset,
                ROWS);
        RowType outer = RowType.of(new LogicalType[] {struct, new IntType()}, new String[] {"inner", "i"});
        FieldSpec.Struct outerSpec = new FieldSpec.Struct(
                path,
                outer,
                0.3,
                List.of(
                        struct(path.child("inner"), struct),
                        new FieldSpec.Scalar(path.child("i"), new IntType(), 0, WHOLE)));
        assertSameRows(outerSpec, outer, ROWS);
        assertSameRows(new FieldSpec.Projected(outerSpec, outerSpec.fields().get(1)), new IntType(), ROWS);
    }

    @Test
    void rowOfManyColumnsIsTheSameInBytes() {
        List<FieldSpec> columns = new ArrayList<>();
        List<LogicalType> types = new ArrayList<>();
        columns().filter(RowPlanWriteTest::fits).forEach(column -> {
            LogicalType type = (LogicalType) column.get()[0];
            FieldPath path = FieldPath.ofColumn("c" + columns.size());
            columns.add(new FieldSpec.Scalar(path, type, columns.size() % 3 == 0 ? 0.5 : 0, (String) column.get()[1]));
            types.add(type);
        });
        columns.add(new FieldSpec.OfMetadata(Metadata.ROW_INDEX));
        types.add(new BigIntType());
        assertSameRows(columns, types, ROWS);
    }

    /** Whether no row fails, as one with a text that is too long for its type does. */
    private static boolean fits(Arguments column) {
        FieldSpec spec = new FieldSpec.Scalar(
                FieldPath.ofColumn("a"), (LogicalType) column.get()[0], 0, (String) column.get()[1]);
        RowPlan plan = RowPlan.compile(new RowSpec(List.of(spec), 1, Locale.ENGLISH, ZoneId.of("Europe/Berlin")));
        return catchThrowableOfType(ValueException.class, () -> {
                    for (long index = 0; index < ROWS; index++) {
                        var unused = plan.generate(index);
                    }
                })
                == null;
    }

    private static FieldSpec.Struct struct(FieldPath path, RowType type) {
        return new FieldSpec.Struct(
                path,
                type,
                0.2,
                List.of(
                        new FieldSpec.Scalar(path.child("s"), type.getTypeAt(0), 0.1, "#{Name.fullName}"),
                        new FieldSpec.Scalar(path.child("i"), type.getTypeAt(1), 0.1, WHOLE),
                        new FieldSpec.Scalar(path.child("t"), type.getTypeAt(2), 0.1, INSTANTS),
                        new FieldSpec.Scalar(path.child("d"), type.getTypeAt(3), 0.1, REAL)));
    }

    private static void assertSameRows(FieldSpec column, LogicalType type, int rows) {
        assertSameRows(List.of(column), List.of(type), rows);
    }

    private static void assertSameRows(List<FieldSpec> columns, List<LogicalType> types, int rows) {
        RowSpec spec = new RowSpec(columns, 1, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
        RowPlan generating = RowPlan.compile(spec);
        RowPlan writing = RowPlan.compile(spec);
        LogicalType[] array = types.toArray(LogicalType[]::new);
        RowDataSerializer serializer = new RowDataSerializer(array);
        RowData.FieldGetter[] getters = new RowData.FieldGetter[array.length];
        for (int i = 0; i < array.length; i++) {
            getters[i] = RowData.createFieldGetter(array[i], i);
        }
        for (long index = 0; index < rows; index++) {
            // A row of its own would hide what the one before left behind.
            long row = index;
            ValueException failure = catchThrowableOfType(ValueException.class, () -> generating.generate(row));
            if (failure != null) {
                assertThatThrownBy(() -> writing.write(row)).hasMessage(failure.getMessage());
                continue;
            }
            BinaryRowData written = writing.write(index);
            BinaryRowData expected = serializer.toBinaryRow(generating.generate(index));
            if (!written.equals(expected)) {
                for (int i = 0; i < array.length; i++) {
                    assertThat(getters[i].getFieldOrNull(written))
                            .as("row %d, %s: %s", index, array[i], columns.get(i))
                            .isEqualTo(getters[i].getFieldOrNull(expected));
                }
                assertThat(Arrays.toString(written.getSegments()[0].getArray()))
                        .as("bytes of row %d", index)
                        .isEqualTo(Arrays.toString(expected.getSegments()[0].getArray()));
            }
        }
    }
}
