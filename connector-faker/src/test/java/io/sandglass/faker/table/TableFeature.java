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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Something that a table or a query over it can ask for beside its rows.
 *
 * @param columns and keys that the table has for it, as in a DDL
 * @param options that ask for it, and the expressions of the columns
 * @param queryParts that ask for it
 * @param check throws an AssertionError if the rows of a table with it are wrong
 */
record TableFeature(
        String name,
        List<String> columns,
        Map<String, String> options,
        Set<QueryPart> queryParts,
        Consumer<PairedTable> check) {

    /** What a query has the planner do with the table. */
    enum QueryPart {
        BATCH_MODE,
        LIMIT,
        PROJECTION
    }

    @Override
    public String toString() {
        return name;
    }
}
