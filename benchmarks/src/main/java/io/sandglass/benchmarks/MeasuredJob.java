package io.sandglass.benchmarks;

/** A job of as many rows as one likes, whose cost is measured. */
interface MeasuredJob {

    /** Runs the job with so many rows, and says how many nanoseconds of CPU its tasks' threads took for each. */
    double cpuNanosPerRow(long rowCount) throws Exception;

    /** Runs the job with more and more rows, so that the JVM is warm, until it can tell how many it takes. */
    default long rowsForSeconds(double cpuSeconds) throws Exception {
        // Few enough to be done soon by the slowest.
        long rows = 20_000;
        double nanosPerRow = cpuNanosPerRow(rows);
        while (nanosPerRow * rows < cpuSeconds * 1e9 / 4) {
            rows *= 8;
            nanosPerRow = cpuNanosPerRow(rows);
        }
        return (long) Math.ceil(cpuSeconds * 1e9 / nanosPerRow);
    }
}
