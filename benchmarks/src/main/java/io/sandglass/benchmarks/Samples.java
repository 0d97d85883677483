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
package io.sandglass.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/**
 * What was measured of several contestants in rounds, in each of which all of them took part.
 *
 * @param <C> the contestants
 */
public final class Samples<C extends Enum<C>> {
    private final Map<C, List<Double>> samples;

    public Samples(Class<C> contestants) {
        this.samples = new EnumMap<>(contestants);
    }

    public void add(C contestant, double sample) {
        samples.computeIfAbsent(contestant, __ -> new ArrayList<>()).add(sample);
    }

    public boolean has(C contestant) {
        return samples.containsKey(contestant);
    }

    public double median(C contestant) {
        return median(of(contestant));
    }

    /** The median of the ratios within each round, which what slows a whole round down does not move. */
    public double medianRatio(C dividend, C divisor) {
        return median(pairs(dividend, divisor, (a, b) -> a / b));
    }

    /** The median of the differences within each round. */
    public double medianDifference(C minuend, C subtrahend) {
        return median(pairs(minuend, subtrahend, (a, b) -> a - b));
    }

    private List<Double> pairs(C first, C second, DoubleBinaryOperator operator) {
        List<Double> results = new ArrayList<>();
        for (int round = 0; round < of(first).size(); round++) {
            results.add(operator.applyAsDouble(of(first).get(round), of(second).get(round)));
        }
        return results;
    }

    private List<Double> of(C contestant) {
        List<Double> values = samples.get(contestant);
        if (values == null) {
            throw new IllegalArgumentException(contestant + " was not measured");
        }
        return values;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
