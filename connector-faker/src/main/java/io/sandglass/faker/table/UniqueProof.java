package io.sandglass.faker.table;

import static io.sandglass.faker.table.FakerConnectorOptions.UNIQUE;

import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.WholeNumberPlan;
import io.sandglass.faker.row.UniqueValues;
import io.sandglass.faker.row.ValueConverter;
import io.sandglass.faker.row.ValueException;
import io.sandglass.faker.spec.FieldSpec;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.jspecify.annotations.Nullable;

/** Proves that values which are different texts are still different as values of a column's type. */
final class UniqueProof {

    /** That many values are converted and compared, which takes some ten milliseconds. */
    private static final long MAX_COMPARED = 100_000;

    /** All texts that are compared have so many characters at most, which is some 100 MB. */
    private static final long MAX_COMPARED_CHARACTERS = 50_000_000;

    /** All whole numbers up to here are different ones as doubles, and as floats. */
    private static final long MAX_DOUBLE = 1L << 53;

    private static final long MAX_FLOAT = 1L << 24;

    private UniqueProof() {}

    /** What a user reads about a column whose values may not stay unique; null if they do. */
    static @Nullable String findProblem(UniqueValues unique, FieldSpec.Scalar field, ValueConverter converter) {
        Outcomes values = unique.all();
        LogicalType type = field.type();
        if (keepsDifferences(values, type)) {
            return null;
        }
        if (values.count() <= MAX_COMPARED && values.count() * values.maxLength() <= MAX_COMPARED_CHARACTERS) {
            return findEqual(values, field, converter);
        }
        if (isText(type) && length(values, type) > LogicalTypeChecks.getLength(type)) {
            return problem(
                    field,
                    "values may have " + length(values, type)
                            + (type.is(LogicalTypeFamily.CHARACTER_STRING) ? " characters" : " bytes")
                            + ". Make the column longer or the values shorter.");
        }
        return problem(
                field,
                "the expression has " + values.count() + " values, too many to see that none of them are the same "
                        + name(type)
                        + ". Use whole numbers, such as #{uniform.between '1','1000000'}, or another type.");
    }

    /** Whether no two texts can be one value of the type, as far as that shows without a look at each. */
    private static boolean keepsDifferences(Outcomes values, LogicalType type) {
        if (isText(type)) {
            // CHAR is padded with blanks, BINARY with zeros.
            boolean isPadded = (type.is(LogicalTypeRoot.CHAR) && values.mayBePadded(' '))
                    || (type.is(LogicalTypeRoot.BINARY) && values.mayBePadded('\0'));
            return !isPadded && length(values, type) <= LogicalTypeChecks.getLength(type);
        }
        Object first = values.at(0);
        Object last = values.at(values.count() - 1);
        if (type.is(LogicalTypeRoot.DOUBLE)) {
            return first instanceof Double || (isWithin(first, MAX_DOUBLE) && isWithin(last, MAX_DOUBLE));
        } else if (type.is(LogicalTypeRoot.FLOAT)) {
            return isWithin(first, MAX_FLOAT) && isWithin(last, MAX_FLOAT);
        }
        // All of them are in the type's range, as the values were tried out before.
        return type.is(LogicalTypeFamily.EXACT_NUMERIC) && (first instanceof Long || values.areDigitsOfOneLength());
    }

    /** Whether different whole numbers are different values of a type of numbers. */
    static boolean keepsDifferences(WholeNumberPlan numbers, LogicalType type) {
        if (type.is(LogicalTypeRoot.FLOAT)) {
            return isWithin(numbers.min(), MAX_FLOAT) && isWithin(numbers.max(), MAX_FLOAT);
        }
        return !type.is(LogicalTypeRoot.DOUBLE)
                || (isWithin(numbers.min(), MAX_DOUBLE) && isWithin(numbers.max(), MAX_DOUBLE));
    }

    private static boolean isText(LogicalType type) {
        return type.is(LogicalTypeFamily.CHARACTER_STRING) || type.is(LogicalTypeFamily.BINARY_STRING);
    }

    private static boolean isWithin(Object value, long max) {
        return value instanceof Long number && number >= -max && number <= max;
    }

    private static long length(Outcomes values, LogicalType type) {
        return type.is(LogicalTypeFamily.BINARY_STRING) ? values.maxBytes() : values.maxLength();
    }

    private static @Nullable String findEqual(Outcomes values, FieldSpec.Scalar field, ValueConverter converter) {
        Map<Object, Object> texts = new HashMap<>();
        for (long i = 0; i < values.count(); i++) {
            Object value = values.at(i);
            try {
                Object converted = converter.convert(value);
                Object other = texts.put(converted instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : converted, value);
                if (other != null) {
                    return problem(
                            field,
                            "the values '" + other + "' and '" + value + "' are the same " + name(field.type())
                                    + ". Use another expression or type.");
                }
            } catch (ValueException e) {
                return problem(field, String.valueOf(e.getMessage()));
            }
        }
        return null;
    }

    private static String name(LogicalType type) {
        return type.copy(true).asSummaryString();
    }

    private static String problem(FieldSpec.Scalar field, String problem) {
        return "Option '" + FieldOptions.key(field.path(), UNIQUE) + "' is 'true', but " + problem + "\n  "
                + field.expression();
    }
}
