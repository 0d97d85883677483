package io.sandglass.faker.spec;

import java.io.Serializable;
import java.util.List;

/**
 * The specification of a table whose rows draw their keys. Each row replaces the earlier row with the same key, if there is one.
 *
 * @param keyColumns the columns of the primary key, at least one
 * @param onlyLastRows whether the table emits only the last row of each key, for queries in batch mode; the number of rows then
 *     fits in an int
 */
public record DrawnKeysSpec(List<String> keyColumns, boolean onlyLastRows) implements Serializable {
    private static final long serialVersionUID = 1L;

    public DrawnKeysSpec {
        keyColumns = List.copyOf(keyColumns);
    }
}
