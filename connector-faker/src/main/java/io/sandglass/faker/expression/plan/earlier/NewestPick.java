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

import io.sandglass.faker.expression.plan.Draws;
import java.util.random.RandomGenerator;

/** A uniform pick among the newest rows, or among all of them. */
public final class NewestPick implements EarlierPick {
    private final EarlierRows rows;
    private final long newest;
    private final RandomGenerator random;

    /** @param newest how many rows take part, 1 or more; {@link Long#MAX_VALUE} for all */
    public NewestPick(EarlierRows rows, long newest, RandomGenerator random) {
        this.rows = rows;
        this.newest = newest;
        this.random = random;
    }

    @Override
    public long indexAt(long millis) {
        long count = rows.countUntil(millis);
        return count - 1 - Draws.below(Math.min(count, newest), random);
    }

    @Override
    public String describe() {
        return newest == Long.MAX_VALUE ? "any" : "one of the newest " + newest;
    }
}
