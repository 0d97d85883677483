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
import java.util.HashMap;
import java.util.Map;

/**
 * A notation of trees. Two trees have the same notation if they generate the same texts and differ only in how sequences are
 * split.
 */
final class TreeText {
    private final Map<String, Integer> sets = new HashMap<>();

    static boolean areAlike(RegexNode one, RegexNode other) {
        TreeText text = new TreeText();
        return text.of(one).equals(text.of(other));
    }

    private String of(RegexNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    private void write(RegexNode node, StringBuilder text) {
        if (node instanceof Text plain) {
            plain.text().chars().forEach(c -> text.append('\\').append((char) c));
        } else if (node instanceof Characters set) {
            write(set.characters(), text);
        } else if (node instanceof Choice choice) {
            text.append('(');
            for (RegexNode alternative : choice.alternatives()) {
                write(alternative, text);
                text.append('|');
            }
            text.append(')');
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(part -> write(part, text));
        } else if (node instanceof Repeat repeat) {
            write(repeat, text);
        } else if (node instanceof Group group) {
            text.append('<').append(group.number()).append('(');
            write(group.body(), text);
            text.append(")>");
        } else if (node instanceof Reference reference) {
            text.append('=').append(reference.number()).append(';');
        } else if (node instanceof Possessive possessive) {
            write(possessive.made(), text);
        } else if (!(node instanceof Assertion)) {
            throw new IllegalArgumentException(node.toString());
        }
    }

    private void write(String characters, StringBuilder text) {
        if (characters.length() == 1) {
            text.append('\\').append(characters);
        } else {
            text.append('[')
                    .append(sets.computeIfAbsent(characters, unknown -> sets.size()))
                    .append(']');
        }
    }

    private void write(Repeat repeat, StringBuilder text) {
        if (repeat.min() == 1 && repeat.max() == 1) {
            write(repeat.repeated(), text);
            return;
        }
        String repeated = of(repeat.repeated());
        if (!repeated.isEmpty()) {
            text.append('{').append(repeat.min()).append(',').append(repeat.max());
            text.append('(').append(repeated).append(")}");
        }
    }
}
