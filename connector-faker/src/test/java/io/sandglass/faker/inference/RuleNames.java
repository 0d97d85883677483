package io.sandglass.faker.inference;

import java.util.List;

/** Lends the names that mean something to the tests of other rooms. */
public final class RuleNames {

    private RuleNames() {}

    /** Without blanks, and always in the same order. */
    public static List<String> all() {
        return NameRules.RULES.keySet().stream().sorted().toList();
    }
}
