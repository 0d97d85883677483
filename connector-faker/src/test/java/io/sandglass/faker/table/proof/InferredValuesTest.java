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
package io.sandglass.faker.table.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.LocaleTags;
import io.sandglass.faker.expression.Locales;
import io.sandglass.faker.inference.ColumnRoles;
import io.sandglass.faker.inference.InferredExpression;
import io.sandglass.faker.inference.InferredTable;
import io.sandglass.faker.inference.RuleNames;
import io.sandglass.faker.inference.SetOptions;
import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.spec.UserData;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.table.options.Problems;
import io.sandglass.faker.table.options.column.InferredOptions;
import io.sandglass.faker.table.options.column.RowSpecReader;
import io.sandglass.testing.TestRun;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.catalog.ObjectIdentifier;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.MapData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.VarCharType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.apache.flink.table.types.logical.utils.LogicalTypeParser;
import org.apache.flink.table.types.utils.TypeConversions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a column is called and of whichever type it is, the expression found for it gives values that fit. */
@Tag("locale")
class InferredValuesTest {
    private static final int TABLES = TestRun.size("inferred.count", 5, 10);
    private static final int COLUMNS = 25;
    private static final int ROWS = 1_000;

    /** Longer than any value of a rule. */
    private static final int LONG = 130;

    private static final ObjectIdentifier TABLE = ObjectIdentifier.of("c", "d", "t");
    private static final ZoneId ZONE = ZoneId.of("America/St_Johns");

    private final List<String> names = RuleNames.all();

    @Test
    void fitNamesAndTypesAtRandom() {
        long seed = Long.getLong("inferred.seed", 1);
        Random random = new Random(seed);
        for (int i = 0; i < TABLES; i++) {
            RowType columns = randomRow(random, COLUMNS, 2);
            assertThat(problemsOf(columns, random.nextLong()))
                    .as("seed %d, table %d", seed, i)
                    .isEmpty();
        }
    }

    /** What went wrong, with the columns; empty if nothing did. */
    private static String problemsOf(RowType columns, long seed) {
        Problems problems = new Problems();
        InferredOptions inferred = InferredOptions.of(columns, ResolvedSchema.of(), ROWS, Map.of());
        OptionReader options = inferred.addTo(new OptionReader(Map.of(), problems));
        RowSpecReader reader = new RowSpecReader(options, null, inferred);
        RowSpec spec = spec(reader.read(columns), seed);
        new ExpressionProof(new FieldCompiler(spec), ZONE, null, List.of()).prove(reader, options);
        try {
            problems.throwIfAny(TABLE);
            RowPlan plan = RowPlan.compile(spec);
            for (int row = 0; row < ROWS; row++) {
                assertFits(plan.generate(row), columns);
            }
            return "";
        } catch (RuntimeException | AssertionError e) {
            return columns.asSerializableString() + "\n" + e;
        }
    }

