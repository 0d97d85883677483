package io.sandglass.faker.spec;

import java.io.Serializable;
import java.util.List;

/**
 * A table whose rows are inserted, updated and deleted.
 *
 * @param mode what a change looks like
 * @param keyColumns the columns of the primary key
 * @param updateRate how many changes are updates, 0 to 1
 * @param deleteRate how many are deletes; {@code updateRate + 2 * deleteRate} is below 1, as what is deleted was inserted
 * @param keys how many keys are changed in turn before others take their place, 1 or more
 */
public record ChangelogSpec(Mode mode, List<String> keyColumns, double updateRate, double deleteRate, int keys)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a change looks like. */
    public enum Mode {
        /** An update is a row, which replaces the one with its key. */
        UPSERT,
        /** An update is two rows: the one that no longer holds, and the new one. */
        RETRACT,
        /** Nothing but the rows that are left at the end, for queries in batch mode. */
        FINAL_ROWS
    }

    public ChangelogSpec {
        keyColumns = List.copyOf(keyColumns);
    }
}
