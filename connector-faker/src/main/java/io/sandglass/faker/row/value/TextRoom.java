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
package io.sandglass.faker.row.value;

import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextSize;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.jspecify.annotations.Nullable;

/**
 * The length that a character or binary type allows.
 *
 * @param type the type in SQL, without NOT NULL
 * @param length the maximum number of characters (code points) or of bytes in UTF-8; {@link Integer#MAX_VALUE} for no limit
 * @param countsBytes whether the length counts bytes
 * @param isPadded whether shorter values are padded to the length: characters with blanks, bytes with zeros
 */
public record TextRoom(String type, int length, boolean countsBytes, boolean isPadded) {

    /** Returns the room of a type, or null if the type is neither a character nor a binary type. */
    public static @Nullable TextRoom of(LogicalType type) {
        boolean countsBytes = type.is(LogicalTypeFamily.BINARY_STRING);
        if (!countsBytes && !type.is(LogicalTypeFamily.CHARACTER_STRING)) {
            return null;
        }
        return new TextRoom(
                type.copy(true).asSummaryString(),
                LogicalTypeChecks.getLength(type),
                countsBytes,
                type.is(LogicalTypeRoot.CHAR) || type.is(LogicalTypeRoot.BINARY));
    }

    /** Returns the length of a text in the unit of this room. */
    public long lengthOf(TextSize size) {
        return countsBytes ? size.bytes() : size.characters();
    }

    /** Returns the length of a text in the unit of this room. */
    public int lengthOf(TextBuffer text) {
        return countsBytes ? text.length() : text.characters();
    }

    /** Returns the unit of the length for messages: "characters" or "bytes". */
    public String unit() {
        return countsBytes ? "bytes" : "characters";
    }

    /**
     * Pads a text that is shorter than a padded type, and cuts or rejects a text that is too long.
     *
     * @param mayCut whether to cut a text that is too long
     * @throws ValueException if the text is too long and {@code mayCut} is false
     */
    void fit(TextBuffer text, boolean mayCut) {
        // A text never has more characters than bytes.
        if (text.length() <= length && !isPadded) {
            return;
        }
        int found = lengthOf(text);
        if (found > length) {
            if (!mayCut) {
                throw new ValueException("'" + text + "' has " + found + " " + unit() + ", but " + type
                        + " has room for " + length + ".");
            }
            text.cut(countsBytes ? length : text.lengthOf(length));
        } else if (isPadded) {
            text.appendAscii(countsBytes ? 0 : ' ', length - found);
        }
    }
}
