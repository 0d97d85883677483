package io.sandglass.faker.expression.regex;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression, seen as the way in which a matching text is put together. */
public sealed interface RegexNode {

    /** How often what may be repeated without end is repeated at most. */
    int MAX_OPEN_REPETITION = 100;

    /** Returns the nodes that this one is made of, in the order in which they are written. */
    default List<RegexNode> parts() {
        return List.of();
    }

    /** A text that stands for itself, possibly empty. */
    record Text(String text) implements RegexNode {}

    /**
     * One character of several.
     *
     * @param characters those to draw from; one that stands there twice is twice as likely
     * @param pattern what matches the characters that are allowed; null if RgxGen has read it
     */
    record Characters(String characters, @Nullable Pattern pattern) implements RegexNode {}

    /** One of several alternatives. */
    record Choice(List<RegexNode> alternatives) implements RegexNode {

        public Choice {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public List<RegexNode> parts() {
            return alternatives;
        }
    }

    /** Parts, one behind the other. */
    record Sequence(List<RegexNode> parts) implements RegexNode {

        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** A part several times, made anew each time; both bounds are inclusive. */
    record Repeat(RegexNode repeated, int min, int max) implements RegexNode {

        @Override
        public List<RegexNode> parts() {
            return List.of(repeated);
        }

        /**
         * @param max below 0 where the repetition has no upper bound
         */
        static Repeat of(RegexNode repeated, int min, int max) {
            return new Repeat(repeated, min, Math.max(min, max < 0 ? MAX_OPEN_REPETITION : max));
        }
    }

    /** A capturing group; the first is number 1. */
    record Group(int number, RegexNode body) implements RegexNode {

        @Override
        public List<RegexNode> parts() {
            return List.of(body);
        }
    }

    /** The text of a group once more. */
    record Reference(int number, String written, int offset) implements RegexNode {}

    /** A place at which something must hold, without a text of its own. */
    record Assertion(Kind kind, String written, int offset) implements RegexNode {

        enum Kind {
            START,
            END,
            WORD_BOUNDARY,
            NO_WORD_BOUNDARY
        }
    }

    /**
     * A repetition that gives nothing back.
     *
     * @param made what its text is made of
     * @param repeated what is repeated
     * @param isFixed whether it is always repeated equally often
     */
    record Possessive(Repeat made, RegexNode repeated, boolean isFixed, String written, int offset)
            implements RegexNode {

        @Override
        public List<RegexNode> parts() {
            return List.of(repeated);
        }
    }
}
