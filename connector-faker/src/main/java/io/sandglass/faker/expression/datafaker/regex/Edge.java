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
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Reference;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Repeat;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Sequence;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The possible first or last characters of a node's texts.
 *
 * @param neighbours the possible characters
 * @param mayBeEmpty whether the node may have an empty text
 */
record Edge(Neighbours neighbours, boolean mayBeEmpty) {

    private static final Edge EMPTY = new Edge(Neighbours.NONE, true);

    static Edge first(RegexNode node) {
        return of(node, true);
    }

    static Edge last(RegexNode node) {
        return of(node, false);
    }

    /**
     * Returns what may stand at this edge. If the node's text may be empty, this includes {@code others}, which stand beyond the
     * node.
     */
    Neighbours then(Neighbours others) {
        return mayBeEmpty ? neighbours.or(others) : neighbours;
    }

    private static Edge of(RegexNode node, boolean first) {
        if (node instanceof Text text) {
            return text.text().isEmpty() ? EMPTY : new Edge(Neighbours.of(edge(text.text(), first)), false);
        } else if (node instanceof Characters set) {
            return new Edge(Neighbours.of(set.characters()), false);
        } else if (node instanceof Choice choice) {
            return of(choice, first);
        } else if (node instanceof Sequence sequence) {
            return of(sequence, first);
        } else if (node instanceof Group group) {
            return of(group.body(), first);
        } else if (node instanceof Repeat repeat) {
            Edge inside = of(repeat.repeated(), first);
            return repeat.max() == 0 ? EMPTY : new Edge(inside.neighbours, inside.mayBeEmpty || repeat.min() == 0);
        } else if (node instanceof Possessive possessive) {
            return of(possessive.made(), first);
        } else if (node instanceof Reference) {
            return new Edge(Neighbours.UNKNOWN, true);
        } else if (node instanceof Assertion) {
            return EMPTY;
        }
        throw new IllegalArgumentException(node.toString());
    }

    private static String edge(String text, boolean first) {
        return Character.toString(first ? text.codePointAt(0) : text.codePointBefore(text.length()));
    }

    private static Edge of(Choice choice, boolean first) {
        Neighbours neighbours = Neighbours.NONE;
        boolean mayBeEmpty = false;
        for (RegexNode alternative : choice.alternatives()) {
            Edge edge = of(alternative, first);
            neighbours = neighbours.or(edge.neighbours);
            mayBeEmpty |= edge.mayBeEmpty;
        }
        return new Edge(neighbours, mayBeEmpty);
    }

    private static Edge of(Sequence sequence, boolean first) {
        List<RegexNode> parts = new ArrayList<>(sequence.parts());
        if (!first) {
            Collections.reverse(parts);
        }
        Neighbours neighbours = Neighbours.NONE;
        for (RegexNode part : parts) {
            Edge edge = of(part, first);
            neighbours = neighbours.or(edge.neighbours);
            if (!edge.mayBeEmpty) {
                return new Edge(neighbours, false);
            }
        }
        return new Edge(neighbours, true);
    }
}
