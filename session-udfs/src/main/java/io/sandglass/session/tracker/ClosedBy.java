package io.sandglass.session.tracker;

/** Why a session ended. */
public enum ClosedBy {
    /** No row came within the timeout of the last one. */
    TIMEOUT,
    /** The session was still alive at its limit. */
    MAX_DURATION
}
