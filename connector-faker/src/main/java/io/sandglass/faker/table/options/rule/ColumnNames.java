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
package io.sandglass.faker.table.options.rule;

import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.text.DidYouMean;
import io.sandglass.faker.text.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The columns and fields of a table that a rule can name: those with one value per row. */
final class ColumnNames {
    private final Map<String, FieldPath> usable = new LinkedHashMap<>();
    private final Map<String, String> unusable = new LinkedHashMap<>();

    ColumnNames(List<FieldSpec> columns) {
        columns.forEach(this::add);
    }

    private void add(FieldSpec field) {
        String name = field.path().toString();
        if (field instanceof FieldSpec.Scalar) {
            usable.put(name, field.path());
        } else if (field instanceof FieldSpec.Struct struct) {
            struct.fields().forEach(this::add);
            unusable.put(
                    name,
                    struct.fields().isEmpty()
                            ? "is a ROW without fields."
                            : "is a ROW. Use one of its fields, such as "
                                    + struct.fields().get(0).path() + ".");
        } else {
            unusable.put(
                    name,
                    "is of type " + field.type().asSummaryString()
                            + ", but only columns with single values can be used.");
        }
    }

    /**
     * Returns the column with exactly this name, or the only column whose name differs just in case and underscores.
     *
     * @throws IllegalArgumentException if there is no such column, or several; the message follows a comma or a colon
     */
    FieldPath find(String written) {
        FieldPath exact = usable.get(written);
        if (exact != null) {
            return exact;
        }
        String reason = unusable.get(written);
        if (reason != null) {
            throw new IllegalArgumentException("column '" + written + "' " + reason);
        }
        List<String> similar = usable.keySet().stream()
                .filter(name -> Names.areSame(name, written))
                .toList();
        if (similar.size() == 1) {
            return Objects.requireNonNull(usable.get(similar.get(0)));
        } else if (similar.size() > 1) {
            throw new IllegalArgumentException("'" + written + "' matches several columns: "
                    + String.join(", ", similar) + ". Write one of these names exactly.");
        }
        throw new IllegalArgumentException("the connector generates no column '" + written + "'."
                + DidYouMean.hint(written, usable.keySet()) + " Columns: " + String.join(", ", usable.keySet()) + ".");
    }

    /** Returns whether there is a column with exactly this name. */
    boolean has(String name) {
        return usable.containsKey(name);
    }
}
