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
package io.sandglass.faker.expression.plan.earlier;

import java.util.random.RandomGenerator;

/**
 * A pick by age: the newest row that isn't younger than an exponentially distributed age. Ages before the first row are cut off, so
 * that rows of the start aren't picked more often than their neighbors.
 */
public final class AgePick implements EarlierPick {

    /** The number of means from which the rest of the distribution is less than the precision of a double. */
    private static final double ALL = 40;

    private final EarlierRows rows;
    private final long meanMillis;
    private final RandomGenerator random;

    /** @param meanMillis the mean age without the cut, above 0 */
    public AgePick(EarlierRows rows, long meanMillis, RandomGenerator random) {
        this.rows = rows;
        this.meanMillis = meanMillis;
        this.random = random;
    }

    @Override
    public long indexAt(long millis) {
        long span = millis - rows.firstMillis();
        double means = (double) span / meanMillis;
        double minusProbability = means > ALL ? -1 : StrictMath.expm1(-means);
        double age = -meanMillis * StrictMath.log1p(random.nextDouble() * minusProbability);
        return rows.countUntil(millis - Math.min((long) age, span)) - 1;
    }

    @Override
    public String describe() {
        return "by a mean age of " + meanMillis + " ms, one";
    }
}
