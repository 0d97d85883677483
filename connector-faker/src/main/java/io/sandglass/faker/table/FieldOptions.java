package io.sandglass.faker.table;

import static io.sandglass.faker.table.FakerConnectorOptions.FIELDS_PREFIX;

import io.sandglass.faker.spec.FieldPath;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The options of columns. It is asked for the names that the schema allows, rather than taking apart the names that are
 * there, because columns may have dots in theirs.
 */
final class FieldOptions {
    private final Map<String, String> options;
    private final Set<String> allowed = new LinkedHashSet<>();
    private final Set<String> refused = new HashSet<>();

    FieldOptions(Map<String, String> options) {
        this.options = options;
    }

    static String key(FieldPath path, String name) {
        return path.option(name);
    }

    /** The value of an option that the field may have, or null where it is not set. */
    @Nullable
    String get(FieldPath path, String name) {
        String key = key(path, name);
        allowed.add(key);
        return options.get(key);
    }

    /** The value of an option that exists but not for a field of this type, for a message of its own. */
    @Nullable
    String getRefused(FieldPath path, String name) {
        String key = key(path, name);
        refused.add(key);
        return options.get(key);
    }

    /** All names that fields may have and that were asked for, in that order. */
    Set<String> allowed() {
        return allowed;
    }

    /** The options that nobody asked for. */
    Set<String> unclaimed() {
        Set<String> unclaimed = new TreeSet<>();
        for (String key : options.keySet()) {
            if (key.startsWith(FIELDS_PREFIX) && !allowed.contains(key) && !refused.contains(key)) {
                unclaimed.add(key);
            }
        }
        return unclaimed;
    }
}
