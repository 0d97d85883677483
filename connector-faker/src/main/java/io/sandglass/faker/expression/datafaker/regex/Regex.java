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

import io.sandglass.faker.expression.datafaker.regex.RegexNode.Reference;
import java.util.Optional;

/** A regular expression that matching texts can be generated from. */
public final class Regex {
    private final RegexNode tree;
    private final boolean isDatafakers;

    private Regex(RegexNode tree, boolean isDatafakers) {
        this.tree = tree;
        this.isDatafakers = isDatafakers;
    }

    /**
     * Reads a regular expression of {@link java.util.regex.Pattern}.
     *
     * @throws RegexException if the text is no regular expression, is too large, or has a construct that no texts can be
     *     generated from
     */
    public static Regex of(String regex) {
        RegexSize.checkText(regex);
        RegexNode java = RegexParser.parse(regex, new CharacterSets());
        RegexSize.checkNodes(java);
        RegexCursor.checkSyntax(regex);
        Optional<Reference> reference = Groups.firstReference(java);
        Places.check(java);
        // If both trees generate the same texts, use Datafaker's: a seed's draws depend on how the parts are nested.
        Optional<RegexNode> datafakers = RgxGenTree.of(regex).filter(tree -> TreeText.areAlike(java, tree));
        if (datafakers.isEmpty()) {
            reference.ifPresent(Regex::refuse);
            RegexSize.checkCharacters(java);
        }
        RegexNode tree = datafakers.orElse(java);
        RegexSize.checkTexts(tree);
        return new Regex(tree, datafakers.isPresent());
    }

    private static void refuse(Reference reference) {
        throw RegexException.unsupported(
                "the back reference '" + reference.written() + "'"
                        + " in an expression with flags, possessive quantifiers or similar constructs",
                "Combine references only with characters, classes, (X), X|Y and greedy quantifiers",
                reference.offset());
    }

    /**
     * Checks that sample texts generated from a regular expression match it.
     *
     * @throws RegexException if the regular expression can't be read, or a sample does not match
     */
    public static void check(String regex) {
        Samples.check(of(regex).tree, regex);
    }

    /** Returns the tree that texts are generated from. */
    public RegexNode tree() {
        return tree;
    }

    /** Returns whether Datafaker generates texts in the same way. */
    public boolean isDatafakers() {
        return isDatafakers;
    }
}
