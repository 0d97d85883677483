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

import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;

/** The metadata of a row that a column can show. */
public enum Metadata {
    /** The index of the row, 0 or more. In a changelog, the index of the change that gave the row its values. */
    ROW_INDEX("row-index", false),
    /**
     * The event time of the row, truncated to milliseconds. In a changelog, the event time of the change that gave the row its
     * values.
     */
    TIMESTAMP("timestamp", false),
    /** The number of the row's session. */
    SESSION_ID("session-id", false),
    /** An upper bound, in milliseconds, of the row's lateness beyond {@code event-time.disorder}. */
    LATE_BY("late-by", false),
    /** The index of the row that this one repeats, or NULL. */
    DUPLICATE_OF("duplicate-of", true);

    private final String key;
    private final boolean nullable;

    Metadata(String key, boolean nullable) {
        this.key = key;
        this.nullable = nullable;
    }

    /** Returns the name in {@code METADATA FROM}. */
    public String key() {
        return key;
    }

    /** Returns the type of the values. Flink casts them to the type of the column. */
    public LogicalType type() {
        return this == TIMESTAMP ? new LocalZonedTimestampType(nullable, 3) : new BigIntType(nullable);
    }
}
