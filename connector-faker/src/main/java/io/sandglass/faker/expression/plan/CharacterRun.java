package io.sandglass.faker.expression.plan;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** Characters of a set, each drawn for itself. */
public final class CharacterRun extends TextPlan {
    private final String characters;
    private final byte[][] utf8;
    private final int minCount;
    private final int maxCount;
    private final RandomGenerator random;

    /**
     * @param characters the set; a character that stands there twice is twice as likely
     * @param minCount of the characters to draw, inclusive
     * @param maxCount inclusive
     */
    public CharacterRun(String characters, int minCount, int maxCount, RandomGenerator random) {
        this.characters = characters;
        this.utf8 = characters
                .chars()
                .mapToObj(c -> String.valueOf((char) c).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.minCount = minCount;
        this.maxCount = maxCount;
        this.random = random;
    }

    @Override
    public void appendTo(TextBuffer text) {
        int count = minCount == maxCount ? minCount : minCount + Draws.below(maxCount - minCount + 1, random);
        for (int i = 0; i < count; i++) {
            text.append(utf8[Draws.below(utf8.length, random)]);
        }
    }

    @Override
    public boolean isFreeText() {
        return false;
    }

    @Override
    public String describe() {
        String count = minCount == maxCount ? String.valueOf(minCount) : minCount + " to " + maxCount;
        return count + (maxCount == 1 ? " character" : " characters") + " of " + PlanListing.quoted(characters);
    }
}
