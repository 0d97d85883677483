package io.sandglass.session.tracker;

/** Where a session that never falls silent is cut. */
public enum Limit {
    /**
     * At a check instant, as Azure Stream Analytics does: check instants lie one maximum duration apart for all keys, and
     * a fresh session ends at the first one that is at least the maximum duration after its first row. So a fresh session
     * lasts from the maximum up to just under twice the maximum; a continuation at most the maximum.
     */
    ALIGNED,
    /** Exactly one maximum duration after the session's first row. What follows is a fresh session at its own time. */
    EXACT
}
