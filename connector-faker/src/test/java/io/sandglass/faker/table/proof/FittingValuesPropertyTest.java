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

import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.spec.UserData;
import io.sandglass.faker.spec.UserRecords;
import io.sandglass.testing.TestRun;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.BinaryType;
import org.apache.flink.table.types.logical.CharType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.SmallIntType;
import org.apache.flink.table.types.logical.TinyIntType;
import org.apache.flink.table.types.logical.VarBinaryType;
import org.apache.flink.table.types.logical.VarCharType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No value that the user spelled out is changed to fit its column: it fits, is refused while the query is planned, or fails in
 * its row with column, value, row index and seed.
 *
 * <p>{@code -Dfitting.count=20000 -Dfitting.seed=7} tries more columns, and others.
 */
@Tag("locale")
class FittingValuesPropertyTest {
    private static final int COLUMNS = TestRun.size("fitting.count", 400, 1_000);
    private static final long SEED = Long.getLong("fitting.seed", 1);
    private static final int ROWS = 300;

    /** More than any number of digits that a pattern of the expressions has. */
    private static final int MAX_ZEROS = 7;

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final FieldPath PATH = FieldPath.ofColumn("v");
    private static final UserData OWN_DATA = new UserData(
            Map.of("words", List.of("a", "bc", "déf", "ghij", "12", "#{numerify '####'}")),
            Map.of(
                    "place",
                    new UserRecords(List.of("zip", "city"), List.of(List.of("1", "Rom"), List.of("10115", "Bern")))));

    private static final Pattern MISFIT = Pattern.compile(
            "Option .* doesn't fit column 'v' of type [^:]+: '([^']*)' (?:has|is|isn't) .*", Pattern.DOTALL);
    private static final Pattern TOO_LONG = Pattern.compile(
            "Option .* doesn't fit column 'v' of type [^:]+: a value may have ([0-9]+) (characters|bytes)\\. .*",
            Pattern.DOTALL);

    private final Random random = new Random(SEED);
    private int fitting;
    private int refused;
    private int failingRows;

    @Test
    void valuesFitOrAreRefusedOrFailInTheirRows() {
        System.out.println("Columns: " + COLUMNS + ", seed: " + SEED);
        for (int i = 0; i < COLUMNS; i++) {
            LogicalType type = type();
            List<Part> parts = parts(2);
            assertThat(problemOf(type, parts))
                    .as("column %d of type %s, %s", i, type, expression(parts))
                    .isEmpty();
        }
        System.out.println("Fitting: " + fitting + ", refused: " + refused + ", rows that failed: " + failingRows);
        // Otherwise the test has lost what it is about.
        assertThat(List.of(fitting, refused)).allMatch(count -> count > COLUMNS / 10);
        assertThat(failingRows).isPositive();
    }

    /** What was changed, or refused without need; empty if nothing was. */
    private String problemOf(LogicalType type, List<Part> parts) {
        String expression = expression(parts);
        FieldSpec.Scalar column = new FieldSpec.Scalar(PATH, type, 0, expression);
        FieldSpec.Scalar text = new FieldSpec.Scalar(PATH, VarCharType.STRING_TYPE, 0, expression);
        String problem =
                new ExpressionProof(compiler(column), ZONE, null, List.of()).findProblem(column, "fields.v.expression");
        RowPlan texts = RowPlan.compile(spec(text));
        if (problem != null) {
            refused++;
            return isRightRefusal(problem, type, parts) ? "" : "refused without need: " + problem;
        }
        RowPlan values = RowPlan.compile(spec(column));
        for (long row = 0; row < ROWS; row++) {
            String expected = texts.generate(row).getString(0).toString();
            if (!canGive(parts, expected)) {
                return "row " + row + " has the unexpected '" + expected + "'";
            }
            Object value;
            try {
                value = values.generate(row).getField(0);
            } catch (ValueException e) {
                failingRows++;
                String context = " Row index: " + row + ", seed: 5.";
                boolean isTold = e.getMessage().startsWith("Column 'v': '" + expected + "'")
                        && e.getMessage().endsWith(context)
                        && e.getCause() == null;
                if (!isTold || fits(expected, type)) {
                    return "row " + row + " fails with " + e.getMessage();
                }
                continue;
            }
            if (!fits(expected, type) || !value(expected, type).equals(comparable(value))) {
                return "row " + row + " has " + comparable(value) + " for '" + expected + "'";
            }
        }
        fitting++;
        return "";
    }

