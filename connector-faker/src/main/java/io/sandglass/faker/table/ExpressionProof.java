package io.sandglass.faker.table;

import io.sandglass.faker.expression.ExpressionCompilers;
import io.sandglass.faker.expression.ExpressionException;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.PointInTimeFormat;
import io.sandglass.faker.expression.plan.TablePick;
import io.sandglass.faker.row.UnsupportedTypeException;
import io.sandglass.faker.row.ValueConverter;
import io.sandglass.faker.row.ValueConverters;
import io.sandglass.faker.row.ValueException;
import io.sandglass.faker.spec.FieldPath;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
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

    private final ExpressionCompilers compilers;
    private final ValueConverters converters;
    private final PointInTimeFormat timeFormat;

    ExpressionProof(ZoneId zone, Map<String, List<String>> lists) {
        this.compilers = new ExpressionCompilers(zone, new SplittableRandom(0), InstantSource.system(), lists);
        this.converters = new ValueConverters(zone);
        this.timeFormat = new PointInTimeFormat(zone);
    }

    /** What is wrong with an expression for a field, for the user to read; null if nothing was found. */
    @Nullable
    String findProblem(FieldPath path, LogicalType type, ExpressionOption option, Locale locale) {
        ValueConverter converter;
        try {
            converter = converters.create(type);
        } catch (UnsupportedTypeException e) {
            return "No values can be generated for " + path.describe() + " of type " + type.asSummaryString() + ": "
                    + e.getMessage() + ".";
        }
        try {
            CompiledExpression expression = compilers.forLocale(locale).compile(option.value());
            return tryOut(path, type, option, expression, converter);
        } catch (ExpressionException e) {
            return e.report("Option '" + option.key() + "'");
        } catch (EvaluationException e) {
            return "Option '" + option.key() + "': " + e.getMessage() + ".\n  " + option.value();
        } catch (OutOfMemoryError | StackOverflowError e) {
            // One value asks for gigabytes; all of that is free again, and only the session would be lost.
            return misfit(path, type, option, "a value takes more memory than there is.");
        }
    }

    private @Nullable String tryOut(
            FieldPath path,
            LogicalType type,
            ExpressionOption option,
            CompiledExpression expression,
            ValueConverter converter) {
        int maxLength = maxLength(type);
        int tooLong = 0;
        String tooLongText = "";
        List<Object> values = values(expression);
        for (Object value : values) {
            try {
                var unused = converter.convert(value);
            } catch (ValueException e) {
                return misfit(path, type, option, e.getMessage());
            }
            String text = timeFormat.text(value);
            if (length(text, type) > maxLength) {
                tooLong++;
                tooLongText = text;
            }
        }
        // Free text is cut where it must be; what the user spelled out himself and any text that never fits is a
        // mistake.
        if (tooLong == values.size() || (tooLong > 0 && !expression.isFreeText())) {
            return misfit(
                    path,
                    type,
                    option,
                    "'" + tooLongText + "' has " + length(tooLongText, type)
                            + (type.is(LogicalTypeFamily.CHARACTER_STRING) ? " characters" : " bytes")
                            + ". Make the column longer or the values shorter.");
        }
        return null;
    }

    /** All values where they are known, otherwise the bounds that are known and a sample. */
    private static List<Object> values(CompiledExpression expression) {
        List<Object> values = new ArrayList<>(expression.extremes());
        for (int i = 0; i < SAMPLES && !(expression instanceof TablePick); i++) {
            values.add(expression.evaluate());
        }
        return values;
    }

    private static String misfit(FieldPath path, LogicalType type, ExpressionOption option, @Nullable String problem) {
        return "Option '" + option.key() + "' doesn't fit " + path.describe() + " of type "
                + type.copy(true).asSummaryString() + ": " + problem + "\n  " + option.value();
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
