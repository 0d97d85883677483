package io.sandglass.faker.spec;

import java.io.Serializable;

/**
 * Traffic with sessions: rows come in bursts of one key each, with silence between two bursts of a key.
 *
 * <p>The stream is cut into windows of equally many rows. Each window has a group of the keys to itself, and each of these
 * has at most one burst in it, so that a key is silent while the other groups have their turn.
 *
 * @param keys how many there are, numbered from 0
 * @param sizeExpression gives the number of rows of a burst
 * @param gapExpression gives the milliseconds from a row of a burst to the next
 * @param idleMillis no gap within a burst is as long, and no silence between two bursts of a key is shorter
 * @param windowRows the rows of a window
 * @param groups the number of groups of keys, 2 or more
 */
public record SessionsSpec(
        long keys, String sizeExpression, String gapExpression, long idleMillis, int windowRows, int groups)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
