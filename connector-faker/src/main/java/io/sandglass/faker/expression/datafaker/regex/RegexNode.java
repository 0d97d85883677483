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

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A node of a regular expression's tree, which matching texts are generated from. */
public sealed interface RegexNode {

    /** The maximum number of repetitions for a quantifier without an upper bound, unless its lower bound is larger. */
    int MAX_OPEN_REPETITION = 100;

    /** Returns the nodes that this one is made of, in the order in which they are written. */
    default List<RegexNode> parts() {
        return List.of();
    }

    /** A literal text, possibly empty. */
    record Text(String text) implements RegexNode {}

    /**
     * One character out of a set.
     *
     * @param characters the characters to draw from; a character that occurs twice is twice as likely
     * @param pattern matches the allowed characters; null if RgxGen has read the class
     */
    record Characters(String characters, @Nullable Pattern pattern) implements RegexNode {}

    /** A choice from several alternatives. */
    record Choice(List<RegexNode> alternatives) implements RegexNode {

        public Choice {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public List<RegexNode> parts() {
            return alternatives;
        }
    }

    /** Parts that follow one another. */
    record Sequence(List<RegexNode> parts) implements RegexNode {

        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** A part that is repeated and generated anew each time. Both bounds are inclusive. */
    record Repeat(RegexNode repeated, int min, int max) implements RegexNode {

        @Override
        public List<RegexNode> parts() {
            return List.of(repeated);
        }

        /**
         * Returns a repetition.
         *
         * @param max the upper bound; negative if there is none
         */
        static Repeat of(RegexNode repeated, int min, int max) {
            return new Repeat(repeated, min, Math.max(min, max < 0 ? MAX_OPEN_REPETITION : max));
        }
    }

    /** A capturing group. The first group has number 1. */
    record Group(int number, RegexNode body) implements RegexNode {

        @Override
        public List<RegexNode> parts() {
            return List.of(body);
        }
    }

    /** A back reference, which repeats the text of a group. */
    record Reference(int number, String written, int offset) implements RegexNode {}

    /** A condition on a position in the text. It has no text of its own. */
    record Assertion(Kind kind, String written, int offset) implements RegexNode {

        enum Kind {
            START,
            END,
            WORD_BOUNDARY,
            NO_WORD_BOUNDARY
        }
    }

    /**
     * A possessive repetition, which never gives characters back.
     *
     * @param made the repetition that texts are generated from
     * @param repeated the part that is repeated
     * @param isFixed whether the number of repetitions is always the same
     */
    record Possessive(Repeat made, RegexNode repeated, boolean isFixed, String written, int offset)
            implements RegexNode {

        @Override
        public List<RegexNode> parts() {
            return List.of(repeated);
        }
    }
}
