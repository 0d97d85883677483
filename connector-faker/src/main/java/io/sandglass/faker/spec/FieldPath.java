package io.sandglass.faker.spec;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a field stands in a row: its column's name, and for nested types the steps from there.
 *
 * <p>A step is the name of a ROW's field, or {@code element}, {@code key} or {@code value} of a collection.
 */
public record FieldPath(List<String> steps) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the names of all options of fields start with. */
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

    /** The full name of one of the field's options, such as {@code fields.a.b.expression}. */
    public String option(String name) {
        return OPTIONS_PREFIX + this + "." + name;
    }

    /** What the field is in a sentence: {@code column 'a'}, or {@code field 'a.b'} inside of one. */
    public String describe() {
        return (isColumn() ? "column '" : "field '") + this + "'";
    }

    /** The same at the start of a sentence. */
    public String subject() {
        return (isColumn() ? "Column '" : "Field '") + this + "'";
    }

    public boolean isColumn() {
        return steps.size() == 1;
    }

    /** The steps joined by dots, as in the names of options. */
    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
