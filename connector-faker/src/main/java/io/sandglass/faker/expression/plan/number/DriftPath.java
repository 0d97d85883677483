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
package io.sandglass.faker.expression.plan.number;

import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.Draws;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * A value from 0 to 1 that moves smoothly over event time. It is a function of the path's key and of the time, so rows may ask for
 * times in any order.
 *
 * <p>Knots lie half a memory apart and have independent uniform values. Between two knots, the value is their weighted mean, taken
 * to a uniform distribution. So at each time, the values of all paths are uniformly distributed. Each path shifts its knots, so no
 * time is special.
 */
public final class DriftPath implements DoubleSupplier {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double DOUBLE_UNIT = 0x1.0p-53;
    private static final int KNOTS_PER_MEMORY = 2;

    private final double knotsPerMilli;
    private final CurrentRow row;
    private final LongSupplier key;

    /**
     * @param memoryMillis the time after which values no longer depend on each other, above 0
     * @param row the row whose event time is used
     * @param key returns the key of the row's path
     */
    public DriftPath(double memoryMillis, CurrentRow row, LongSupplier key) {
        this.knotsPerMilli = KNOTS_PER_MEMORY / memoryMillis;
        this.row = row;
        this.key = key;
    }

    /** Returns the value at the row's event time, from 0 to 1. */
    @Override
    public double getAsDouble() {
        long path = Draws.mix(key.getAsLong() + Draws.GAMMA);
        double shift = uniform(path);
        double position = (row.eventMillis() + row.eventNanoOfMilli() / NANOS_PER_MILLI) * knotsPerMilli + shift;
        double knot = Math.floor(position);
        double part = position - knot;
        double weight = part * part * (3 - 2 * part);
        long number = (long) knot;
        double mean = (1 - weight) * knot(path, number) + weight * knot(path, number + 1);
        return weight < 0.5 ? uniform(mean, 1 - weight, weight) : uniform(mean, weight, 1 - weight);
    }

    private static double knot(long path, long number) {
        return uniform(Draws.mix(path ^ Draws.mix(number * Draws.GAMMA)));
    }

    private static double uniform(long bits) {
        return (bits >>> 11) * DOUBLE_UNIT;
    }

    /**
     * Returns the cumulative probability of a weighted mean of two uniform values. The sum of the weights is 1.
     *
     * @param large the larger weight
     * @param small the smaller weight, 0 or more
     */
    private static double uniform(double mean, double large, double small) {
        if (mean < small) {
            return mean * mean / (2 * large * small);
        }
        if (mean <= large) {
            return (mean - small / 2) / large;
        }
        double rest = 1 - mean;
        return 1 - rest * rest / (2 * large * small);
    }
}
