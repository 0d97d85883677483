package io.sandglass.session.tracker;

/**
 * A session that has ended, or a part of one that was cut.
 *
 * @param firstMillis time of the first row
 * @param lastMillis time of the last row
 * @param windowStartMillis when it opened: at its first row, or, for a continuation, when its predecessor was cut
 * @param windowEndMillis when it closed
 * @param count number of rows, at least 1
 * @param closedBy why it ended
 * @param part 0 for a fresh session, 1, 2, … for its continuations
 * @param sessionStartMillis time of the first row of part 0: the same for all parts
 * @param payload what the caller gathered about the rows
 */
public record ClosedSession<P>(
        long firstMillis,
        long lastMillis,
        long windowStartMillis,
        long windowEndMillis,
        long count,
        ClosedBy closedBy,
        int part,
        long sessionStartMillis,
        P payload) {}
