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
package io.sandglass.faker.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes expressions that nobody would write: pieces of good ones in the wrong places, and calls of anything with anything. */
public final class MutatedExpressions {
    private static final List<String> CHARACTERS = List.of(
            "'", "''", "#", "{", "}", "#{", "}'", "'}", ".", ",", " ", "\\", "[", "]", "(", ")", "|", "*", "+", "?",
            "-", "^", "$", "/", ":", ";", "%", "@", "\"", "_", "0", "9", "a", "Z", "Ø", "ß", "İ", "ı", "男", "\u0000",
            "\n", "\t", "\u00A0", "\u200B", "\u202E", "\uFEFF", "\uE000", "\uE001", "\uE100", "\uFFFF", "\uD83D",
            "\uDE00", "😀");

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "2",
            "10",
            "100",
            "10001",
            "1000000",
            "2147483647",
            "-2147483648",
            "2147483648",
            "1000000000",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "99999999999999999999999999",
            "1e9",
            "1E400",
            "-0.0",
            "NaN",
            "Infinity",
            "0x10",
            "1_000",
            "٣",
            "0.1",
            "1e-400");

    private static final List<String> REGEX_PARTS = List.of(
            "a",
            "[a-z]",
            "[^a]",
            "\\d",
            "\\w",
            "\\W",
            "\\s",
            ".",
            "(a|b)",
            "(",
            ")",
            "|",
            "*",
            "+",
            "?",
            "{2}",
            "{1,3}",
            "{0}",
            "{1000000}",
            "{1000000000}",
            "{2,1}",
            "{,3}",
            "{3,}",
            "\\1",
            "(?:x)",
            "(?<n>y)",
            "(?!a)",
            "(?=a)",
            "(?<!a)",
            "(?i)",
            "[",
            "]",
            "[]",
            "[^]",
            "[a",
            "\\",
            "\\Q",
            "\\E",
            "\\p{Lu}",
            "\\p{X}",
            "\\x41",
            "\\x",
            "\\u00",
            "^",
            "$",
            "#{",
            "}",
            "[z-a]",
            "[\\d-x]",
            "\\b",
            "\\k<n>",
            "(((",
            ")))",
            "(|)",
            "😀");

    private final List<String> good;
    private final SplittableRandom random;

    /**
     * @param good expressions to make others of
     */
    public MutatedExpressions(List<String> good, SplittableRandom random) {
        this.good = good;
        this.random = random;
    }

    public String next() {
        return switch (random.nextInt(14)) {
            case 0 -> truncated(any(good));
            case 1 -> truncated(any(good)) + tail(any(good));
            case 2, 3 -> nested(mutated(any(good), 1), 1 + random.nextInt(6));
            case 4, 5 -> call(2);
            case 6 -> mutated(call(2), 1 + random.nextInt(3));
            case 7, 8 -> repeated(mutated(any(good), 1));
            case 9 -> mutated(any(good), 4 + random.nextInt(5));
            default -> mutated(any(good), 1 + random.nextInt(2));
        };
    }

    private String mutated(String expression, int times) {
        StringBuilder mutated = new StringBuilder(expression);
        for (int i = 0; i < times; i++) {
            int from = place(mutated);
            int to = Math.min(mutated.length(), from + 1 + random.nextInt(1 + random.nextInt(8)));
            switch (random.nextInt(7)) {
                case 0 -> mutated.delete(from, to);
                case 1 -> mutated.insert(from, mutated.substring(from, to));
                case 2 -> mutated.insert(place(mutated), mutated.substring(from, to));
                case 3 -> mutated.replace(from, to, any(CHARACTERS));
                case 4 -> replaceNumber(mutated);
                case 5 -> mutated.insert(from, (char) random.nextInt(0x10000));
                default -> mutated.insert(from, any(CHARACTERS));
            }
        }
        return mutated.toString();
    }

    /** Mostly between the first quote and the last one: a name with a mistake is refused before anything else is tried. */
    private int place(StringBuilder expression) {
        int first = expression.indexOf("'") + 1;
        int last = expression.lastIndexOf("'");
        return first > 0 && last >= first && random.nextInt(5) > 0
                ? random.nextInt(first, last + 1)
                : random.nextInt(expression.length() + 1);
    }

    private void replaceNumber(StringBuilder expression) {
        for (int i = place(expression); i < expression.length(); i++) {
            if (Character.isDigit(expression.charAt(i))) {
                int end = i;
                while (end < expression.length() && Character.isDigit(expression.charAt(end))) {
                    end++;
                }
                expression.replace(i, end, any(NUMBERS));
                return;
            }
        }
    }

    private String truncated(String expression) {
        return expression.substring(0, random.nextInt(expression.length() + 1));
    }

    private String tail(String expression) {
        return expression.substring(random.nextInt(expression.length() + 1));
    }

    private String nested(String expression, int times) {
        String nested = expression;
        for (int i = 0; i < times; i++) {
            String argument = "'" + nested.replace("'", "''") + "'";
            nested = switch (random.nextInt(6)) {
                case 0 -> "#{json 'a'," + argument + "}";
                case 1 -> "#{jsona '2'," + argument + ",'b'}";
                case 2 -> "#{csv '2'," + argument + "," + argument + "}";
                case 3 -> "#{options.weighted " + argument + ",'1'}";
                case 4 -> "#{letterify " + argument + "}";
                default -> "#{options.option " + argument + ",'x'}";
            };
            if (nested.length() > 2000) {
                return nested;
            }
        }
        return nested;
    }

    private String repeated(String expression) {
        int from = random.nextInt(expression.length() + 1);
        int to = Math.min(expression.length(), from + 1 + random.nextInt(12));
        return expression.substring(0, to)
                + expression.substring(from, to).repeat(1 + random.nextInt(1 << random.nextInt(11)))
                + expression.substring(to);
    }

    /** The name of one call with arguments of any kind. */
    private String call(int depth) {
        String name = any(good);
        int start = name.indexOf("#{") + 2;
        int end = start;
        while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))
                || end < name.length() && (name.charAt(end) == '.' || name.charAt(end) == '_')) {
            end++;
        }
        List<String> arguments = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            arguments.add("'" + argument(depth).replace("'", "''") + "'");
        }
        return "#{" + name.substring(Math.min(start, name.length()), end) + " " + String.join(",", arguments) + "}";
    }

    private String argument(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> any(NUMBERS);
            case 1 -> regex();
            case 2 -> any(CHARACTERS).repeat(1 + random.nextInt(1 << random.nextInt(10)));
            case 3 -> depth == 0 ? "" : call(depth - 1);
            case 4 -> truncated(any(good));
            default ->
                List.of("true", "DAYS", "x", "yyyy-MM-dd", "name.first_name", "2020-01-01", "PT1S", "10:00", "DE")
                        .get(random.nextInt(9));
        };
    }

    private String regex() {
        StringBuilder regex = new StringBuilder();
        for (int parts = 1 + random.nextInt(8); parts > 0; parts--) {
            regex.append(any(REGEX_PARTS));
        }
        return regex.toString();
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
