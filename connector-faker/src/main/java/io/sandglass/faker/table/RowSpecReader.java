package io.sandglass.faker.table;

import static io.sandglass.faker.table.FakerConnectorOptions.EXPRESSION;
import static io.sandglass.faker.table.FakerConnectorOptions.FIELD_LOCALE;
import static io.sandglass.faker.table.FakerConnectorOptions.LENGTH;
import static io.sandglass.faker.table.FakerConnectorOptions.NULL_RATE;
import static io.sandglass.faker.table.FakerConnectorOptions.ORPHAN_RATE;
import static io.sandglass.faker.table.FakerConnectorOptions.UNIQUE;

import io.sandglass.faker.expression.Locales;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.LengthRange;
import io.sandglass.faker.text.NumberTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/** Reads what the options ask of each column of a schema. What is wrong goes to the problems, and a placeholder on. */
final class RowSpecReader {
    private static final Pattern LENGTH_PATTERN = Pattern.compile("(\\d{1,7})(?:\\s*\\.\\.\\s*(\\d{1,7}))?");

    private static final int MAX_LENGTH = 1_000_000;

    private final FieldOptions options;
    private final @Nullable String rowtimeColumn;
    private final InferredOptions inferredOptions;
    private final RowSize size;
    private final Problems problems;

    /** The fields whose expressions are to be proved, and the options that these are the values of. */
    private final Map<FieldSpec.Scalar, String> toProve = new LinkedHashMap<>();

    /**
     * A reader for one table.
     *
     * @param rowtimeColumn by which the table has watermarks; null for none
     * @param inferredOptions the expressions of fields that have none of their own
     */
    RowSpecReader(
            FieldOptions options, @Nullable String rowtimeColumn, InferredOptions inferredOptions, Problems problems) {
        this.options = options;
        this.rowtimeColumn = rowtimeColumn;
        this.inferredOptions = inferredOptions;
        this.size = new RowSize(problems);
        this.problems = problems;
    }

    /**
     * Proves the expressions of the fields that were read, which may name each other. Ends when there is too much text for a
     * row, as it takes long then to try out the rest.
     */
    void prove(ExpressionProof proof) {
        for (Map.Entry<FieldSpec.Scalar, String> entry : toProve.entrySet()) {
            FieldSpec.Scalar field = entry.getKey();
            String problem = proof.findProblem(field, entry.getValue());
            if (problem != null) {
                problems.add(problem);
            } else if (!size.addTexts(field, proof.longestText())) {
                return;
            }
        }
    }

    List<FieldSpec> read(RowType physicalColumns) {
        return physicalColumns.getFields().stream()
                .map(column -> readColumn(FieldPath.ofColumn(column.getName()), column.getType()))
                .toList();
    }

    private FieldSpec readColumn(FieldPath path, LogicalType type) {
        FieldSpec column = read(path, type, null, null);
        size.addColumn(path, column);
        return column;
    }

    /**
     * Reads one field.
     *
     * @param inherited the expression that stands at the collection around the field: {@code fields.a.expression} is short
     *     for {@code fields.a.element.expression}
     * @param outerLocale the locale of what is around the field, null where it is the table's
     */
    private FieldSpec read(
            FieldPath path, LogicalType type, @Nullable ExpressionOption inherited, @Nullable Locale outerLocale) {
        ExpressionOption expression = expression(path, type, inherited);
        Locale locale = locale(path, outerLocale);
        double nullRate = nullRate(path, type);
        if (type instanceof RowType row) {
            refuseExpression(path, type, expression, row.getFieldNames());
            refuseLength(path, type);
            List<FieldSpec> fields = row.getFields().stream()
                    .map(field -> read(path.child(field.getName()), field.getType(), null, locale))
                    .toList();
            return new FieldSpec.Struct(path, row, nullRate, fields);
        } else if (type instanceof ArrayType array) {
            FieldSpec element = read(path.child("element"), array.getElementType(), expression, locale);
            return new FieldSpec.Array(path, array, nullRate, length(path), element);
        } else if (type instanceof MultisetType multiset) {
            FieldSpec element = read(path.child("element"), multiset.getElementType(), expression, locale);
            return new FieldSpec.Multiset(path, multiset, nullRate, length(path), element);
        } else if (type instanceof MapType map) {
            refuseExpression(path, type, expression, List.of("key", "value"));
            FieldSpec key = read(path.child("key"), map.getKeyType(), null, locale);
            FieldSpec value = read(path.child("value"), map.getValueType(), null, locale);
            return new FieldSpec.Mapping(path, map, nullRate, length(path), key, value);
        }
        refuseLength(path, type);
        return scalar(path, type, nullRate, expression, locale);
    }

    private FieldSpec scalar(
            FieldPath path,
            LogicalType type,
            double nullRate,
            @Nullable ExpressionOption explicit,
            @Nullable Locale locale) {
        ExpressionOption expression = explicit == null ? inferredOptions.use(path) : explicit;
        if (expression == null) {
            problems.add(
                    path.subject() + " has no expression. Add one, for example '" + FieldOptions.key(path, EXPRESSION)
                            + "' = '" + ExampleExpressions.forType(type).replace("'", "''")
                            + "', or let all be inferred with '" + FakerConnectorOptions.INFER.key() + "' = 'true'.");
            return new FieldSpec.Scalar(path, type, nullRate, "");
        }
        double orphanRate = mayHaveOrphans(type) ? rate(path, ORPHAN_RATE) : 0;
        boolean isUnique = isUnique(path);
        if (orphanRate > 0 && isUnique) {
            problems.add("Options '" + FieldOptions.key(path, ORPHAN_RATE) + "' and '" + FieldOptions.key(path, UNIQUE)
                    + "' don't go together: orphans are drawn, and unique values are counted. Remove either.");
            isUnique = false;
        }
        FieldSpec.Scalar field =
                new FieldSpec.Scalar(path, type, nullRate, expression.value(), locale, orphanRate, isUnique);
        toProve.put(field, expression.key());
        return field;
    }

