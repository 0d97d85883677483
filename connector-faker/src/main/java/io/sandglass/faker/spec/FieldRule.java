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
 * A rule for how long a field keeps its value, and in which rows the field is NULL.
 *
 * @param entity the entity that the value belongs to; null for none
 * @param everyMillis the event time in milliseconds for which a value holds; 0 if it doesn't depend on time
 * @param changeRate the probability that an update of the row changes the field, 0 to 1; 1 for fields that always change
 * @param condition holds in the rows in which the field isn't NULL; null for all rows
 */
public record FieldRule(
        @Nullable EntitySpec entity, long everyMillis, double changeRate, @Nullable ConditionSpec condition)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The rule of a field without options. */
    public static final FieldRule NONE = new FieldRule(null, 0, 1, null);

    /** Returns whether several rows share a value of the field. */
    public boolean isHeld() {
        return entity != null || everyMillis > 0 || changeRate < 1;
    }

    /** Returns the same rule for a field that each update changes. */
    public FieldRule withoutChanges() {
        return new FieldRule(entity, everyMillis, 1, condition);
    }

    /** Returns a rule that has only the condition of this one. */
    public FieldRule onlyCondition() {
        return new FieldRule(null, 0, 1, condition);
    }
}
