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
package io.sandglass.faker.timeline.rate;

import io.sandglass.faker.expression.plan.earlier.EarlierRows;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.ReferenceSpec;

/** The rows of another table that expressions refer to, counted by the inverse of their event clock. Not thread-safe. */
public final class ReferredRows implements EarlierRows {
    private final ReferenceSpec spec;
    private final PlaceTimes places;
    private final long firstMillis;
    private long countedMillis = Long.MIN_VALUE;
    private long counted;

    /** @param clock the event clock of the rows, without disorder */
    public ReferredRows(ReferenceSpec spec, EventTimeSpec clock) {
        this.spec = spec;
        this.places = new PlaceTimes(clock);
        this.firstMillis = spec.rows() > 0 && places.reaches(0) ? places.millis(0) : Long.MAX_VALUE;
    }

    @Override
    public long firstNumber() {
        return spec.first();
    }

    @Override
    public long step() {
        return spec.step();
    }

    @Override
    public long rows() {
        return spec.rows();
    }

    @Override
    public long firstMillis() {
        return firstMillis;
    }

    @Override
    public long countUntil(long millis) {
        // Columns of a row, and often its neighbors, ask for the same time.
        if (millis != countedMillis) {
            counted = Math.max(0, Math.min(spec.rows(), places.firstIndexFrom(millis + 1)));
            countedMillis = millis;
        }
        return counted;
    }
}
