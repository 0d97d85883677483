package io.sandglass.faker.spec;

import java.io.Serializable;

/**
 * The event clock of a table: row i happens {@code i} steps after the start, give or take what follows.
 *
 * @param startMillis when row 0 happens, since 1970-01-01 00:00 UTC
 * @param stepNanos from one row to the next, 1 or more
 * @param disorderMillis by how much at most a row's time lies before its place, 0 or more
 * @param lateRate how many rows lie farther before it, 0 to 1
 * @param maxLatenessMillis by how much more these do at most, 1 or more where there are any
 * @param pauseEveryMillis how long rows come before nothing happens for a while, or 0 if that never is
 * @param pauseMillis how long that is
 * @param isLive whether a row waits until the wall clock has come to its time, so that those of the past come at once
 */
public record EventTimeSpec(
        long startMillis,
        long stepNanos,
        long disorderMillis,
        double lateRate,
        long maxLatenessMillis,
        long pauseEveryMillis,
        long pauseMillis,
        boolean isLive)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Rows in the order of their times. */
    public static EventTimeSpec inOrder(long startMillis, long stepNanos) {
        return new EventTimeSpec(startMillis, stepNanos, 0, 0, 0, 0, 0, false);
    }
}
