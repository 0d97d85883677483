package io.sandglass.faker.expression;

import java.util.List;

/** Lends the locales to the tests of other rooms. */
public final class LocaleTags {

    private LocaleTags() {}

    public static List<String> all() {
        return Locales.TAGS;
    }
}
