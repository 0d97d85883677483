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

import io.sandglass.faker.expression.datafaker.regex.RegexNode.Characters;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Choice;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Group;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Possessive;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Reference;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Repeat;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Sequence;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The size limits of a regular expression and its texts, which bound the time for reading and generating. */
final class RegexSize {

    /** The maximum length. For every group, RgxGen reserves memory for the whole rest of the expression. */
    private static final int MAX_LENGTH = 1 << 14;

    private static final int MAX_DEPTH = 100;
    private static final long MAX_TEXT_LENGTH = 1_000_000;

    /** The maximum number of characters in all classes. A plan needs some tens of bytes for each of them. */
    private static final int MAX_CHARACTERS = 1 << 18;

    /**
     * The maximum number of nodes in a row. {@link java.util.regex.Pattern} recurses as deep, and some thousand calls overflow
     * the stack of a small thread.
     */
    private static final int MAX_IN_A_ROW = 500;

    private final Map<Integer, Long> groups = new HashMap<>();

    private RegexSize() {}

    /** Checks the limits that must hold before an expression is parsed. */
    static void checkText(String regex) {
        if (regex.length() > MAX_LENGTH) {
            throw new RegexException("a regular expression of at most " + MAX_LENGTH + " characters");
        }
        if (depth(regex) > MAX_DEPTH) {
            throw tooDeep();
        }
    }

    /** Checks the limits that must hold before {@link java.util.regex.Pattern} compiles the expression. */
    static void checkNodes(RegexNode tree) {
        if (nodesInARow(tree) > MAX_IN_A_ROW) {
            throw new RegexException("a regular expression with at most " + MAX_IN_A_ROW
                    + " character classes, groups and repetitions in a sequence");
        }
    }

    /** Checks the limits that must hold before texts are generated. */
    static void checkTexts(RegexNode tree) {
        if (new RegexSize().length(tree, 0) > MAX_TEXT_LENGTH) {
            throw new RegexException(
                    "a regular expression whose texts have at most " + MAX_TEXT_LENGTH + " characters");
        }
    }

    /** Checks the limits that must hold before the characters of all classes are kept. */
    static void checkCharacters(RegexNode tree) {
        if (characters(tree) > MAX_CHARACTERS) {
            throw new RegexException("a regular expression whose character classes have at most " + MAX_CHARACTERS
                    + " characters together");
        }
    }

    private static long characters(RegexNode node) {
        return node instanceof Characters set
                ? set.characters().length()
                : node.parts().stream().mapToLong(RegexSize::characters).sum();
    }

    private static RegexException tooDeep() {
        return new RegexException("a regular expression with at most " + MAX_DEPTH + " nested groups or repetitions");
    }

    /** Returns the depth of nested groups and classes, without parsing: the parsers would recurse as deep. */
    private static int depth(String regex) {
        int depth = 0;
        int deepest = 0;
        int classes = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                deepest = Math.max(deepest, ++classes);
            } else if (c == ']') {
                classes = Math.max(0, classes - 1);
            } else if (classes == 0 && c == '(') {
                deepest = Math.max(deepest, ++depth);
            } else if (classes == 0 && c == ')') {
                depth--;
            }
        }
        return deepest;
    }

    /** Returns the number of nodes on the longest path of a matcher. Texts don't count, and a repetition's rounds count once. */
    static int nodesInARow(RegexNode node) {
        IntStream ofParts = node.parts().stream().mapToInt(RegexSize::nodesInARow);
        if (node instanceof Sequence) {
            return ofParts.sum();
        }
        return ofParts.max().orElse(0) + (node instanceof Text ? 0 : 1);
    }

    /**
     * Returns the length of the longest text. An empty text counts as one character, because it takes time, too.
     *
     * @param depth the number of groups and repetitions around the node
     */
    private long length(RegexNode node, int depth) {
        return Math.max(1, textLength(node, depth));
    }

    private long textLength(RegexNode node, int depth) {
        if (node instanceof Text text) {
            return text.text().length();
        } else if (node instanceof Characters) {
            return 1;
        } else if (node instanceof Choice choice) {
            long longest = 0;
            for (RegexNode alternative : choice.alternatives()) {
                longest = Math.max(longest, length(alternative, depth));
            }
            return longest;
        } else if (node instanceof Sequence sequence) {
            long sum = 0;
            for (RegexNode part : sequence.parts()) {
                sum = Math.min(sum + length(part, depth), MAX_TEXT_LENGTH + 1);
            }
            return sum;
        } else if (node instanceof Repeat repeat) {
            // The product can't overflow, because both factors are bounded.
            return Math.min(lengthInside(repeat.repeated(), depth), MAX_TEXT_LENGTH + 1) * repeat.max();
        } else if (node instanceof Possessive possessive) {
            return textLength(possessive.made(), depth);
        } else if (node instanceof Group group) {
            long length = lengthInside(group.body(), depth);
            groups.put(group.number(), length);
            return length;
        } else if (node instanceof Reference reference) {
            return groups.getOrDefault(reference.number(), 0L);
        }
        return 0;
    }

    /**
     * Returns the length of the longest text of a node inside a group or repetition.
     *
     * @throws RegexException if too many groups and repetitions are nested
     */
    private long lengthInside(RegexNode node, int depth) {
        if (depth == MAX_DEPTH) {
            throw tooDeep();
        }
        return length(node, depth + 1);
    }
}
