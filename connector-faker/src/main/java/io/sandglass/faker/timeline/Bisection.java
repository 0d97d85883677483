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
package io.sandglass.faker.timeline;

import java.util.function.LongPredicate;

/** A binary search for the first number that doesn't meet a condition. */
public final class Bisection {
    private Bisection() {}

    /**
     * Returns the first number for which a condition doesn't hold. The condition must hold for all smaller numbers and for no
     * larger number.
     *
     * @param end the end of the range, exclusive, 0 or more; returned if the condition holds in the whole range
     */
    public static long firstWithout(LongPredicate condition, long end) {
        long low = 0;
        long high = end;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (condition.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
