package io.sandglass.faker.spec;

import java.io.Serializable;
import java.util.List;

/**
 * A table each of whose rows takes the place of the row with the same key, if there is one. Keys are drawn like all other
 * values.
 *
 * @param keyColumns the columns of the primary key, at least one
 * @param onlyLastRows whether nothing but the last row of each key comes out, for queries in batch mode; then the number of
 *     rows fits in an int
 */
public record DrawnKeysSpec(List<String> keyColumns, boolean onlyLastRows) implements Serializable {
    private static final long serialVersionUID = 1L;

    public DrawnKeysSpec {
        keyColumns = List.copyOf(keyColumns);
    }
}
