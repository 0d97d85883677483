package io.sandglass.faker.expression.regex;

import io.sandglass.faker.expression.regex.RegexNode.Reference;
import java.util.Optional;

/** A regular expression of which matching texts can be made. */
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
     * @throws RegexException if it is none, is too large, or has a construct of which no texts can be made
     */
    public static Regex of(String regex) {
        RegexSize.checkText(regex);
        RegexNode java = RegexParser.parse(regex, new CharacterSets());
        RegexSize.checkNodes(java);
        RegexParser.checkSyntax(regex);
        Optional<Reference> reference = Groups.firstReference(java);
        Places.check(java);
        // Where both read the same, Datafaker's tree is taken: the draws of a seed depend on how its parts are nested.
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
                "the back reference '" + reference.written() + "' beside flags, possessive quantifiers and the like",
                "A reference may stand beside characters, classes, (X), X|Y and greedy quantifiers",
                reference.offset());
    }

    /**
     * Tries some texts.
     *
     * @param regex what this was read from
     * @throws RegexException if one does not match
     */
    public static void check(String regex) {
        Samples.check(of(regex).tree, regex);
    }

    /** How texts are put together. */
    public RegexNode tree() {
        return tree;
    }

    /** Whether Datafaker makes texts of it in the same way. */
    public boolean isDatafakers() {
        return isDatafakers;
    }
}
