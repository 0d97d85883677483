package io.sandglass.faker.table;

import io.sandglass.faker.expression.ExpressionException;
import io.sandglass.faker.expression.ToldElsewhereException;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.PointInTimeFormat;
import io.sandglass.faker.expression.plan.SequenceNumber;
import io.sandglass.faker.expression.plan.TablePick;
import io.sandglass.faker.row.ColumnValueException;
import io.sandglass.faker.row.FieldPlan;
import io.sandglass.faker.row.NullDraw;
import io.sandglass.faker.row.RowContext;
import io.sandglass.faker.row.UniqueValues;
import io.sandglass.faker.row.UnsuitableExpressionException;
import io.sandglass.faker.row.UnsupportedTypeException;
import io.sandglass.faker.row.ValueConverter;
import io.sandglass.faker.row.ValueConverters;
import io.sandglass.faker.row.ValueException;
import io.sandglass.faker.spec.FieldSpec;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.jspecify.annotations.Nullable;

/**
 * Tries expressions out while the query is planned: that they compile, that they give values, and that these fit the type.
 *
 * <p>The values tried are the same every time, so that a DDL is not refused on one day and taken on another.
 */
final class ExpressionProof {

    /** Finds, but for one DDL in 150, what goes wrong in one row of 20, in a fraction of a millisecond. */
    private static final int SAMPLES = 100;

    private final RowContext context;
    private final ValueConverters converters;
    private final PointInTimeFormat timeFormat;
    private final @Nullable String rowtimeColumn;
    private int longestText;

    /**
     * A proof for the fields of a table.
     *
     * @param context of the table, with a seed that is always the same
     * @param rowtimeColumn by which the table has watermarks; null for none
     */
    ExpressionProof(RowContext context, ZoneId zone, @Nullable String rowtimeColumn) {
        this.context = context;
        this.converters = new ValueConverters(zone);
        this.timeFormat = new PointInTimeFormat(zone);
        this.rowtimeColumn = rowtimeColumn;
    }

