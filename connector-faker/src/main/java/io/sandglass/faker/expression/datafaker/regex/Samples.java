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
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A generator of sample texts, which checks whether a regular expression matches the texts of its tree. */
final class Samples {
    private static final int COUNT = 100;

    /** The maximum number of repetitions above the lower bound in random samples. */
    private static final int FEW = 4;

    /**
     * The maximum depth of calls. {@link java.util.regex.Pattern} may recurse several times per character and part, and must not
     * overflow the stack.
     */
    private static final int MAX_DEPTH = 1500;

    private static final int DEPTH_PER_CHARACTER = 4;

    /** The maximum number of character reads for all samples of an expression. */
    private static final int MAX_READS = 1_000_000;

    /** The maximum number of visited nodes for all samples. Repetitions of empty texts take many steps for short samples. */
    private static final int MAX_STEPS = 1_000_000;

    private final RandomGenerator random = new SplittableRandom(0);
    private final Map<Integer, String> groups = new HashMap<>();
    private final int maxLength;
    private int steps;

    private enum Length {
        LEAST,
        RANDOM,
        MOST
    }

    private Samples(int maxLength) {
        this.maxLength = maxLength;
    }

    /**
     * Checks that a regular expression matches samples of its tree.
     *
     * @param regex the regular expression, which {@link java.util.regex.Pattern} compiles
     * @throws RegexException if a sample does not match
     */
    static void check(RegexNode tree, String regex) {
        Samples samples = new Samples((MAX_DEPTH - RegexSize.nodesInARow(tree)) / DEPTH_PER_CHARACTER);
        BoundedMatch match = new BoundedMatch(regex, MAX_READS);
        for (int i = 0; i < COUNT && samples.steps < MAX_STEPS; i++) {
            Length length = i == 0 ? Length.LEAST : i == 1 ? Length.MOST : Length.RANDOM;
            StringBuilder text = new StringBuilder();
            samples.groups.clear();
            samples.append(tree, length, text);
            boolean isWhole = text.length() <= samples.maxLength && samples.steps < MAX_STEPS;
            if (isWhole && match.isRefuted(text.toString())) {
                throw new RegexException("a regular expression that matches all texts generated from it. '" + text
                        + "' was generated and does not match. Write a simpler expression");
            }
        }
    }

    private void append(RegexNode node, Length length, StringBuilder text) {
        // Texts above these limits are not matched.
        if (text.length() > maxLength || ++steps >= MAX_STEPS) {
            return;
        }
        if (node instanceof Text plain) {
            text.append(plain.text());
        } else if (node instanceof Characters set) {
            String characters = set.characters();
            int index =
                    characters.offsetByCodePoints(0, random.nextInt(characters.codePointCount(0, characters.length())));
            text.appendCodePoint(characters.codePointAt(index));
        } else if (node instanceof Choice choice) {
            int index = random.nextInt(choice.alternatives().size());
            append(choice.alternatives().get(index), length, text);
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(part -> append(part, length, text));
        } else if (node instanceof Repeat repeat) {
            append(repeat, length, text);
        } else if (node instanceof Possessive possessive) {
            append(possessive.made(), length, text);
        } else if (node instanceof Group group) {
            int start = text.length();
            append(group.body(), length, text);
            groups.put(group.number(), text.substring(start));
        } else if (node instanceof Reference reference) {
            text.append(groups.getOrDefault(reference.number(), ""));
        }
    }

    private void append(Repeat repeat, Length length, StringBuilder text) {
        int more = repeat.max() - repeat.min();
        int count = repeat.min()
                + switch (length) {
                    case LEAST -> 0;
                    case RANDOM -> random.nextInt(Math.min(more, FEW) + 1);
                    case MOST -> more;
                };
        for (int i = 0; i < count && text.length() <= maxLength && steps < MAX_STEPS; i++) {
            append(repeat.repeated(), length, text);
        }
    }
}
