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

import static io.sandglass.faker.table.options.FakerConnectorOptions.UNIQUE;

import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import io.sandglass.faker.inference.TypeRoom;
import io.sandglass.faker.row.plan.UniqueValues;
import io.sandglass.faker.row.value.TextRoom;
import io.sandglass.faker.row.value.ValueConverter;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.FieldSpec;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.jspecify.annotations.Nullable;

/** A proof that different texts are also different values of a column's type. */
final class UniqueProof {

    /** Maximum number of values to convert and compare, which takes about ten milliseconds. */
    private static final long MAX_COMPARED = 100_000;

    /** Maximum number of characters in all compared texts, which take about 100 MB. */
    private static final long MAX_COMPARED_CHARACTERS = 50_000_000;

    private UniqueProof() {}

    /** Returns the problem of a column whose values may be equal after conversion, or null if they can't be. */
    static @Nullable String findProblem(UniqueValues unique, FieldSpec.Scalar field, ValueConverter converter) {
        Outcomes values = unique.all();
        LogicalType type = field.type();
        if (keepsDifferences(values, type)) {
            return null;
        }
        if (values.count() <= MAX_COMPARED && values.count() * values.maxLength() <= MAX_COMPARED_CHARACTERS) {
            return findEqual(values, field, converter);
        }
        TextRoom room = TextRoom.of(type);
        if (room != null && length(values, room) > room.length()) {
            return problem(
                    field,
                    "values may have " + length(values, room) + " " + room.unit()
                            + ". Make the column longer or the values shorter.");
        }
        return problem(
                field,
                "the expression has " + values.count() + " values, too many to test whether two of them are the same "
                        + name(type)
                        + ". Use whole numbers, such as #{uniform.between '1','1000000'}, or another type.");
    }

    /** Returns whether different texts are different values of the type, if this is known without comparing them. */
    private static boolean keepsDifferences(Outcomes values, LogicalType type) {
        TextRoom room = TextRoom.of(type);
        if (room != null) {
            boolean isPadded = room.isPadded() && values.mayBePadded(room.countsBytes() ? '\0' : ' ');
            return !isPadded && length(values, room) <= room.length();
        }
        Object first = values.at(0);
        Object last = values.at(values.count() - 1);
        if (type.is(LogicalTypeFamily.APPROXIMATE_NUMERIC)) {
            return (first instanceof Double && type.is(LogicalTypeRoot.DOUBLE))
                    || (isExact(first, type) && isExact(last, type));
        }
        // All values are in the type's range, because the trials ran before.
        return type.is(LogicalTypeFamily.EXACT_NUMERIC) && (first instanceof Long || values.areDigitsOfOneLength());
    }

    /** Returns whether different whole numbers are different values of a numeric type. */
    static boolean keepsDifferences(WholeNumberPlan numbers, LogicalType type) {
        return !type.is(LogicalTypeFamily.APPROXIMATE_NUMERIC)
                || (isExact(numbers.min(), type) && isExact(numbers.max(), type));
    }

    private static boolean isExact(Object value, LogicalType type) {
        long largest = TypeRoom.largestExact(type);
        return value instanceof Long number && number >= -largest && number <= largest;
    }

    private static long length(Outcomes values, TextRoom room) {
        return room.countsBytes() ? values.maxBytes() : values.maxLength();
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
        return "Option '" + field.path().option(UNIQUE) + "' is 'true', but " + problem + "\n  " + field.expression();
    }
}
