package io.sandglass.faker.spec;

import java.io.Serializable;

/**
 * The specification of duplicate rows.
 *
 * @param rate the fraction of rows that repeat an earlier row, 0 to 1
 * @param maxDistance the maximum distance between a row and its duplicate in rows, 1 or more
 */
public record DuplicatesSpec(double rate, int maxDistance) implements Serializable {
    private static final long serialVersionUID = 1L;
}
