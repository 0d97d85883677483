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
package io.sandglass.faker.expression.plan;

import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The row that an expression is evaluated for. */
public interface CurrentRow {

    /**
     * Returns the row's number, from 0. In a primary key column of a changelog, returns the key's number. In a table of children,
     * returns the parent's number.
     */
    long number();

    /** Returns whether each row has a number of its own. The children of a parent share one number. */
    default boolean isNumbered() {
        return true;
    }

    /** Returns the maximum number of children of a parent, or 0 if the rows aren't children. */
    default int maxChildren() {
        return 0;
    }

    /** Returns the row's number among the children of its parent, from 1, or 0 if the rows aren't children. */
    default int childNumber() {
        return 0;
    }

    /** Returns the number of children of the row's parent, or 0 if the rows aren't children. */
    default int parentSize() {
        return 0;
    }

    /** Returns the maximum of {@link #number}, or {@link Long#MAX_VALUE} if the table is unbounded. */
    long maxNumber();

    /** Returns the row's event time in epoch milliseconds. */
    long eventMillis();

    /** Returns the nanoseconds of the event time within its millisecond, 0 to 999,999. */
    int eventNanoOfMilli();

    /** Returns the earliest event time of a row, or null if the table has no event clock. */
    @Nullable
    Instant earliestEvent();

    /** Returns the session of the row, or null if the table has no sessions. */
    @Nullable
    CurrentSession session();

    /**
     * Returns a source of 64 bits. It returns the same bits for all uses of a name in one row, or in one element of a
     * collection.
     */
    LongSupplier sharedDraw(String name);
}
