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
 * A condition on the value of a column. It doesn't hold where the column is NULL.
 *
 * @param column the column, or the field of a ROW
 * @param isNegated whether the condition holds for all values but the listed ones
 * @param values the texts of the values, at least one
 * @param source the condition as the user wrote it
 * @param offsets the 0-based offset of each value in {@code source}
 */
public record ConditionSpec(
        FieldPath column, boolean isNegated, List<String> values, String source, List<Integer> offsets)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ConditionSpec {
        values = List.copyOf(values);
        offsets = List.copyOf(offsets);
    }
}
