package io.sandglass.faker.spec;

import java.io.Serializable;

/**
 * Rows that come again.
 *
 * @param rate how many rows repeat an earlier one, 0 to 1
 * @param maxDistance how many rows later that is at most, 1 or more
 */
public record DuplicatesSpec(double rate, int maxDistance) implements Serializable {
    private static final long serialVersionUID = 1L;
}
