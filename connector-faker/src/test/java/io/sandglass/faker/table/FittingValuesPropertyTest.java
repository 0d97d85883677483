package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.row.RowContext;
import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.row.ValueException;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.OwnData;
import io.sandglass.faker.spec.OwnRecords;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.BinaryType;
import org.apache.flink.table.types.logical.CharType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.SmallIntType;
import org.apache.flink.table.types.logical.TinyIntType;
import org.apache.flink.table.types.logical.VarBinaryType;
import org.apache.flink.table.types.logical.VarCharType;
import org.junit.jupiter.api.Test;

/**
 * No value that the user spelled out is changed to fit its column: it fits, is refused while the query is planned, or fails in
 * its row with column, value, row index and seed.
 *
 * <p>{@code -Dfitting.count=20000 -Dfitting.seed=7} tries more columns, and others.
 */
class FittingValuesPropertyTest {
    private static final int COLUMNS = Integer.getInteger("fitting.count", 2_000);
    private static final long SEED = Long.getLong("fitting.seed", 1);
    private static final int ROWS = 300;
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final FieldPath PATH = FieldPath.ofColumn("v");
    private static final OwnData OWN_DATA = new OwnData(
            Map.of("words", List.of("a", "bc", "déf", "ghij", "12", "#{numerify '####'}")),
            Map.of(
                    "place",
                    new OwnRecords(List.of("zip", "city"), List.of(List.of("1", "Rom"), List.of("10115", "Bern")))));

    private final Random random = new Random(SEED);
    private int fitting;
    private int refused;
    private int failingRows;

    @Test
    void valuesFitOrAreRefusedOrFailInTheirRows() {
        System.out.println("Columns: " + COLUMNS + ", seed: " + SEED);
        for (int i = 0; i < COLUMNS; i++) {
            LogicalType type = type();
            String expression = expression(2);
            assertThat(problemOf(type, expression))
                    .as("column %d of type %s, %s", i, type, expression)
                    .isEmpty();
        }
        System.out.println("Fitting: " + fitting + ", refused: " + refused + ", rows that failed: " + failingRows);
        // Otherwise the test has lost what it is about.
        assertThat(List.of(fitting, refused)).allMatch(count -> count > COLUMNS / 10);
        assertThat(failingRows).isPositive();
    }

    /** What was changed, or refused without need; empty if nothing was. */
    private String problemOf(LogicalType type, String expression) {
        FieldSpec.Scalar column = new FieldSpec.Scalar(PATH, type, 0, expression);
        FieldSpec.Scalar text = new FieldSpec.Scalar(PATH, VarCharType.STRING_TYPE, 0, expression);
        String problem =
                new ExpressionProof(context(column), ZONE, null, List.of()).findProblem(column, "fields.v.expression");
        RowPlan texts = RowPlan.compile(spec(text));
        if (problem != null) {
            refused++;
            return isMisfitOfSome(texts, type, problem) ? "" : "refused without need: " + problem;
        }
        RowPlan values = RowPlan.compile(spec(column));
        for (long row = 0; row < ROWS; row++) {
            String expected = texts.generate(row).getString(0).toString();
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

    private static RowContext context(FieldSpec.Scalar column) {
        return new RowContext(spec(column));
    }

    private static RowSpec spec(FieldSpec.Scalar column) {
        List<FieldSpec> columns = List.of(column);
        FieldSpec other =
                new FieldSpec.Scalar(FieldPath.ofColumn("other"), new IntType(), 0, "#{zipf.between '1','5000','1.5'}");
        return new RowSpec(columns, List.of(column, other), 5, Locale.ENGLISH, ZONE, OWN_DATA, StreamSpec.PLAIN);
    }

    /** Whether a refusal is right: a value does not fit, be it so rare that only its bounds tell. */
    private static boolean isMisfitOfSome(RowPlan texts, LogicalType type, String problem) {
        for (long row = 0; row < 20_000; row++) {
            if (!fits(texts.generate(row).getString(0).toString(), type)) {
                return true;
            }
        }
        return problem.contains("out of the range of") || problem.contains(" has ") || problem.contains("may have ");
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

    /** Expressions of all kinds that a user spells out, half of them numbers. */
    private String expression(int depth) {
        List<Supplier<String>> numbers = List.of(
                () -> "" + (random.nextInt(2_000_000) - 1_000_000),
                () -> "#{number.numberBetween '" + -random.nextInt(200) + "','" + power() + "'}",
                () -> "#{uniform.between '" + -power() + "','" + power() + "'}",
                () -> "#{uniform.between '0.25','" + power() + ".75'}",
                () -> "#{zipf.between '1','" + power() + "','1.9'}",
                () -> "#{normal.between '0','" + power() + "','0','7'}",
                () -> "#{number.randomDouble '" + random.nextInt(4) + "','0','" + power() + "'}",
                () -> "#{number.digits '" + (1 + random.nextInt(6)) + "'}",
                () -> "#{numerify '" + "#".repeat(1 + random.nextInt(6)) + "'}",
                () -> "#{regexify '[1-9]{1," + (1 + random.nextInt(6)) + "}'}",
                () -> "#{options.option '1','22','" + power() + "'}",
                () -> "#{options.weighted '7','9999','" + power() + "','1'}",
                () -> "#{sequence.next '" + (random.nextInt(200) - 100) + "','" + (1 + random.nextInt(100)) + "'}",
                () -> "#{record.place.zip}",
                () -> "#{column.other}");
        List<Supplier<String>> texts = List.of(
                () -> "x".repeat(random.nextInt(9)),
                () -> "é😀".repeat(random.nextInt(3)),
                () -> "#{regexify '[a-f]{1," + (1 + random.nextInt(9)) + "}(é|-z)?'}",
                () -> "#{bothify '??-##'}",
                () -> "#{letterify '" + "?".repeat(1 + random.nextInt(9)) + "'}",
                () -> "#{options.option 'red','green','" + "y".repeat(random.nextInt(12)) + "'}",
                () -> "#{list.words}",
                () -> "#{record.place.city}",
                () -> "#{bool.bool}",
                () -> "#{json 'a','" + power() + "'}",
                () -> "#{date.between '2026-01-01','2026-01-02','HH:mm'}",
                () -> "#{options.option '#{Name.firstName}','guest'}",
                () -> "#{Internet.publicIpV4Address}");
        String first = random.nextBoolean() ? any(numbers) : any(texts);
        return depth > 0 && random.nextInt(3) == 0
                ? first + (random.nextBoolean() ? "-" : "") + expression(depth - 1)
                : first;
    }

    private String any(List<Supplier<String>> choices) {
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
                columns, columns, 5, Locale.ENGLISH, ZONE, OwnData.NONE, new StreamSpec(rows, null, null, null, null)));
    }
}
