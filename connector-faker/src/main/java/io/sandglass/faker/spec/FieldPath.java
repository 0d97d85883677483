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
