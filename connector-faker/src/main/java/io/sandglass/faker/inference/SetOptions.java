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
package io.sandglass.faker.inference;

import io.sandglass.faker.spec.FieldPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options that the user has set for a table. An inferred option never replaces one of them.
 *
 * @param values the values by full name
 */
public record SetOptions(Map<String, String> values) {
    public static final SetOptions NONE = new SetOptions(Map.of());

    static final String PER = "per";

    public SetOptions {
        values = Map.copyOf(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Returns whether an option's name begins with a prefix. */
    boolean hasPrefix(String prefix) {
        return values.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    /** Returns whether the field, or a field around it, has one of the options. */
    boolean hasAround(FieldPath path, List<String> options) {
        return path.fromColumn().stream().anyMatch(outer -> hasAny(outer, options));
    }

    /** Returns whether the field itself has one of the options. */
    boolean hasAny(FieldPath path, List<String> options) {
        return options.stream().anyMatch(option -> has(path.option(option)));
    }

    @Nullable
    String expression(FieldPath path) {
        return values.get(path.option("expression"));
    }
}
