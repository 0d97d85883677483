package io.sandglass.faker.expression.datafaker.explore;

import org.jspecify.annotations.Nullable;

/** A kind of pattern, in which some characters stand for random digits or letters. */
public enum CharacterPattern {
    NUMERIFY(true, false, false),
    LETTERIFY(false, true, false),
    LETTERIFY_UPPER(false, true, true),
    BOTHIFY(true, true, false),
    BOTHIFY_UPPER(true, true, true);

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final boolean digits;
    private final boolean letters;
    private final boolean upperCase;

    CharacterPattern(boolean digits, boolean letters, boolean upperCase) {
        this.digits = digits;
        this.letters = letters;
        this.upperCase = upperCase;
    }

    /** Returns the characters that a character stands for, or null if it stands for itself. */
    @Nullable
    public String characters(char c) {
        return switch (c) {
            case '#' -> digits ? "0123456789" : null;
            case 'Ø' -> digits ? "123456789" : null;
            case '?' -> letters ? (upperCase ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : LETTERS) : null;
            default -> null;
        };
    }
}
