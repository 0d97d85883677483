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
package io.sandglass.faker.spec;

import java.io.Serializable;
import java.util.List;

/**
 * The specification of a table whose rows are inserted, updated and deleted.
 *
 * @param mode the form of changes
 * @param keyColumns the columns of the primary key
 * @param updateRate the fraction of changes that are updates, 0 to 1
 * @param deleteRate the fraction of changes that are deletes; {@code updateRate + 2 * deleteRate} is below 1, because a deleted
 *     row was inserted before
 * @param keys the number of keys that change in turn before new keys replace them, 1 or more
 */
public record ChangelogSpec(Mode mode, List<String> keyColumns, double updateRate, double deleteRate, int keys)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public enum Mode {
        /** An update is one row, which replaces the row with the same key. */
        UPSERT,
        /** An update is two rows: the retracted row and the new row. */
        RETRACT,
        /** The table has only the rows that remain at the end, for queries in batch mode. */
        FINAL_ROWS
    }

    public ChangelogSpec {
        keyColumns = List.copyOf(keyColumns);
    }
}
