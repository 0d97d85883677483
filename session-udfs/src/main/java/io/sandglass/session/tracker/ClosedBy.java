package io.sandglass.session.tracker;

/** The reason why a session ended. */
public enum ClosedBy {
    /** No row arrived within the timeout of the last row. */
    TIMEOUT,
    /** The session was still open when it reached its limit, which the maximum duration sets. */
    MAX_DURATION
}
