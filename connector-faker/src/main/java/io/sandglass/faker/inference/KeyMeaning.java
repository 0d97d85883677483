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
package io.sandglass.faker.inference;

import io.sandglass.faker.spec.StreamSpec;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a key column. Long texts are UUIDs. Numbers and short texts count up if there is room for all rows. Otherwise
 * they are drawn, and so they repeat.
 *
 * @param rowCount the number of rows or of parents in the table, or {@link StreamSpec#UNBOUNDED}
 * @param counter the call that counts rows or parents
 */
record KeyMeaning(long rowCount, String counter) implements Meaning {
    private static final Meaning UUID = new TextMeaning("#{Internet.uuid}", 36);
    private static final int MAX_DIGITS = 12;
    private static final Meaning NUMBER = new NumberMeaning(1, 999_999_999_999L, 0);

    /** Returns the meaning of a key in a table where each row has a number of its own. */
    static KeyMeaning ofRows(long rowCount) {
        return new KeyMeaning(rowCount, "sequence.next");
    }

    /** Returns the meaning of a key in a table whose rows are the children of parents. */
    static KeyMeaning ofParents(long parentCount) {
        return new KeyMeaning(parentCount, "parent.number");
    }

    /** Returns whether a number type has room to count all rows. */
    boolean counts(LogicalType type) {
        // No job is expected to count up to the last INT in an unbounded table.
        return TypeRoom.largestExact(type) >= (isUnbounded() ? Integer.MAX_VALUE : rowCount);
    }

    @Override
    public @Nullable String expression(LogicalType type) {
        if (counts(type)) {
            return sequence(1);
        }
        String uuid = UUID.expression(type);
        if (uuid != null) {
            return uuid;
        }
        int room = TypeRoom.characters(type);
        return room >= 1 ? digits(Math.min(room, MAX_DIGITS)) : NUMBER.expression(type);
    }

    /** Returns an expression for texts of equally many digits, so that a CHAR needs no blanks. */
    private String digits(int count) {
        long first = (long) Math.pow(10, count - 1);
        return isUnbounded() || rowCount > 9 * first ? "#{numerify '" + "#".repeat(count) + "'}" : sequence(first);
    }

    private boolean isUnbounded() {
        return rowCount == StreamSpec.UNBOUNDED;
    }

    private String sequence(long first) {
        return "#{" + counter + " '" + first + "'}";
    }
}
