package io.sandglass.session.function;

/** What becomes of a row whose time isn't after the watermark: it never changes a session. */
enum LateRows {
    /** It is counted in the metric {@code numLateRecordsDropped}. */
    DROP,
    /** It comes out at once, with {@code closed_by} {@value SessionColumns#LATE} and without a window. */
    EMIT
}