    private static FieldCompiler compiler(FieldSpec.Scalar column) {
        return new FieldCompiler(spec(column));
    }

    private static RowSpec spec(FieldSpec.Scalar column) {
        List<FieldSpec> columns = List.of(column);
        FieldSpec other =
                new FieldSpec.Scalar(FieldPath.ofColumn("other"), new IntType(), 0, "#{zipf.between '1','5000','1.5'}");
        return new RowSpec(columns, List.of(column, other), 5, Locale.ENGLISH, ZONE, OWN_DATA, StreamSpec.PLAIN);
    }

    /**
     * Returns whether what a message claims is true: the expression can give the value that the message quotes, and the value
     * doesn't fit the type; or the longest value has the length that the message tells, and the type has less room.
     */
    private static boolean isRightRefusal(String problem, LogicalType type, List<Part> parts) {
        Matcher value = MISFIT.matcher(problem);
        if (value.matches()) {
            // For a column of numbers, the message quotes the number without the zeros that the text begins with.
            int zeros = type.is(LogicalTypeFamily.NUMERIC) ? MAX_ZEROS : 0;
            return !fits(value.group(1), type)
                    && IntStream.rangeClosed(0, zeros).anyMatch(i -> canGive(parts, "0".repeat(i) + value.group(1)));
        }
        Matcher length = TOO_LONG.matcher(problem);
        if (!length.matches()) {
            return false;
        }
        String longest = parts.stream().map(Part::longest).collect(Collectors.joining());
        int expected = length.group(2).equals("bytes")
                ? longest.getBytes(StandardCharsets.UTF_8).length
                : longest.codePointCount(0, longest.length());
        return length.group(1).equals(String.valueOf(expected)) && !fits(longest, type);
    }

    /** Returns whether a text consists of one value of each part, wherever it must be divided. */
    private static boolean canGive(List<Part> parts, String text) {
        if (parts.isEmpty()) {
            return text.isEmpty();
        }
        List<Part> others = parts.subList(1, parts.size());
        return IntStream.rangeClosed(0, text.length())
                .anyMatch(i -> parts.get(0).values().test(text.substring(0, i)) && canGive(others, text.substring(i)));
    }

    private static boolean fits(String text, LogicalType type) {
        try {
            return value(text, type) != null;
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    /** What a text is as a value of a type, worked out another way; it throws if it is none. */
    private static Object value(String text, LogicalType type) {
        if (type instanceof CharType character) {
            requireRoom(text.codePointCount(0, text.length()), character.getLength());
            return text + " ".repeat(character.getLength() - text.codePointCount(0, text.length()));
        } else if (type instanceof VarCharType character) {
            requireRoom(text.codePointCount(0, text.length()), character.getLength());
            return text;
        } else if (type instanceof BinaryType binary) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            requireRoom(bytes.length, binary.getLength());
            return Arrays.toString(Arrays.copyOf(bytes, binary.getLength()));
        } else if (type instanceof VarBinaryType binary) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            requireRoom(bytes.length, binary.getLength());
            return Arrays.toString(bytes);
        } else if (type instanceof DecimalType decimal) {
            BigDecimal number = new BigDecimal(text).setScale(decimal.getScale(), RoundingMode.HALF_UP);
            requireRoom(number.precision(), decimal.getPrecision());
            return number;
        }
        BigInteger number = new BigInteger(text);
        return type instanceof TinyIntType
                ? (Object) number.byteValueExact()
                : type instanceof SmallIntType
                        ? (Object) number.shortValueExact()
                        : type instanceof IntType ? (Object) number.intValueExact() : (Object) number.longValueExact();
    }

    private static void requireRoom(int length, int room) {
        if (length > room) {
            throw new ArithmeticException(length + " > " + room);
        }
    }

    private static Object comparable(Object value) {
        if (value instanceof byte[] bytes) {
            return Arrays.toString(bytes);
        } else if (value instanceof DecimalData decimal) {
            return decimal.toBigDecimal();
        }
        return value instanceof Number ? value : value.toString();
    }

    private LogicalType type() {
        int length = 1 + random.nextInt(12);
        return switch (random.nextInt(9)) {
            case 0 -> new CharType(length);
            case 1, 2 -> new VarCharType(length);
            case 3 -> new BinaryType(length);
            case 4 -> new VarBinaryType(length);
            case 5 -> new DecimalType(length, random.nextInt(length));
            case 6 -> new TinyIntType();
            case 7 -> new SmallIntType();
            default -> random.nextBoolean() ? new IntType() : new BigIntType();
        };
    }

