package io.sandglass.session.aggregate;

/** An aggregate that {@code SESSION_SUMMARY} supports. The names of the constants are part of the state format. */
public enum AggregateKind {
    /** The number of rows, or the number of values that aren't NULL. */
    COUNT,
    /** The sum. NULL if there is no value. */
    SUM,
    /** The smallest value. NULL if there is no value. */
    MIN,
    /** The greatest value. NULL if there is no value. */
    MAX,
    /** The mean, in the type of Flink's AVG. NULL if there is no value. */
    AVG,
    /** The value of the earliest row whose value isn't NULL. NULL if there is none. */
    FIRST,
    /** The value of the latest row whose value isn't NULL. NULL if there is none. */
    LAST
}
