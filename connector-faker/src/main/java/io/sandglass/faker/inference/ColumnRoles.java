package io.sandglass.faker.inference;

import java.util.Set;

/**
 * What columns are to their table.
 *
 * @param keys the columns of the primary key, if there is one
 * @param eventTimes the columns that the event time is made of, which have to be close to now
 * @param epochSeconds those that the event time is made of as seconds since 1970
 */
public record ColumnRoles(Set<String> keys, Set<String> eventTimes, Set<String> epochSeconds) {
    public static final ColumnRoles NONE = new ColumnRoles(Set.of(), Set.of(), Set.of());

    public ColumnRoles {
        keys = Set.copyOf(keys);
        eventTimes = Set.copyOf(eventTimes);
        epochSeconds = Set.copyOf(epochSeconds);
    }
}
