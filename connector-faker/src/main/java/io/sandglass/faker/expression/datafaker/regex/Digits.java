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

/** Reads the numbers of a regular expression. Their digits are those of ASCII, and they have no sign. */
final class Digits {
    private static final int ASCII = 0x80;

    private Digits() {}

    /**
     * Returns the number that a part of a text denotes.
     *
     * @param end the index after the last digit
     * @throws NumberFormatException if the part is empty, has another character than a digit, or denotes a number that is too
     *     large for an int
     * @throws IndexOutOfBoundsException if the text has no such part
     */
    static int parse(String text, int start, int end, int radix) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= ASCII || Character.digit(c, radix) < 0) {
                throw new NumberFormatException("'" + c + "' is no digit");
            }
        }
        return Integer.parseInt(text, start, end, radix);
    }
}
