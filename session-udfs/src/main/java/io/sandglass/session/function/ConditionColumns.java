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
package io.sandglass.session.function;

import java.io.Serializable;
import java.util.List;

/**
 * The columns of the table that hold conditions, by position.
 *
 * @param start the column of {@code starts_on}; {@link #NONE} without it
 * @param end the column of {@code ends_on}; {@link #NONE} without it
 * @param splits the columns of {@code splits_on}, possibly none
 * @param timeout the column of {@code timeout_column}; {@link #NONE} without it
 */
record ConditionColumns(int start, int end, List<Integer> splits, int timeout) implements Serializable {
    static final int NONE = -1;

    private static final long serialVersionUID = 1L;

    ConditionColumns {
        splits = List.copyOf(splits);
    }

    /** Returns whether a column has the timeout of each row. */
    boolean hasTimeout() {
        return timeout != NONE;
    }

    /** Returns whether there is any column. */
    boolean isPresent() {
        return start != NONE || end != NONE || !splits.isEmpty() || hasTimeout();
    }
}
