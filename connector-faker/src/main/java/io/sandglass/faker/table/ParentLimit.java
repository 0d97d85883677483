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

import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.timeline.Timeline;

/** The number of parents that are enough for a limited number of rows. */
final class ParentLimit {

    /** Maximum number of parents to count, which takes a few dozen milliseconds. */
    private static final long MAX_COUNTED = 1_000_000;

    private ParentLimit() {}

    /**
     * Returns how many parents from the first on have at least a number of rows. Returns {@code parents} if that many parents
     * have fewer rows, or if too many parents would have to be counted.
     *
     * @param parents the number of parents of the table
     * @param limit the number of rows, 0 or more
     */
    static long parentsFor(RowSpec spec, long parents, long limit) {
        Timeline timeline = new FieldCompiler(spec).context().timeline();
        long rows = 0;
        for (long parent = 0; parent < Math.min(parents, MAX_COUNTED); parent++) {
            if (rows >= limit) {
                return parent;
            }
            rows += timeline.rowsAt(parent);
        }
        return parents;
    }
}
