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
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a table's fields. A rule of a ROW or a collection applies to the fields in it, too.
 *
 * @param byPath the rules of fields that have one, in the order of the table
 * @param entitiesSeed the seed of values that belong to an entity; null for the table's seed
 */
public record FieldRules(Map<FieldPath, FieldRule> byPath, @Nullable Long entitiesSeed) implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final FieldRules NONE = new FieldRules(Map.of(), null);

    public FieldRules {
        byPath = new LinkedHashMap<>(byPath);
    }

    /** Returns the rule of a field. */
    public FieldRule at(FieldPath path) {
        return byPath.getOrDefault(path, FieldRule.NONE);
    }

    /** Returns the innermost field, of a field and those around it, that holds its value over several rows; null for none. */
    public @Nullable FieldPath holder(FieldPath path) {
        if (byPath.isEmpty()) {
            return null;
        }
        FieldPath holder = null;
        for (FieldPath outer : path.fromColumn()) {
            if (at(outer).isHeld()) {
                holder = outer;
            }
        }
        return holder;
    }

    /** Returns the name of a field's value for its entity, or null if the field has no entity. */
    public @Nullable String entityName(FieldPath path) {
        FieldPath holder = holder(path);
        EntitySpec entity = holder == null ? null : at(holder).entity();
        if (holder == null || entity == null) {
            return null;
        }
        // The name of a nested field and of a column with dots in its name are the same, so that they can agree.
        String rest = path.toString().substring(holder.toString().length());
        return entity.name() + rest;
    }
}
