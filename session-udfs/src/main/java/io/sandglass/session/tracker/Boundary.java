package io.sandglass.session.tracker;

/** The session that a row belongs to if its time is exactly the end of a session, by timeout or by max duration. */
public enum Boundary {
    /**
     * The session that ends at that time. Azure Stream Analytics documents this rule, and Flink's own SESSION applies it at the
     * gap.
     */
    CLOSED,
    /** The next session, as in Microsoft's Trill. */
    HALF_OPEN
}
