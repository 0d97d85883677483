package io.sandglass.faker.table;

import io.sandglass.faker.source.FakerSource;
import io.sandglass.faker.spec.RowSpec;
import org.jspecify.annotations.Nullable;

/**
 * A validated table.
 *
 * @param name for the names of operators and for the log
 * @param rowCount {@link FakerSource#UNBOUNDED} or how many rows there are
 * @param parallelism of the scan, or null for the environment's
 */
record FakerTable(String name, RowSpec rowSpec, long rowCount, double rowsPerSecond, @Nullable Integer parallelism) {

    boolean isBounded() {
        return rowCount != FakerSource.UNBOUNDED;
    }

    FakerTable withRowSpec(RowSpec other) {
        return new FakerTable(name, other, rowCount, rowsPerSecond, parallelism);
    }

    /** Never more rows than there were. */
    FakerTable limitedTo(long limit) {
        return new FakerTable(name, rowSpec, Math.min(rowCount, limit), rowsPerSecond, parallelism);
    }
}