    /** Whether whole numbers, which references are, can be values of the type. */
    private static boolean mayHaveOrphans(LogicalType type) {
        return type.is(LogicalTypeFamily.NUMERIC)
                || type.is(LogicalTypeFamily.CHARACTER_STRING)
                || type.is(LogicalTypeFamily.BINARY_STRING);
    }

    private boolean isUnique(FieldPath path) {
        String text = path.isColumn() ? options.get(path, UNIQUE) : null;
        if (text == null || text.equalsIgnoreCase("false")) {
            return false;
        }
        if (!text.equalsIgnoreCase("true")) {
            problems.add("Option '" + FieldOptions.key(path, UNIQUE) + "' is '" + text
                    + "', but must be 'true' or 'false'.");
            return false;
        }
        return true;
    }

    private @Nullable Locale locale(FieldPath path, @Nullable Locale outerLocale) {
        String tag = options.get(path, FIELD_LOCALE);
        if (tag == null) {
            return outerLocale;
        }
        try {
            return Locales.parse(tag);
        } catch (IllegalArgumentException e) {
            problems.add(
                    "Option '" + FieldOptions.key(path, FIELD_LOCALE) + "' is '" + tag + "', but " + e.getMessage());
            return outerLocale;
        }
    }

    private @Nullable ExpressionOption expression(
            FieldPath path, LogicalType type, @Nullable ExpressionOption inherited) {
        boolean takesExpression = !(type instanceof RowType) && !(type instanceof MapType);
        String own = takesExpression ? options.get(path, EXPRESSION) : options.getRefused(path, EXPRESSION);
        if (own == null) {
            return inherited;
        }
        String key = FieldOptions.key(path, EXPRESSION);
        if (inherited != null) {
            problems.add("Options '" + inherited.key() + "' and '" + key
                    + "' are two spellings of the same one. Remove either.");
        }
        return new ExpressionOption(key, own);
    }

    private void refuseExpression(
            FieldPath path, LogicalType type, @Nullable ExpressionOption expression, List<String> steps) {
        if (expression != null) {
            String keys = steps.stream()
                    .map(step -> "'" + FieldOptions.key(path.child(step), EXPRESSION) + "'")
                    .collect(Collectors.joining(", "));
            problems.add("Option '" + expression.key() + "' can't fill " + path.describe() + ", which is of type "
                    + type.asSummaryString() + ". Use " + keys + ".");
        }
    }

    private double nullRate(FieldPath path, LogicalType type) {
        double nullRate = rate(path, NULL_RATE);
        String option =
                "Option '" + FieldOptions.key(path, NULL_RATE) + "' is '" + options.get(path, NULL_RATE) + "', but ";
        if (nullRate > 0 && !type.isNullable()) {
            problems.add(option + path.describe() + " is NOT NULL. Remove the option or make the "
                    + (path.isColumn() ? "column" : "field") + " nullable.");
        } else if (nullRate > 0 && path.toString().equals(rowtimeColumn)) {
            problems.add(option + path.describe()
                    + " is the event time of the table, and a row without one stops the job. Remove the option.");
        }
        return nullRate;
    }

    private double rate(FieldPath path, String name) {
        String text = options.get(path, name);
        if (text == null) {
            return 0;
        }
        double rate;
        try {
            rate = NumberTexts.toDouble(text.trim());
        } catch (NumberFormatException e) {
            rate = Double.NaN;
        }
        if (!(rate >= 0 && rate <= 1)) {
            problems.add("Option '" + FieldOptions.key(path, name) + "' is '" + text
                    + "', but must be a number from 0 to 1, such as '0.1'.");
            return 0;
        }
        return rate;
    }

    private LengthRange length(FieldPath path) {
        String text = options.get(path, LENGTH);
        if (text == null) {
            return LengthRange.ONE;
        }
        Matcher range = LENGTH_PATTERN.matcher(text.trim());
        if (range.matches()) {
            int min = Integer.parseInt(range.group(1));
            int max = range.group(2) == null ? min : Integer.parseInt(range.group(2));
            if (min <= max && max <= MAX_LENGTH) {
                return new LengthRange(min, max);
            }
        }
        problems.add("Option '" + FieldOptions.key(path, LENGTH) + "' is '" + text
                + "', but must be a whole number from 0 to " + MAX_LENGTH
                + ", such as '3', or a range of them, such as '1..5'.");
        return LengthRange.ONE;
    }

    /** A length of 1 is what a single value has, so it is let pass. */
    private void refuseLength(FieldPath path, LogicalType type) {
        String text = options.getRefused(path, LENGTH);
        if (text != null && !text.trim().equals("1")) {
            problems.add("Option '" + FieldOptions.key(path, LENGTH) + "' is '" + text + "', but "
                    + path.describe() + " is of type " + type.asSummaryString()
                    + ", and only ARRAY, MAP and MULTISET have a length. Remove the option.");
        }
    }
}
