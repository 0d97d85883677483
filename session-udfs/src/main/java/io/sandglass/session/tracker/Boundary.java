package io.sandglass.session.tracker;

/** To which side a row belongs that falls exactly on an end: the timeout after the last row, or the limit. */
public enum Boundary {
    /** To the session that ends there, as Azure Stream Analytics documents it and as Flink's own SESSION does at the gap. */
    CLOSED,
    /** To the session that follows, as in Microsoft's Trill. */
    HALF_OPEN
}
