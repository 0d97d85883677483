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

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.TextSize;
import io.sandglass.faker.expression.plan.number.ParentNumber;
import io.sandglass.faker.expression.plan.number.SequenceNumber;
import io.sandglass.faker.inference.TypeRoom;
import io.sandglass.faker.row.value.TextRoom;
import io.sandglass.faker.row.value.ValueConverter;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.timeline.Bisection;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.jspecify.annotations.Nullable;

/** A check whether a sequence outgrows a key column of an unbounded table. Such a job would fail after hours or days. */
final class UnboundedKeyProof {

    /** Number of rows that a text key must have room for. At the default rate, a job takes three years for them. */
    private static final long MANY_ROWS = 1_000_000_000_000L;

    /**
     * Number of rows that a numeric key must have room for. INT, the most common type, is large enough. At the default rate, a
     * job takes a day for them.
     */
    private static final long MANY_NUMBERS = 1_000_000_000;

    private final LogicalType type;
    private final boolean isChangelog;

    /** @param isChangelog whether the table's number of rows counts changes instead of keys */
    UnboundedKeyProof(LogicalType type, boolean isChangelog) {
        this.type = type;
        this.isChangelog = isChangelog;
    }

    /**
     * Returns what is wrong with a key column of an unbounded table, or null if nothing is.
     *
     * @param expression the values of the column
     * @param converter converts numbers to the type of the column
     */
    @Nullable
    String findProblem(CompiledExpression expression, ValueConverter converter) {
        TextRoom room = TextRoom.of(type);
        if (room != null) {
            return findTooLong(expression, room);
        }
        return expression instanceof SequenceNumber sequence ? findTooLarge(sequence, converter) : null;
    }

    private @Nullable String findTooLong(CompiledExpression expression, TextRoom room) {
        List<SequenceNumber> sequences = Stream.concat(Stream.of(expression), expression.parts().stream())
                .filter(SequenceNumber.class::isInstance)
                .map(SequenceNumber.class::cast)
                .toList();
        if (sequences.isEmpty()) {
            return null;
        }
        long others = room.lengthOf(expression.longestText()) - digits(sequences, 0);
        if (others + digits(sequences, MANY_ROWS) <= room.length()) {
            return null;
        }
        long rows = Bisection.firstWithout(row -> others + digits(sequences, row) <= room.length(), MANY_ROWS);
        return problem(
                rows,
                sequences.stream().allMatch(ParentNumber.class::isInstance),
                "Make the column at least " + (others + digits(sequences, MANY_ROWS)) + " " + room.unit() + " long");
    }

    private @Nullable String findTooLarge(SequenceNumber sequence, ValueConverter converter) {
        if (isDistinct(value(sequence, MANY_NUMBERS), converter)) {
            return null;
        }
        long rows = Bisection.firstWithout(row -> isDistinct(value(sequence, row), converter), MANY_NUMBERS);
        return problem(rows, sequence instanceof ParentNumber, "Use the type BIGINT");
    }

    private String problem(long rows, boolean areParents, String advice) {
        if (areParents) {
            return "the table is unbounded, and the numbers of its parents outgrow the column after " + rows
                    + " parents. " + advice + ", or add 'children.parents' = '" + rows + "'.";
        }
        return "the table is unbounded, and its sequence outgrows the column after " + rows
                + (isChangelog
                        ? " keys. " + advice + "."
                        : " rows. " + advice + ", or add 'number-of-rows' = '" + rows + "'.");
    }

    private static long digits(List<SequenceNumber> sequences, long row) {
        return sequences.stream()
                .mapToLong(
                        sequence -> TextSize.of(value(sequence, row).toString()).bytes())
                .sum();
    }

    private static BigInteger value(SequenceNumber sequence, long row) {
        return BigInteger.valueOf(sequence.step())
                .multiply(BigInteger.valueOf(row))
                .add(BigInteger.valueOf(sequence.first()));
    }

    /** Returns whether a number has a value in the type that differs from the values of all numbers nearer to 0. */
    private boolean isDistinct(BigInteger number, ValueConverter converter) {
        if (type.is(LogicalTypeFamily.APPROXIMATE_NUMERIC)) {
            return number.abs().compareTo(BigInteger.valueOf(TypeRoom.largestExact(type))) <= 0;
        }
        try {
            var unused = converter.convert(number.toString());
            return true;
        } catch (ValueException e) {
            return false;
        }
    }
}
