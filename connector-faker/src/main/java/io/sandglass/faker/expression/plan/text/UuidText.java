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
package io.sandglass.faker.expression.plan.text;

import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextShape;
import io.sandglass.faker.expression.plan.TextSize;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** UUIDs with random bits (RFC 9562, variant 10). */
public final class UuidText extends TextPlan {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 36;
    /** The bits of the low half that the variant does not set. */
    private static final long LOW_BITS = 0x3FFFFFFFFFFFFFFFL;

    private static final String CHARACTERS = "-0123456789abcdef";

    private final int version;
    private final RandomGenerator random;
    private final byte[] uuid = new byte[LENGTH];

    /**
     * @param version the version digit, 3 or 4
     */
    public UuidText(int version, RandomGenerator random) {
        this.version = version;
        this.random = random;
    }

    @Override
    public void appendTo(TextBuffer text) {
        append(random.nextLong(), random.nextLong(), text);
    }

    private void append(long highBits, long lowBits, TextBuffer text) {
        long high = (highBits & ~0xF000L) | ((long) version << 12);
        long low = (lowBits & LOW_BITS) | 0x8000000000000000L;
        int at = hex(high, 32, 8, 0);
        at = hex(high, 16, 4, at);
        at = hex(high, 0, 4, at);
        at = hex(low, 48, 4, at);
        var unusedEnd = hex(low, 0, 12, at);
        text.append(uuid);
    }

    /** Writes a group of digits, and a dash after it unless it is the last group. Returns the index after both. */
    private int hex(long bits, int shift, int digits, int at) {
        for (int i = 0; i < digits; i++) {
            uuid[at + i] = HEX[(int) (bits >>> (shift + 4 * (digits - 1 - i))) & 15];
        }
        if (at + digits < LENGTH) {
            uuid[at + digits] = '-';
        }
        return at + digits + 1;
    }

    @Override
    public Outcomes outcomes() {
        return new Numbered();
    }

    /** A numbering with one UUID for each value of the low half's bits. */
    private final class Numbered extends Outcomes {

        Numbered() {
            super(LOW_BITS + 1, TextShape.of(LENGTH, LENGTH, CHARACTERS, CHARACTERS, CHARACTERS));
        }

        @Override
        protected void append(long ordinal, TextBuffer text) {
            UuidText.this.append(Draws.mixOrdinal(ordinal + Draws.GAMMA), scattered(ordinal), text);
        }

        /** Returns distinct bits for each ordinal. Each step is reversible within the number of bits of an ordinal. */
        private static long scattered(long ordinal) {
            long mixed = (ordinal + Draws.GAMMA) & LOW_BITS;
            mixed = ((mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L) & LOW_BITS;
            mixed = ((mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL) & LOW_BITS;
            return mixed ^ (mixed >>> 31);
        }
    }

    @Override
    public TextSize longestText() {
        return new TextSize(LENGTH, LENGTH);
    }

    @Override
    public String describe() {
        return "UUID of version " + version;
    }
}
