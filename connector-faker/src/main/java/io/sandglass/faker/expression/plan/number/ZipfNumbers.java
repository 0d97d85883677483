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

import java.util.random.RandomGenerator;

/**
 * Whole numbers in a range. The k-th number, counted from 1, has the weight 1 / k^exponent.
 *
 * <p>They are drawn by rejection-inversion (Hörmann and Derflinger, "Rejection-inversion to generate variates from
 * monotone discrete distributions", ACM TOMACS 6, 1996). The method needs no table, so the range may be long. Each rank
 * is the center of an interval of width 1. The method draws a place from the area below the continuous curve. It
 * rejects the place, which is rare, if the place lies beyond the weight of its rank.
 *
 * <p>{@link StrictMath} is used here and in the related classes because results of {@link Math} may differ in the last
 * bit on another machine.
 */
public final class ZipfNumbers extends WholeNumberPlan {

    /**
     * The maximum number of numbers in a range. A place is the exponential of a logarithm. From about 2^47, too few
     * doubles are available, and some ranks would never be drawn. Up to this limit, a rank's interval contains about a
     * hundred doubles.
     */
    public static final long MAX_COUNT = 1L << 40;

    /**
     * The first rank whose weight doubles can't distinguish from the area around it. From here, a comparison would only
     * show how the areas were rounded.
     */
    private static final long FAR = 1L << 26;

    private final double exponent;
    private final long count;
    private final RandomGenerator random;

    /** The area at the lower end. All of the area beyond it belongs to the first rank. */
    private final double firstArea;

    private final double lastArea;

    /** The maximum distance below its rank at which a place is accepted without comparing the weight. */
    private final double alwaysTaken;

    /**
     * @param min the lower end, inclusive
     * @param max the upper end, inclusive, {@code min} or more; less than {@link #MAX_COUNT} above {@code min}
     * @param exponent above 0, finite
     */
    public ZipfNumbers(long min, long max, double exponent, RandomGenerator random) {
        super(min, max);
        long span = max - min;
        if (span < 0 || span >= MAX_COUNT || !(exponent > 0) || Double.isInfinite(exponent)) {
            throw new IllegalArgumentException(min + ".." + max + ", " + exponent);
        }
        this.exponent = exponent;
        this.count = span + 1;
        this.random = random;
        this.firstArea = area(1.5) - 1;
        this.lastArea = area(count + 0.5);
        this.alwaysTaken = 2 - place(area(2.5) - weight(2));
    }

    @Override
    public long draw() {
        while (true) {
            double area = lastArea + random.nextDouble() * (firstArea - lastArea);
            double place = place(area);
            long rank = Math.max(1, Math.min(count, Math.round(place)));
            if (rank == 1
                    || rank >= FAR
                    || rank - place <= alwaysTaken
                    || area >= area(rank + 0.5) - weight((double) rank)) {
                return min() + (rank - 1);
            }
        }
    }

    private double weight(double x) {
        return StrictMath.exp(-exponent * StrictMath.log(x));
    }

    /**
     * Returns the integral of {@link #weight} from 1 to x: (x^(1 - exponent) - 1) / (1 - exponent), or log x where that
     * is 0 / 0.
     */
    private double area(double x) {
        double log = StrictMath.log(x);
        double t = (1 - exponent) * log;
        return Math.abs(t) < 1e-8 ? log * (1 + t / 2) : log * (StrictMath.expm1(t) / t);
    }

    /** Returns the x at which the integral has a value. */
    private double place(double area) {
        // Only rounding can make it less than -1.
        double t = Math.max(-1, area * (1 - exponent));
        return StrictMath.exp(Math.abs(t) < 1e-8 ? area * (1 - t / 2) : area * (StrictMath.log1p(t) / t));
    }

    @Override
    public String describe() {
        return super.describe() + ", the k-th with weight 1 / k^" + exponent;
    }
}
