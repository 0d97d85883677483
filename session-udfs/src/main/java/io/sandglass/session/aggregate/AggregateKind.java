package io.sandglass.session.aggregate;

/** The aggregates there are. */
public enum AggregateKind {
    /** How many rows, or how many values that aren't NULL. */
    COUNT,
    /** The sum; NULL over no values. */
    SUM,
    /** The smallest value; NULL over no values. */
    MIN,
    /** The greatest value; NULL over no values. */
    MAX,
    /** The mean, in the column's type; NULL over no values. */
    AVG,
    /** The value of the earliest row that has one. */
    FIRST,
    /** The value of the latest row that has one. */
    LAST
}
