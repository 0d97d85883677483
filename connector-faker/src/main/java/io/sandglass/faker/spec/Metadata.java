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

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.VarCharType;

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
    /** The number of the row's session. Sessions that start later have larger numbers. */
    SESSION_NUMBER("session-number", false),
    /** The key of the row's session. */
    SESSION_KEY("session-key", false),
    /** The row's place in its session, from 1. */
    SESSION_STEP("session-step", false),
    /** The number of rows of the row's session. */
    SESSION_SIZE("session-size", false),
    /** The state of the row in its session. */
    SESSION_STATE("session-state", false),
    /** The state of the session's row before this one, or NULL. */
    SESSION_PREVIOUS("session-previous", true),
    /** An upper bound, in milliseconds, of the row's lateness beyond {@code event-time.disorder}. */
    LATE_BY("late-by", false),
    /** The index of the row that this one repeats, or NULL. */
    DUPLICATE_OF("duplicate-of", true);

    /** The metadata of sessions. */
    public static final Set<Metadata> OF_SESSIONS = Collections.unmodifiableSet(
            EnumSet.of(SESSION_ID, SESSION_NUMBER, SESSION_KEY, SESSION_STEP, SESSION_SIZE));

    /** The metadata of sessions with states. */
    public static final Set<Metadata> OF_STATES =
            Collections.unmodifiableSet(EnumSet.of(SESSION_STATE, SESSION_PREVIOUS));

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
        return switch (this) {
            case TIMESTAMP -> new LocalZonedTimestampType(nullable, 3);
            case SESSION_STATE, SESSION_PREVIOUS -> new VarCharType(nullable, VarCharType.MAX_LENGTH);
            default -> new BigIntType(nullable);
        };
    }
}
