package io.sandglass.session.function;

/** The handling of late rows, which belong to no session. */
enum LateRows {
    /** It is counted in the metric {@code numLateRecordsDropped}. */
    DROP,
    /** It comes out at once, with {@code closed_by} {@value SessionColumns#LATE} and without a window. */
    EMIT
}
