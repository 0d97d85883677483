package io.sandglass.faker.spec;

import java.io.Serializable;

/**
 * The range of a collection's number of elements.
 *
 * @param min the minimum, inclusive, 0 or more
 * @param max the maximum, inclusive, {@code min} or more
 */
public record LengthRange(int min, int max) implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final LengthRange ONE = new LengthRange(1, 1);

    public LengthRange {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException(min + ".." + max);
        }
    }
}
