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
