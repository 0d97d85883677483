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

import io.sandglass.faker.expression.datafaker.regex.RegexNode.Assertion;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Characters;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Choice;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Group;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Possessive;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Repeat;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Sequence;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A check that assertions and possessive quantifiers hold in every text. It looks at the characters that may stand before and
 * after them.
 */
public final class Places {

    private Places() {}

    /**
     * Checks a tree.
     *
     * @throws RegexException at the first assertion or possessive quantifier that may fail
     */
    static void check(RegexNode tree) {
        check(tree, Neighbours.OUTSIDE, Neighbours.OUTSIDE);
    }

    private static void check(RegexNode node, Neighbours before, Neighbours behind) {
        if (node instanceof Sequence sequence) {
            check(sequence, before, behind);
        } else if (node instanceof Choice choice) {
            choice.alternatives().forEach(alternative -> check(alternative, before, behind));
        } else if (node instanceof Group group) {
            check(group.body(), before, behind);
        } else if (node instanceof Repeat repeat) {
            check(repeat.repeated(), repeat, before, behind);
        } else if (node instanceof Possessive possessive) {
            check(possessive, behind);
            check(possessive.repeated(), possessive.made(), before, behind);
        } else if (node instanceof Assertion assertion) {
            check(assertion, before, behind);
        }
    }

    private static void check(RegexNode repeated, Repeat repeat, Neighbours before, Neighbours behind) {
        boolean isAlone = repeat.max() <= 1;
        check(
                repeated,
                isAlone ? before : before.or(Edge.last(repeated).neighbours()),
                isAlone ? behind : behind.or(Edge.first(repeated).neighbours()));
    }

    private static void check(Sequence sequence, Neighbours before, Neighbours behind) {
        List<RegexNode> parts = sequence.parts();
        List<Neighbours> behindEach = new ArrayList<>(parts.size());
        Neighbours following = behind;
        for (int i = parts.size() - 1; i >= 0; i--) {
            behindEach.add(0, following);
            following = Edge.first(parts.get(i)).then(following);
        }
        Neighbours preceding = before;
        for (int i = 0; i < parts.size(); i++) {
            check(parts.get(i), preceding, behindEach.get(i));
            preceding = Edge.last(parts.get(i)).then(preceding);
        }
    }

    private static void check(Assertion assertion, Neighbours before, Neighbours behind) {
        boolean holds =
                switch (assertion.kind()) {
                    case START -> before.areOutside();
                    case END -> behind.areOutside();
                    case WORD_BOUNDARY ->
                        (before.areWords() && behind.areNoWords()) || (before.areNoWords() && behind.areWords());
                    case NO_WORD_BOUNDARY ->
                        (before.areWords() && behind.areWords()) || (before.areNoWords() && behind.areNoWords());
                };
        if (!holds) {
            String written = assertion.written();
            throw RegexException.unsupported(
                    "'" + written + "' where it may not match",
                    "Leave it out" + (written.length() == 1 ? ", or write \\" + written + " for the character" : ""),
                    assertion.offset());
        }
    }

    /**
     * Checks a possessive quantifier, which matches as much text as it can. The repeated part must match in one way only. What
     * follows must not begin like it, unless the number of repetitions is fixed.
     */
    private static void check(Possessive possessive, Neighbours behind) {
        List<RegexNode> characters = new ArrayList<>();
        boolean isOneWay = addCharacters(possessive.repeated(), characters);
        boolean isTold =
                isOneWay && (possessive.isFixed() || characters.isEmpty() || !behind.mayBeginWith(characters.get(0)));
        if (!isTold) {
            String written = possessive.written();
            throw RegexException.unsupported(
                    "the possessive quantifier '" + written + "' where it may match too much",
                    "Write " + written.substring(0, written.length() - 1),
                    possessive.offset());
        }
    }

    /** Adds the characters of a part of fixed length. Returns false for a choice, a repetition and any other part. */
    private static boolean addCharacters(RegexNode node, List<RegexNode> characters) {
        if (node instanceof Text text) {
            text.text().codePoints().forEach(c -> characters.add(new Text(Character.toString(c))));
            return true;
        } else if (node instanceof Characters) {
            characters.add(node);
            return true;
        } else if (node instanceof Group group) {
            return addCharacters(group.body(), characters);
        } else if (node instanceof Sequence sequence) {
            return sequence.parts().stream().allMatch(part -> addCharacters(part, characters));
        }
        return false;
    }
}
