package io.sandglass.faker.text;

import java.util.Locale;

/** Functions on the names that users write. Case and underscores don't distinguish two names. */
public final class Names {

    private Names() {}

    /** Returns the form that all spellings of a name share: lowercase, without underscores. */
    public static String normalize(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Returns whether two names differ in case and underscores only. */
    public static boolean areSame(String one, String other) {
        return normalize(one).equals(normalize(other));
    }
}
