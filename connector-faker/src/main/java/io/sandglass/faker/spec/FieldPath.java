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
import java.util.ArrayList;
import java.util.List;

/**
 * The path of a field in a row: its column's name, and for nested types the steps from there.
 *
 * <p>A step is the name of a ROW's field, or {@code element}, {@code key} or {@code value} of a collection.
 */
public record FieldPath(List<String> steps) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The prefix of all field options. */
    public static final String OPTIONS_PREFIX = "fields.";

    public FieldPath {
        steps = List.copyOf(steps);
    }

    public static FieldPath ofColumn(String name) {
        return new FieldPath(List.of(name));
    }

    public FieldPath child(String step) {
        List<String> child = new ArrayList<>(steps);
        child.add(step);
        return new FieldPath(child);
    }

    /** Returns the paths of the field's column, of the fields around the field, and of the field, from the outside in. */
    public List<FieldPath> fromColumn() {
        List<FieldPath> paths = new ArrayList<>();
        for (int count = 1; count <= steps.size(); count++) {
            paths.add(new FieldPath(steps.subList(0, count)));
        }
        return paths;
    }

    /** Returns the full name of one of the field's options, such as {@code fields.a.b.expression}. */
    public String option(String name) {
        return OPTIONS_PREFIX + this + "." + name;
    }

    /** Returns the field's name inside a sentence: {@code column 'a'}, or {@code field 'a.b'} for a nested field. */
    public String describe() {
        return (isColumn() ? "column '" : "field '") + this + "'";
    }

    /** Returns the field's name at the start of a sentence. */
    public String subject() {
        return (isColumn() ? "Column '" : "Field '") + this + "'";
    }

    public boolean isColumn() {
        return steps.size() == 1;
    }

    /** Returns the steps joined by dots, as in option names. */
    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
