package io.sandglass.faker.spec;

import java.io.Serializable;

/**
 * How many elements a collection gets.
 *
 * @param min inclusive, 0 or more
 * @param max inclusive, {@code min} or more
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