    /**
     * What is wrong with the expression of a field, for the user to read; null if nothing was found.
     *
     * @param key the full name of the option that the expression is the value of
     */
    @Nullable
    String findProblem(FieldSpec.Scalar field, String key) {
        longestText = 0;
        ValueConverter converter;
        try {
            converter = converters.create(field.type());
        } catch (UnsupportedTypeException e) {
            return "No values can be generated for " + field.path().describe() + " of type "
                    + field.type().asSummaryString() + ": " + e.getMessage() + ".";
        }
        try {
            FieldPlan plan = context.compile(field);
            String nulls = findNulls(field, key, plan);
            return nulls == null ? tryOut(field, key, plan.values(), converter) : nulls;
        } catch (ToldElsewhereException | ColumnValueException e) {
            return null;
        } catch (ExpressionException e) {
            return e.report("Option '" + key + "'");
        } catch (EvaluationException e) {
            return "Option '" + key + "': " + e.getMessage() + ".\n  " + field.expression();
        } catch (UnsuitableExpressionException e) {
            return unsuitable(field, key, String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError | StackOverflowError e) {
            // One value asks for gigabytes; all of that is free again, and only the session would be lost.
            return misfit(field, key, "a value takes more memory than there is.");
        }
    }

    /** How many characters the longest text had among the values tried last, as the column keeps them. */
    int longestText() {
        return longestText;
    }

    /** NULLs of the columns that a value is made of, where it may be none. */
    private @Nullable String findNulls(FieldSpec.Scalar field, String key, FieldPlan plan) {
        boolean isRowtime = field.path().toString().equals(rowtimeColumn);
        if (plan.nulls().isEmpty() || (field.type().isNullable() && !isRowtime)) {
            return null;
        }
        NullDraw other = plan.nulls().get(0);
        return "Option '" + key + "' makes its value of " + other.path().describe() + ", which is NULL at a rate of "
                + other.rate() + ", but " + field.path().describe() + " is "
                + (isRowtime ? "the event time of the table, and a row without one stops the job." : "NOT NULL.")
                + " Remove '" + FieldOptions.key(other.path(), FakerConnectorOptions.NULL_RATE) + "'"
                + (isRowtime ? "." : " or make the " + (field.path().isColumn() ? "column" : "field") + " nullable.");
    }

    private @Nullable String tryOut(
            FieldSpec.Scalar field, String key, CompiledExpression expression, ValueConverter converter) {
        LogicalType type = field.type();
        int maxLength = maxLength(type);
        if (isPadded(type) && maxLength > RowSize.MAX_CHARACTERS) {
            return misfit(
                    field,
                    key,
                    "all of its values would have " + maxLength + " characters, but only " + RowSize.MAX_CHARACTERS
                            + " are allowed in a row. Make the column shorter.");
        }
        int tooLong = 0;
        String tooLongText = "";
        List<Object> values = values(field, expression);
        if (context.isChangelog() && context.wasClockAsked()) {
            return unsuitable(
                    field,
                    key,
                    "it reads the wall clock, but a row that changes must come once more as it was. Use the event clock,"
                            + " #{event.time}, or times that are fixed, as those of #{date.between}.");
        }
        for (Object value : values) {
            try {
                var unused = converter.convert(value);
            } catch (ValueException e) {
                return misfit(field, key, e.getMessage());
            }
            String text = timeFormat.text(value);
            longestText = Math.max(longestText, isPadded(type) ? maxLength : Math.min(text.length(), maxLength));
            if (length(text, type) > maxLength) {
                tooLong++;
                tooLongText = text;
            }
        }
        // Free text is cut where it must be; what the user spelled out himself and any text that never fits is a
        // mistake.
        if (tooLong == values.size() || (tooLong > 0 && !expression.isFreeText())) {
            return misfit(
                    field,
                    key,
                    "'" + tooLongText + "' has " + length(tooLongText, type)
                            + (type.is(LogicalTypeFamily.CHARACTER_STRING) ? " characters" : " bytes")
                            + ". Make the column longer or the values shorter.");
        }
        return expression instanceof UniqueValues unique ? UniqueProof.findProblem(unique, field, converter) : null;
    }

    /** All values where they are known, otherwise the bounds that are known and a sample. */
    private List<Object> values(FieldSpec.Scalar field, CompiledExpression expression) {
        List<Object> values = new ArrayList<>(expression.extremes());
        for (int i = 0; i < SAMPLES && !(expression instanceof TablePick); i++) {
            context.goTo(i, field);
            values.add(expression.evaluate());
        }
        if (context.isBounded() && expression.isMadeOf(SequenceNumber.class)) {
            // Which may have come to its end there.
            context.goTo(Long.MAX_VALUE, field);
            values.add(expression.evaluate());
        }
        return values;
    }

    private static String unsuitable(FieldSpec.Scalar field, String key, String problem) {
        return "Option '" + key + "' can't do for " + field.path().describe() + ": " + problem + "\n  "
                + field.expression();
    }

    private static String misfit(FieldSpec.Scalar field, String key, @Nullable String problem) {
        String orphans = field.orphanRate() == 0
                ? ""
                : " Orphans, which '" + FieldOptions.key(field.path(), FakerConnectorOptions.ORPHAN_RATE)
                        + "' asks for, lie above the range of the expression, in one as wide.";
        return "Option '" + key + "' doesn't fit " + field.path().describe() + " of type "
                + field.type().copy(true).asSummaryString() + ": " + problem + orphans + "\n  " + field.expression();
    }

    private static boolean isPadded(LogicalType type) {
        return type.is(LogicalTypeRoot.CHAR) || type.is(LogicalTypeRoot.BINARY);
    }

    private static int maxLength(LogicalType type) {
        boolean hasLength = type.is(LogicalTypeFamily.CHARACTER_STRING) || type.is(LogicalTypeFamily.BINARY_STRING);
        return hasLength ? LogicalTypeChecks.getLength(type) : Integer.MAX_VALUE;
    }

    private static int length(String text, LogicalType type) {
        return type.is(LogicalTypeFamily.BINARY_STRING)
                ? text.getBytes(StandardCharsets.UTF_8).length
                : text.codePointCount(0, text.length());
    }
}
