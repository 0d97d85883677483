package io.sandglass.benchmarks.soak;

import java.util.Arrays;

/**
 * Where a series of values goes.
 *
 * @param mean of all values
 * @param drift by how much the straight line of least squares rises from the first value to the last
 */
record Trend(double mean, double drift) {

    static Trend of(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElseThrow();
        double middle = (n - 1) / 2.0;
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < n; i++) {
            covariance += (i - middle) * (values[i] - mean);
            variance += (i - middle) * (i - middle);
        }
        return new Trend(mean, variance == 0 ? 0 : covariance / variance * (n - 1));
    }
}
