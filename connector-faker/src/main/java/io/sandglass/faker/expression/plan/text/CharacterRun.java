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
import io.sandglass.faker.expression.plan.PlanListing;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextOrigin;
import io.sandglass.faker.expression.plan.TextSize;
import io.sandglass.faker.expression.plan.outcome.RepeatedOutcomes;
import io.sandglass.faker.expression.plan.outcome.TextOutcomes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Texts of characters that are drawn independently from a set. */
public final class CharacterRun extends TextPlan {
    /**
     * The maximum number of bits that one 64-bit draw is used for. With more bits, the probabilities of the characters
     * would differ by more than one in 2^24.
     */
    private static final int MAX_BITS = 40;

    private final String characters;
    private final byte[][] utf8;

    /** The characters if all of them are ASCII, which is faster to write. Otherwise empty. */
    private final byte[] ascii;

    private final int perDraw;
    private final int minCount;
    private final int maxCount;
    private final RandomGenerator random;
    private final TextOrigin origin;

    /**
     * Creates a plan for a set of characters that the user spelled out.
     *
     * @param characters the set; a character that occurs twice is twice as likely
     * @param minCount the minimum number of characters to draw
     * @param maxCount the maximum number of characters to draw, inclusive
     */
    public CharacterRun(String characters, int minCount, int maxCount, RandomGenerator random) {
        this(characters, minCount, maxCount, random, TextOrigin.SPELLED_OUT);
    }

    private CharacterRun(String characters, int minCount, int maxCount, RandomGenerator random, TextOrigin origin) {
        this.characters = characters;
        this.origin = origin;
        this.utf8 = characters
                .codePoints()
                .mapToObj(c -> Character.toString(c).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.ascii = characters.chars().allMatch(c -> c < 0x80)
                ? characters.getBytes(StandardCharsets.US_ASCII)
                : new byte[0];
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(utf8.length);
        this.perDraw = Math.max(1, MAX_BITS / bits);
        this.minCount = minCount;
        this.maxCount = maxCount;
        this.random = random;
    }

    @Override
    public void appendTo(TextBuffer text) {
        int count =
                minCount == maxCount ? minCount : minCount + (int) Draws.below((long) maxCount - minCount + 1, random);
        // The 64 bits are a fraction, and its digits in base utf8.length choose the characters.
        long fraction = 0;
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (left == 0) {
                fraction = random.nextLong();
                left = perDraw;
            }
            int digit = (int) Draws.scale(fraction, utf8.length);
            fraction *= utf8.length;
            left--;
            if (ascii.length > 0) {
                text.appendAscii(ascii[digit]);
            } else {
                text.append(utf8[digit]);
            }
        }
    }

    @Override
    public CharacterRun withOrigin(TextOrigin other) {
        return new CharacterRun(characters, minCount, maxCount, random, other);
    }

    @Override
    public TextOrigin origin() {
        return origin;
    }

    @Override
    public TextSize longestText() {
        int bytes = Arrays.stream(utf8)
                .mapToInt(character -> character.length)
                .max()
                .orElse(0);
        return new TextSize(1, bytes).times(maxCount);
    }

    @Override
    public @Nullable Outcomes outcomes() {
        TextOutcomes each = TextOutcomes.of(characters.codePoints().mapToObj(Character::toString));
        return RepeatedOutcomes.of(each, minCount, maxCount);
    }

    @Override
    public String describe() {
        String count = minCount == maxCount ? String.valueOf(minCount) : minCount + " to " + maxCount;
        return count + (maxCount == 1 ? " character" : " characters") + " of " + PlanListing.quoted(characters);
    }
}