    private static RowSpec spec(List<FieldSpec> columns, long seed) {
        return new RowSpec(
                columns,
                columns,
                seed,
                Locale.ENGLISH,
                ZONE,
                UserData.NONE,
                new StreamSpec(ROWS, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SMALLINT",
                "INT",
                "BIGINT",
                "DECIMAL(4, 0)",
                "DECIMAL(38, 2)",
                "FLOAT",
                "DOUBLE",
                "CHAR(4)",
                "VARCHAR(8)",
                "VARCHAR(36)",
                "STRING",
                "BINARY(16)",
                "BYTES"
            })
    void keysWithRoomForAllRowsDoNotRepeat(String typeName) {
        LogicalType type = LogicalTypeParser.parse(typeName, getClass().getClassLoader());
        RowType columns = RowType.of(new LogicalType[] {type}, new String[] {"id"});
        Problems problems = new Problems();
        InferredOptions inferred = InferredOptions.of(columns, ResolvedSchema.of(), ROWS, Map.of());
        OptionReader options = inferred.addTo(new OptionReader(Map.of(), problems));
        RowSpecReader reader = new RowSpecReader(options, null, inferred);
        RowPlan plan = RowPlan.compile(spec(reader.read(columns), 3));
        problems.throwIfAny(TABLE);
        RowData.FieldGetter getter = RowData.createFieldGetter(type, 0);

        assertThat(LongStream.range(0, ROWS).mapToObj(i -> text(getter.getFieldOrNull(plan.generate(i)))))
                .doesNotHaveDuplicates();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : value.toString();
    }

    private RowType randomRow(Random random, int size, int depth) {
        Map<String, DataTypes.Field> fields = new LinkedHashMap<>();
        while (fields.size() < size) {
            String name = randomName(random);
            fields.put(name, DataTypes.FIELD(name, randomType(random, depth)));
        }
        return (RowType)
                DataTypes.ROW(fields.values().toArray(DataTypes.Field[]::new)).getLogicalType();
    }

    /** A name that means something, alone, behind another, before another, in the plural, or of no meaning. */
    private String randomName(Random random) {
        String name = names.get(random.nextInt(names.size()));
        return switch (random.nextInt(6)) {
            case 0 -> name + "_" + names.get(random.nextInt(names.size()));
            case 1 -> "is_" + name;
            case 2 -> name.toUpperCase(Locale.ROOT) + random.nextInt(10);
            case 3 -> name + "s";
            case 4 -> Integer.toString(random.nextInt(), Character.MAX_RADIX);
            default -> name;
        };
    }

    private DataType randomType(Random random, int depth) {
        DataType type =
                switch (random.nextInt(depth == 0 ? 19 : 23)) {
                    case 0 -> DataTypes.CHAR(length(random));
                    case 1, 2 -> DataTypes.VARCHAR(length(random));
                    case 3, 4 -> DataTypes.STRING();
                    case 5 -> DataTypes.BINARY(length(random));
                    case 6 -> DataTypes.VARBINARY(length(random));
                    case 7 -> DataTypes.BYTES();
                    case 8 -> DataTypes.BOOLEAN();
                    case 9 -> DataTypes.TINYINT();
                    case 10 -> DataTypes.SMALLINT();
                    case 11 -> DataTypes.INT();
                    case 12 -> DataTypes.BIGINT();
                    case 13 -> random.nextBoolean() ? DataTypes.FLOAT() : DataTypes.DOUBLE();
                    case 14, 15 -> {
                        int precision = 1 + random.nextInt(38);
                        yield DataTypes.DECIMAL(precision, random.nextInt(precision + 1));
                    }
                    case 16 -> random.nextBoolean() ? DataTypes.DATE() : DataTypes.TIME(random.nextInt(10));
                    case 17 ->
                        random.nextBoolean()
                                ? DataTypes.TIMESTAMP(random.nextInt(10))
                                : DataTypes.TIMESTAMP_LTZ(random.nextInt(10));
                    case 18 ->
                        random.nextBoolean()
                                ? DataTypes.INTERVAL(DataTypes.YEAR(), DataTypes.MONTH())
                                : DataTypes.INTERVAL(DataTypes.DAY(), DataTypes.SECOND(3));
                    case 19 -> DataTypes.ARRAY(randomType(random, depth - 1));
                    case 20 -> DataTypes.MULTISET(randomType(random, depth - 1));
                    case 21 -> DataTypes.MAP(randomType(random, depth - 1), randomType(random, depth - 1));
                    default -> TypeConversions.fromLogicalToDataType(randomRow(random, 3, depth - 1));
                };
        return random.nextInt(4) == 0 ? type.notNull() : type;
    }

    /** Mostly short ones, where not everything fits. */
    private static int length(Random random) {
        return 1 + (random.nextInt(4) == 0 ? random.nextInt(200) : random.nextInt(30));
    }

    private static void assertFits(Object value, LogicalType type) {
        assertThat(value).isNotNull();
        if (type instanceof RowType row) {
            for (int i = 0; i < row.getFieldCount(); i++) {
                assertFits(
                        RowData.createFieldGetter(row.getTypeAt(i), i).getFieldOrNull((RowData) value),
                        row.getTypeAt(i));
            }
        } else if (type instanceof ArrayType array) {
            assertElementsFit((ArrayData) value, array.getElementType());
        } else if (type instanceof MultisetType multiset) {
            assertElementsFit(((MapData) value).keyArray(), multiset.getElementType());
        } else if (type instanceof MapType map) {
            assertElementsFit(((MapData) value).keyArray(), map.getKeyType());
            assertElementsFit(((MapData) value).valueArray(), map.getValueType());
        } else if (type.is(LogicalTypeFamily.CHARACTER_STRING)) {
            String text = value.toString();
            int length = text.codePointCount(0, text.length());
            assertThat(length).isLessThanOrEqualTo(LogicalTypeChecks.getLength(type));
            assertThat(text).isNotBlank();
        } else if (type.is(LogicalTypeFamily.BINARY_STRING)) {
            assertThat(((byte[]) value).length).isBetween(1, LogicalTypeChecks.getLength(type));
        } else if (type instanceof DecimalType decimal) {
            BigDecimal number = ((DecimalData) value).toBigDecimal();
            assertThat(number.scale()).isEqualTo(decimal.getScale());
            assertThat(number.precision()).isLessThanOrEqualTo(decimal.getPrecision());
        } else if (type.is(LogicalTypeRoot.DATE)) {
            assertThat((int) value).isBetween(-30_000, 30_000);
        }
    }

    private static void assertElementsFit(ArrayData elements, LogicalType type) {
        for (int i = 0; i < elements.size(); i++) {
            assertFits(ArrayData.createElementGetter(type).getElementOrNull(elements, i), type);
        }
    }

    /** Each expression at the shortest column that gets it, where the fewest of its values fit. */
    @Test
    void fitShortColumnsInEveryLocale() {
        Set<InferredExpression> shortest = new LinkedHashSet<>();
        for (int length = 1; length <= LONG; length++) {
            for (String name : names) {
                InferredExpression found = infer(name, new VarCharType(length));
                if (shortest.stream().noneMatch(other -> other.expression().equals(found.expression()))) {
                    shortest.add(found);
                }
            }
        }
        List<String> problems = new ArrayList<>();
        RowSpec none = new RowSpec(List.of(), 0, Locale.ENGLISH, ZONE);
        ExpressionProof proof = new ExpressionProof(new FieldCompiler(none), ZONE, null, List.of());
        for (String locale : LocaleTags.tried()) {
            for (InferredExpression found : shortest) {
                String problem = proof.findProblem(
                        new FieldSpec.Scalar(
                                found.path(), found.type(), 0, found.expression(), Locales.parse(locale), 0, false),
                        found.option());
                if (problem != null) {
                    problems.add(locale + ": " + problem);
                }
            }
        }

        assertThat(shortest).hasSizeGreaterThan(100);
        assertThat(problems).isEmpty();
    }

    private static InferredExpression infer(String name, LogicalType type) {
        return InferredTable.of(
                        RowType.of(new LogicalType[] {type}, new String[] {name}),
                        ColumnRoles.NONE,
                        StreamSpec.UNBOUNDED,
                        SetOptions.NONE)
                .expressions()
                .get(0);
    }
}
