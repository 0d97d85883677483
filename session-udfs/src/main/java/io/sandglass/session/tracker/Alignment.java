package io.sandglass.session.tracker;

/** The way to compute the limit of a session, which is the time at which the maximum duration ends it. */
public enum Alignment {
    /**
     * The limit is a check instant, as in Azure Stream Analytics. Check instants are one maximum duration apart and the same for
     * all keys. A fresh session ends at the first check instant that is at least the maximum duration after its first row. So a
     * fresh session lasts at least the maximum duration and less than twice that. A continuation lasts at most the maximum
     * duration.
     */
    ALIGNED,
    /** The limit is one maximum duration after the session's first row. The next row starts a fresh session. */
    EXACT
}
