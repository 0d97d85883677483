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

import io.sandglass.faker.expression.datafaker.regex.RegexNode.Choice;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Group;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Possessive;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Reference;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Repeat;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Sequence;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A check of back references. A back reference whose group has no text matches nothing. */
final class Groups {
    private @Nullable Reference first;

    private Groups() {}

    /**
     * Returns the first back reference, if there is one.
     *
     * @throws RegexException if the group of a back reference may have no text at that place
     */
    static Optional<Reference> firstReference(RegexNode tree) {
        Groups groups = new Groups();
        var unused = groups.after(tree, Set.of());
        return Optional.ofNullable(groups.first);
    }

    /** Returns the numbers of the groups that have a text after a node, whichever alternatives are taken. */
    private Set<Integer> after(RegexNode node, Set<Integer> before) {
        if (node instanceof Sequence sequence) {
            Set<Integer> texts = before;
            for (RegexNode part : sequence.parts()) {
                texts = after(part, texts);
            }
            return texts;
        } else if (node instanceof Choice choice) {
            Set<Integer> common = new HashSet<>(after(choice.alternatives().get(0), before));
            choice.alternatives().forEach(alternative -> common.retainAll(after(alternative, before)));
            return common;
        } else if (node instanceof Repeat repeat) {
            Set<Integer> inside = after(repeat.repeated(), before);
            return repeat.min() == 0 ? before : inside;
        } else if (node instanceof Possessive possessive) {
            return after(possessive.made(), before);
        } else if (node instanceof Group group) {
            Set<Integer> texts = new HashSet<>(after(group.body(), before));
            texts.add(group.number());
            return texts;
        } else if (node instanceof Reference reference) {
            first = first == null ? reference : first;
            if (!before.contains(reference.number())) {
                throw RegexException.unsupported(
                        "the back reference '" + reference.written() + "', whose group may have no text there",
                        "Refer to a group that always comes before, as in ([a-z])\\1",
                        reference.offset());
            }
        }
        return before;
    }
}
