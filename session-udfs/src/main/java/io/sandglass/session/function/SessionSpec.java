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

import io.sandglass.session.tracker.SessionRule;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that a call asks for.
 *
 * @param input the table
 * @param rule the session rule
 * @param conditions the columns with conditions. If there are none, the rule may have conditions all the same
 * @param lateRows the handling of late rows
 */
record SessionSpec(SessionInput input, SessionRule rule, ConditionColumns conditions, LateRowHandling lateRows)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The length of a time bucket of rows if each row has its own timeout. */
    private static final long BUCKET_MILLIS = 600_000;

    /** Creates sessions without conditions that drop late rows. */
    SessionSpec(SessionInput input, SessionRule rule) {
        this(
                input,
                rule,
                new ConditionColumns(ConditionColumns.NONE, ConditionColumns.NONE, List.of(), ConditionColumns.NONE),
                LateRowHandling.DROP);
    }

    /** Returns whether the order of a key's rows matters. */
    boolean hasConditions() {
        return rule.conditions() != null;
    }

    /** Returns the length of a time bucket of rows, in milliseconds. */
    long bucketMillis() {
        return conditions.hasTimeout() ? BUCKET_MILLIS : rule.timeoutMillis();
    }

    /** Creates a reader of the marks of rows. Null without conditions. */
    @Nullable
    MarksReader newMarksReader() {
        return hasConditions() ? new MarksReader(conditions, input.rowType()) : null;
    }
}
