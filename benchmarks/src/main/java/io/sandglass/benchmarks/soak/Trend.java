/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