    /**
     * A part of an expression, and what is known of its values without the connector.
     *
     * @param values whether a text is one of the values
     * @param longest a value with as many characters and bytes as any has; empty if the connector knows none
     */
    private record Part(String expression, Predicate<String> values, String longest) {
        static Part constant(String text) {
            return oneOf(text, text);
        }

        static Part oneOf(String expression, String... values) {
            return new Part(expression, List.of(values)::contains, longestOf(values));
        }

        static Part matching(String expression, String regex, String longest) {
            return new Part(expression, Pattern.compile(regex).asMatchPredicate(), longest);
        }

        static Part whole(String expression, long min, long max) {
            return new Part(
                    expression,
                    text -> text.matches("0|-?[1-9][0-9]{0,17}")
                            && Long.parseLong(text) >= min
                            && Long.parseLong(text) <= max,
                    longestOf("" + min, "" + max));
        }

        static Part decimal(String expression, int scale, String min, String max, String longest) {
            return new Part(
                    expression,
                    text -> text.matches("[0-9]+\\.[0-9]{1," + scale + "}")
                            && new BigDecimal(text).compareTo(new BigDecimal(min)) >= 0
                            && new BigDecimal(text).compareTo(new BigDecimal(max)) <= 0,
                    longest);
        }

        /** The longest number counts as that of row 0, as a table without an end never comes to the last row. */
        static Part sequence(String expression, long start, long step) {
            return new Part(
                    expression,
                    text -> text.matches("0|-?[1-9][0-9]{0,18}")
                            && new BigInteger(text).compareTo(BigInteger.valueOf(start)) >= 0
                            && new BigInteger(text)
                                            .subtract(BigInteger.valueOf(start))
                                            .mod(BigInteger.valueOf(step))
                                            .signum()
                                    == 0,
                    "" + start);
        }

        /** Returns the same part for which the connector knows no length, as it is the value of another column. */
        Part withoutLength() {
            return new Part(expression, values, "");
        }

        private static String longestOf(String... values) {
            return Stream.of(values)
                    .max(Comparator.comparing(value -> value.getBytes(StandardCharsets.UTF_8).length))
                    .orElseThrow();
        }
    }

    private static String expression(List<Part> parts) {
        return parts.stream().map(Part::expression).collect(Collectors.joining());
    }

