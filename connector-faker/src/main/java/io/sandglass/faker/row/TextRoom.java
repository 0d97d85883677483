package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextSize;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.jspecify.annotations.Nullable;

/**
 * How much text a type of characters or bytes holds.
 *
 * @param type as SQL writes it, without NOT NULL
 * @param length the most characters (code points), or the most bytes in UTF-8; {@link Integer#MAX_VALUE} for any number
 * @param countsBytes whether the length counts bytes
 * @param isPadded whether shorter values are padded to the length: characters with blanks, bytes with zeros
 */
public record TextRoom(String type, int length, boolean countsBytes, boolean isPadded) {

    /** Returns the room of a type, null if it is no type of characters or bytes. */
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

    /** Returns a text's length in the unit of this room. */
    public long lengthOf(TextSize size) {
        return countsBytes ? size.bytes() : size.characters();
    }

    /** Returns a text's length in the unit of this room. */
    public int lengthOf(TextBuffer text) {
        return countsBytes ? text.length() : text.characters();
    }

    /** Returns the unit of the length for messages: "characters" or "bytes". */
    public String unit() {
        return countsBytes ? "bytes" : "characters";
    }

    /**
     * Pads a text that is shorter than a padded type.
     *
     * @param mayCut whether a text that is too long loses its end
     * @throws ValueException if the text is too long and must not be cut
     */
    void fit(TextBuffer text, boolean mayCut) {
        // A character has a byte at least.
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
