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
package io.sandglass.faker.expression.datafaker.regex;

import org.jspecify.annotations.Nullable;

/**
 * The number of times that a quantifier repeats the part before it.
 *
 * @param min the minimum, 0 or more
 * @param max the maximum, inclusive; negative if there is none
 */
record Quantifier(int min, int max) {

    private static final int DECIMAL = 10;

    /**
     * Reads {@code *}, {@code +}, {@code ?} or bounds in braces.
     *
     * @return null if no quantifier stands here
     * @throws RegexException if the braces are not closed or hold no numbers
     */
    static @Nullable Quantifier read(RegexCursor cursor) {
        if (cursor.accept("*")) {
            return new Quantifier(0, -1);
        } else if (cursor.accept("+")) {
            return new Quantifier(1, -1);
        } else if (cursor.accept("?")) {
            return new Quantifier(0, 1);
        } else if (!cursor.accept("{")) {
            return null;
        }
        int start = cursor.index();
        cursor.movePast("}");
        String written = cursor.textFrom(start);
        String[] bounds = written.substring(0, written.length() - 1).split(",", 2);
        int min = count(bounds[0], cursor);
        int max = bounds.length == 1 ? min : bounds[1].isEmpty() ? -1 : count(bounds[1], cursor);
        return new Quantifier(min, max);
    }

    private static int count(String digits, RegexCursor cursor) {
        try {
            return Digits.parse(digits, 0, digits.length(), DECIMAL);
        } catch (NumberFormatException e) {
            throw cursor.malformed();
        }
    }

    /** Returns whether the number of repetitions is always the same. */
    boolean isFixed() {
        return min == max;
    }
}