    /** Expressions of all kinds that a user spells out, half of them numbers. */
    private List<Part> parts(int depth) {
        List<Supplier<Part>> numbers = List.of(
                () -> Part.constant("" + (random.nextInt(2_000_000) - 1_000_000)),
                () -> {
                    int min = -random.nextInt(200);
                    int end = power();
                    return Part.whole("#{number.numberBetween '" + min + "','" + end + "'}", min, end - 1);
                },
                () -> {
                    int min = -power();
                    int max = power();
                    return Part.whole("#{uniform.between '" + min + "','" + max + "'}", min, max);
                },
                () -> {
                    String max = power() + ".75";
                    return Part.decimal(
                            "#{uniform.between '0.25','" + max + "'}", 18, "0.25", max, "0.25000000000000006");
                },
                () -> {
                    int max = power();
                    return Part.whole("#{zipf.between '1','" + max + "','1.9'}", 1, max);
                },
                () -> {
                    int max = power();
                    return Part.whole("#{normal.between '0','" + max + "','0','7'}", 0, max);
                },
                () -> {
                    int scale = random.nextInt(4);
                    int max = power();
                    return Part.decimal(
                            "#{number.randomDouble '" + scale + "','0','" + max + "'}",
                            Math.max(1, scale),
                            "0",
                            "" + max,
                            Part.longestOf(max + ".0", max - 1 + "." + "9".repeat(Math.max(1, scale))));
                },
                () -> digits("#{number.digits '%d'}", 1 + random.nextInt(6)),
                () -> {
                    int count = 1 + random.nextInt(6);
                    return digits("#{numerify '" + "#".repeat(count) + "'}", count);
                },
                () -> {
                    int max = 1 + random.nextInt(6);
                    return Part.matching("#{regexify '[1-9]{1," + max + "}'}", "[1-9]{1," + max + "}", "9".repeat(max));
                },
                () -> {
                    int last = power();
                    return Part.oneOf("#{options.option '1','22','" + last + "'}", "1", "22", "" + last);
                },
                () -> {
                    int last = power();
                    return Part.oneOf("#{options.weighted '7','9999','" + last + "','1'}", "7", "" + last);
                },
                () -> {
                    int start = random.nextInt(200) - 100;
                    int step = 1 + random.nextInt(100);
                    return Part.sequence("#{sequence.next '" + start + "','" + step + "'}", start, step);
                },
                () -> Part.oneOf("#{record.place.zip}", "1", "10115"),
                () -> Part.whole("#{column.other}", 1, 5000).withoutLength());
        List<Supplier<Part>> texts = List.of(
                () -> Part.constant("x".repeat(random.nextInt(9))),
                () -> Part.constant("é😀".repeat(random.nextInt(3))),
                () -> {
                    int max = 1 + random.nextInt(9);
                    String regex = "[a-f]{1," + max + "}(é|-z)?";
                    return Part.matching("#{regexify '" + regex + "'}", regex, "f".repeat(max) + "-z");
                },
                () -> Part.matching("#{bothify '??-##'}", "[a-z]{2}-[0-9]{2}", "zz-99"),
                () -> {
                    int count = 1 + random.nextInt(9);
                    return Part.matching(
                            "#{letterify '" + "?".repeat(count) + "'}", "[a-z]{" + count + "}", "z".repeat(count));
                },
                () -> {
                    String last = "y".repeat(random.nextInt(12));
                    return Part.oneOf("#{options.option 'red','green','" + last + "'}", "red", "green", last);
                },
                () -> Part.matching("#{list.words}", "a|bc|déf|ghij|12|[0-9]{4}", "ghij"),
                () -> Part.oneOf("#{record.place.city}", "Rom", "Bern"),
                () -> Part.oneOf("#{bool.bool}", "true", "false"),
                () -> {
                    int value = power();
                    return Part.oneOf("#{json 'a','" + value + "'}", "{\"a\": \"" + value + "\"}");
                },
                () -> Part.matching(
                        "#{date.between '2026-01-01','2026-01-02','HH:mm'}", "[0-2][0-9]:[0-5][0-9]", "23:59"),
                () -> Part.matching(
                        "#{options.option '#{Name.firstName}','guest'}", "guest|[A-Z][A-Za-z']{1,10}", "Christopher"),
                () -> Part.matching(
                        "#{Internet.publicIpV4Address}", "[0-9]{1,3}(\\.[0-9]{1,3}){3}", "223.255.255.255"));
        Part first = random.nextBoolean() ? any(numbers) : any(texts);
        List<Part> parts = new ArrayList<>(List.of(first));
        if (depth > 0 && random.nextInt(3) == 0) {
            if (random.nextBoolean()) {
                parts.add(Part.constant("-"));
            }
            parts.addAll(parts(depth - 1));
        }
        return parts;
    }

    private static Part digits(String expression, int count) {
        return Part.matching(expression.formatted(count), "[0-9]{" + count + "}", "9".repeat(count));
    }

    private Part any(List<Supplier<Part>> choices) {
        return choices.get(random.nextInt(choices.size())).get();
    }

    private int power() {
        return (int) Math.pow(10, random.nextInt(7));
    }

    @Test
    void keysAndTheirReferencesAreOneValueEach() {
        int rows = 1_000_000;
        LogicalType type = new VarCharType(11);
        RowPlan keys = keyed(type, "acc-#{sequence.next}", rows);
        Map<String, Long> rowOfKey = new HashMap<>();
        for (long row = 0; row < rows; row++) {
            assertThat(rowOfKey.put(keys.generate(row).getString(0).toString(), row))
                    .isNull();
        }
        RowPlan references = keyed(type, "acc-#{zipf.between '1','1000000','1.1'}", rows);
        RowPlan numbers = keyed(new BigIntType(), "#{zipf.between '1','1000000','1.1'}", rows);
        for (long row = 0; row < rows; row++) {
            GenericRowData reference = references.generate(row);
            assertThat(rowOfKey.get(reference.getString(0).toString()))
                    .isEqualTo(numbers.generate(row).getLong(0) - 1);
        }
    }

    private static RowPlan keyed(LogicalType type, String expression, long rows) {
        List<FieldSpec> columns = List.of(new FieldSpec.Scalar(PATH, type, 0, expression));
        return RowPlan.compile(new RowSpec(
                columns,
                columns,
                5,
                Locale.ENGLISH,
                ZONE,
                UserData.NONE,
                new StreamSpec(rows, null, null, null, null)));
    }
}
