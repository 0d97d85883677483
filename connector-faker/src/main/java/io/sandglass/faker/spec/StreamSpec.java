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
import org.jspecify.annotations.Nullable;

/**
 * The specification of a table's stream. Null components are features that the user didn't request.
 *
 * @param rowCount the number of rows, or {@link #UNBOUNDED}; for a changelog, the number of changes; with {@code children}, the
 *     number of parents
 * @param eventTime the event clock
 * @param sessions the sessions of rows; never without {@code eventTime}
 * @param duplicates the duplicate rows
 * @param changelog the inserts, updates and deletes; never with {@code sessions} or {@code duplicates}
 * @param drawnKeys the upserts of drawn keys; never with {@code changelog}
 * @param children the rows of each parent; never with {@code sessions}, {@code duplicates}, {@code changelog} or {@code
 *     drawnKeys}
 */
public record StreamSpec(
        long rowCount,
        @Nullable EventTimeSpec eventTime,
        @Nullable SessionsSpec sessions,
        @Nullable DuplicatesSpec duplicates,
        @Nullable ChangelogSpec changelog,
        @Nullable DrawnKeysSpec drawnKeys,
        @Nullable ChildrenSpec children)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The row count of an unbounded stream. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    /** The specification of an unbounded stream of independent rows. */
    public static final StreamSpec PLAIN = new StreamSpec(UNBOUNDED, null, null, null, null);

    /** Returns whether each index stands for a row that the table never changes or replaces. */
    public boolean hasRowsOnly() {
        return changelog == null && drawnKeys == null;
    }

    /** Returns the mean number of rows at an index: 1, except for the parents of children. */
    public double rowsPerIndex() {
        return children == null ? 1 : children.meanCount();
    }

    /** Creates a specification without children. */
    public StreamSpec(
            long rowCount,
            @Nullable EventTimeSpec eventTime,
            @Nullable SessionsSpec sessions,
            @Nullable DuplicatesSpec duplicates,
            @Nullable ChangelogSpec changelog,
            @Nullable DrawnKeysSpec drawnKeys) {
        this(rowCount, eventTime, sessions, duplicates, changelog, drawnKeys, null);
    }

    /** Creates a specification without upserts of drawn keys and without children. */
    public StreamSpec(
            long rowCount,
            @Nullable EventTimeSpec eventTime,
            @Nullable SessionsSpec sessions,
            @Nullable DuplicatesSpec duplicates,
            @Nullable ChangelogSpec changelog) {
        this(rowCount, eventTime, sessions, duplicates, changelog, null);
    }
}
