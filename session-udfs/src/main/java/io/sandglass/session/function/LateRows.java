package io.sandglass.session.function;

/** What becomes of a late row, which no session can take any more. */
enum LateRows {
    /** It is counted in the metric {@code numLateRecordsDropped}. */
    DROP,
    /** It comes out at once, with {@code closed_by} {@value SessionColumns#LATE} and without a window. */
    EMIT
}
