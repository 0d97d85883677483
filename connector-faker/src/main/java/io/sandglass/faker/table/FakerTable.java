/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.faker.table;

import io.sandglass.faker.source.FakerSource;
import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.table.lookup.LookupPlan;
import java.util.List;
import org.apache.flink.table.connector.source.lookup.cache.LookupCache;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/**
 * A validated table.
 *
 * @param name the name for operators and for the log
 * @param rowSpec the specification of the rows
 * @param rowCount the number of rows, changes, keys or parents to generate, or {@link FakerSource#UNBOUNDED}
 * @param pace the rate of the scan
 * @param parallelism the parallelism of the scan; null for the environment's
 * @param isLookupAsync whether lookups use Flink's asynchronous operator
 * @param lookupCache the cache of lookups; null for none
 * @param acceptsChangedValues whether the scan may be restored from state of a build that generates other values
 */
record FakerTable(
        String name,
        RowSpec rowSpec,
        long rowCount,
        PaceSpec pace,
        @Nullable Integer parallelism,
        boolean isLookupAsync,
        @Nullable LookupCache lookupCache,
        boolean acceptsChangedValues) {

    boolean isBounded() {
        return rowCount != FakerSource.UNBOUNDED;
    }

    FakerTable withRowSpec(RowSpec other) {
        return new FakerTable(
                name, other, rowCount, pace, parallelism, isLookupAsync, lookupCache, acceptsChangedValues);
    }

    /** Plans lookups of rows by the columns at the given positions. */
    LookupPlan lookupPlan(RowType rowType, List<Integer> keyColumns) {
        return LookupPlan.of(name, rowSpec, rowCount, rowType, keyColumns);
    }

    /** Returns the table with at most {@code limit} rows. If they are children, the last parent has all of its children. */
    FakerTable limitedTo(long limit) {
        long indexes = rowSpec.stream().children() == null ? limit : ParentLimit.parentsFor(rowSpec, rowCount, limit);
        return new FakerTable(
                name,
                rowSpec,
                Math.min(rowCount, indexes),
                pace,
                parallelism,
                isLookupAsync,
                lookupCache,
                acceptsChangedValues);
    }
}
