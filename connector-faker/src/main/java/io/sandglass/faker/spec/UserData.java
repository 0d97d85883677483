package io.sandglass.faker.spec;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The user's own words.
 *
 * @param lists of values, by their names
 * @param records by their names
 */
public record UserData(Map<String, List<String>> lists, Map<String, UserRecords> records) implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final UserData NONE = new UserData(Map.of(), Map.of());

    public UserData {
        // In an order that is the same in every JVM.
        lists = Collections.unmodifiableMap(new TreeMap<>(lists));
        records = Collections.unmodifiableMap(new TreeMap<>(records));
    }
}
