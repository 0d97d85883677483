package io.sandglass.faker.table;

import io.sandglass.faker.source.FakerSource;
import io.sandglass.faker.spec.RowSpec;
import org.apache.flink.table.connector.source.lookup.cache.LookupCache;
import org.jspecify.annotations.Nullable;

/**
 * A validated table.
 *
 * @param name for the names of operators and for the log
 * @param rowCount {@link FakerSource#UNBOUNDED} or how many rows, changes or keys the source goes through
 * @param parallelism of the scan, or null for the environment's
 * @param isLookupAsync whether lookups go through Flink's asynchronous operator
 * @param lookupCache of lookups, or null for none
 * @param acceptsChangedValues whether the scan is restored from state of a build that generated other values
 */
record FakerTable(
        String name,
        RowSpec rowSpec,
        long rowCount,
        double rowsPerSecond,
        @Nullable Integer parallelism,
        boolean isLookupAsync,
        @Nullable LookupCache lookupCache,
        boolean acceptsChangedValues) {

    boolean isBounded() {
        return rowCount != FakerSource.UNBOUNDED;
    }

    FakerTable withRowSpec(RowSpec other) {
        return new FakerTable(
                name, other, rowCount, rowsPerSecond, parallelism, isLookupAsync, lookupCache, acceptsChangedValues);
    }

    /** Whether each index is a row that stays, and not a change of one. */
    boolean hasRowsOnly() {
        return rowSpec.stream().changelog() == null && rowSpec.stream().drawnKeys() == null;
    }

    /** Never more rows than there were. */
    FakerTable limitedTo(long limit) {
        return new FakerTable(
                name,
                rowSpec,
                Math.min(rowCount, limit),
                rowsPerSecond,
                parallelism,
                isLookupAsync,
                lookupCache,
                acceptsChangedValues);
    }
}
