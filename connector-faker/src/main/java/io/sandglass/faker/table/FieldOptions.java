package io.sandglass.faker.table;

import static io.sandglass.faker.table.FakerConnectorOptions.FIELDS_PREFIX;

import io.sandglass.faker.spec.FieldPath;
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

    FieldOptions(Map<String, String> options) {
        this.options = options;
    }

    static String key(FieldPath path, String name) {
        return FIELDS_PREFIX + path + "." + name;
    }

    /** The value of a field's option, or null where it is not set. */
    @Nullable
    String get(FieldPath path, String name) {
        String key = key(path, name);
        allowed.add(key);
        return options.get(key);
    }

    /** All names that were asked for, in that order. */
    Set<String> allowed() {
        return allowed;
    }

    /** The options that nobody asked for. */
    Set<String> unclaimed() {
        Set<String> unclaimed = new TreeSet<>();
        for (String key : options.keySet()) {
            if (key.startsWith(FIELDS_PREFIX) && !allowed.contains(key)) {
                unclaimed.add(key);
            }
        }
        return unclaimed;
    }
}
