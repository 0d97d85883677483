package io.sandglass.session.function;

/** The handling of late rows, which belong to no session. The values of the argument {@code late_rows}. */
enum LateRowHandling {
    /** The function drops late rows and counts them in the metric {@code numLateRecordsDropped}. */
    DROP,
    /** The function emits a late row at once, with {@code closed_by} {@value SessionColumns#LATE} and without a window. */
    EMIT
}
