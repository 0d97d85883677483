package io.sandglass.faker.spec;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The user's own values.
 *
 * @param lists the lists of values, by name
 * @param records the records, by name
 */
public record UserData(Map<String, List<String>> lists, Map<String, UserRecords> records) implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final UserData NONE = new UserData(Map.of(), Map.of());

    public UserData {
        // The order must be the same in every JVM.
        lists = Collections.unmodifiableMap(new TreeMap<>(lists));
        records = Collections.unmodifiableMap(new TreeMap<>(records));
    }
}
