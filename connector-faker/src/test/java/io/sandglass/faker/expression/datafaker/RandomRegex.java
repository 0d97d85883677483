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
package io.sandglass.faker.expression.datafaker;

import java.util.SplittableRandom;

/** Makes up regular expressions of all constructs that java.util.regex.Pattern documents. */
final class RandomRegex {
    private static final String[] CHARACTERS = {
        "a",
        "b",
        "c",
        "1",
        "_",
        "-",
        "é",
        "😀",
        " ",
        "]",
        "}",
        "&",
        "#",
        "'",
        "\\.",
        "\\\\",
        "\\$",
        "\\t",
        "\\n",
        "\\r",
        "\\f",
        "\\a",
        "\\e",
        "\\cB",
        "\\07",
        "\\0141",
        "\\x61",
        "\\x{1F601}",
        "\\u0062",
        "\\uD83D\\uDE02",
        "\\N{DIGIT ONE}",
        "\\R",
        "\\Q.*\\E",
        "\\Qa\\E"
    };
    private static final String[] CLASSES = {
        ".",
        "\\d",
        "\\D",
        "\\h",
        "\\H",
        "\\s",
        "\\S",
        "\\v",
        "\\V",
        "\\w",
        "\\W",
        "\\p{Lower}",
        "\\p{Punct}",
        "\\p{XDigit}",
        "\\p{javaUpperCase}",
        "\\p{IsGreek}",
        "\\p{InArrows}",
        "\\p{Lu}",
        "\\pL",
        "\\P{L}",
        "\\p{Sc}",
        "\\p{IsAlphabetic}"
    };
    private static final String[] MEMBERS = {
        "a",
        "b",
        "a-e",
        "c-z",
        "0-9",
        "A-F",
        "é",
        "😀-😉",
        "\\d",
        "\\w",
        "\\s",
        "\\h",
        "\\p{Lower}",
        "\\P{Alpha}",
        "\\]",
        "\\-",
        "\\x61",
        "\\t",
        "^",
        "&",
        "\\Q]\\E",
        "[x-z]",
        "[^a-c]",
        ".",
        "$",
        "(",
        "|"
    };
    private static final String[] ASSERTIONS = {"^", "$", "\\b", "\\B", "\\A", "\\G", "\\Z", "\\z"};
    private static final String[] QUANTIFIERS = {"?", "*", "+", "{0}", "{1}", "{2}", "{1,}", "{0,2}", "{2,4}"};
    private static final String[] OPENINGS = {
        "(", "(", "(", "(", "(?:", "(?:", "(?i:", "(?s-i:", "(?<name>", "(?m:", "(?U:", "(?iu:"
    };
    private static final String[] RARE = {
        "(?=a)",
        "(?!a)",
        "(?<=a)",
        "(?<!a)",
        "(?>a|ab)",
        "\\X",
        "\\b{g}",
        "\\k<name>",
        "(?x)",
        "\\uD83D",
        "[a&&b]",
        "\\y",
        "*"
    };

    private final SplittableRandom random;
    private int groups;

    RandomRegex(long seed) {
        this.random = new SplittableRandom(seed);
    }

    String next() {
        String regex = alternatives(3);
        return switch (random.nextInt(8)) {
            case 0 -> "^" + regex + "$";
            case 1 -> "\\b(?:" + regex + ")";
            case 2 -> "(?i)" + regex;
            default -> regex;
        };
    }

    private String alternatives(int depth) {
        StringBuilder regex = new StringBuilder(sequence(depth));
        while (random.nextInt(4) == 0) {
            regex.append('|').append(sequence(depth));
        }
        return regex.toString();
    }

    private String sequence(int depth) {
        StringBuilder regex = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            regex.append(part(depth));
        }
        return random.nextInt(20) == 0 ? "" : regex.toString();
    }

    private String part(int depth) {
        int kind = random.nextInt(100);
        if (kind < 2) {
            return pick(RARE);
        } else if (kind < 5) {
            return pick(ASSERTIONS);
        } else if (kind < 9 && groups > 0) {
            return "\\" + (1 + random.nextInt(groups));
        } else if (kind < 11) {
            return random.nextBoolean() ? "(?i)" : "(?-i)";
        }
        return quantified(atom(depth));
    }

    private String atom(int depth) {
        int kind = random.nextInt(10);
        if (kind < 3 && depth > 0) {
            String opening = pick(OPENINGS);
            groups += opening.equals("(") || opening.equals("(?<name>") ? 1 : 0;
            return opening + alternatives(depth - 1) + ")";
        }
        return kind < 6 ? pick(CHARACTERS) : kind < 8 ? pick(CLASSES) : characterClass();
    }

    private String characterClass() {
        StringBuilder regex = new StringBuilder(random.nextInt(4) == 0 ? "[^" : "[");
        for (int i = random.nextInt(3); i >= 0; i--) {
            regex.append(pick(MEMBERS));
        }
        if (random.nextInt(4) == 0) {
            regex.append("&&").append(random.nextBoolean() ? "[^b-d]" : pick(MEMBERS));
        }
        return regex.append(random.nextInt(8) == 0 ? "-]" : "]").toString();
    }

    private String quantified(String atom) {
        if (random.nextInt(3) > 0) {
            return atom;
        }
        int mode = random.nextInt(6);
        return atom + pick(QUANTIFIERS) + (mode == 0 ? "?" : mode == 1 ? "+" : "");
    }

    private String pick(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }
}
