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
package io.sandglass.faker.expression.plan.outcome;

import io.sandglass.faker.expression.plan.Outcomes;
import java.util.Arrays;

/** Consecutive ranges of ordinals, one for each of several consumers. */
final class OrdinalRanges {
    private final long[] ends;

    /**
     * Creates ranges. Each consumer receives as many ordinals as it can use. If not enough are left, it receives an
     * even share of the rest.
     *
     * @param counts the number of ordinals that each consumer can use, from 1 to {@link Outcomes#MAX_COUNT}, ascending
     */
    OrdinalRanges(long[] counts) {
        this.ends = new long[counts.length];
        long end = 0;
        for (int i = 0; i < counts.length; i++) {
            // The counts ascend, so if this consumer gets too few ordinals, the later ones do too.
            end += Math.min(counts[i], (Outcomes.MAX_COUNT - end) / (counts.length - i));
            ends[i] = end;
        }
    }

    /** Returns the total number of ordinals. */
    long count() {
        return ends[ends.length - 1];
    }

    /** Returns the index of the range that contains an ordinal. */
    int indexOf(long ordinal) {
        int found = Arrays.binarySearch(ends, ordinal);
        return found >= 0 ? found + 1 : ~found;
    }

    /** Returns the digits of an ordinal's position in its range. */
    Digits digits(long ordinal, int index) {
        long start = index == 0 ? 0 : ends[index - 1];
        return new Digits(ordinal - start, ends[index] - start);
    }
}
