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
 * The entity that a field's value belongs to. All rows of an entity have the same value.
 *
 * @param keys the columns and fields that identify the entity, at least one; {@link #SESSION_NUMBER} stands for the row's session,
 *     unless a column has this name
 * @param name the name of the value. Fields of equal names have equal values for equal keys, also in different tables.
 */
public record EntitySpec(List<FieldPath> keys, String name) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The key that is the number of the row's session. */
    public static final FieldPath SESSION_NUMBER = FieldPath.ofColumn("session-number");

    public EntitySpec {
        keys = List.copyOf(keys);
    }
}
