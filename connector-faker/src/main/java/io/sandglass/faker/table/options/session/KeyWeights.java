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
package io.sandglass.faker.table.options.session;

import io.sandglass.faker.timeline.session.KeyGroups;

/** Functions on the weights of keys: that of key {@code k} is {@code 1 / (k + 1)^skew}. */
final class KeyWeights {
    /** The number of weights that are added one by one. An integral replaces the rest. */
    private static final int EXACT = 10_000;

    private KeyWeights() {}

    /** Returns the sum of all weights. */
    static double sum(long keys, double skew) {
        if (skew == 0) {
            return keys;
        }
        double sum = 0;
        int exact = (int) Math.min(keys, EXACT);
        for (int rank = exact; rank >= 1; rank--) {
            sum += StrictMath.pow(rank, -skew);
        }
        return keys == exact ? sum : sum + integral(exact + 0.5, keys + 0.5, skew);
    }

    private static double integral(double from, double to, double skew) {
        double power = 1 - skew;
        return Math.abs(power) < 1e-9
                ? StrictMath.log(to / from)
                : (StrictMath.pow(to, power) - StrictMath.pow(from, power)) / power;
    }

    /** Returns by how much the share of the largest group exceeds an equal share, as a fraction of it. */
    static double imbalance(long keys, double skew, int groups) {
        if (skew == 0) {
            return 0;
        }
        KeyGroups division = new KeyGroups(keys, groups);
        double[] weights = new double[groups];
        long exact = Math.min(keys, EXACT);
        for (long key = 0; key < exact; key++) {
            weights[division.group(key)] += StrictMath.pow(key + 1.0, -skew);
        }
        double rest = (sum(keys, skew) - sum(exact, skew)) / groups;
        double largest = 0;
        double sum = 0;
        for (double weight : weights) {
            largest = Math.max(largest, weight + rest);
            sum += weight + rest;
        }
        return largest * groups / sum - 1;
    }
}
