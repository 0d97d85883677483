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
package io.sandglass.faker.inference;

import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * A number in a range, or in the part of the range that the type can hold.
 *
 * @param min the minimum, inclusive
 * @param max the maximum, inclusive
 * @param scale the number of decimal places if the type has enough of them
 */
record NumberMeaning(long min, long max, int scale) implements Meaning {

    @Override
    public @Nullable String expression(LogicalType type) {
        int length = Math.max(Long.toString(min).length(), Long.toString(max).length()) + (scale == 0 ? 0 : 1 + scale);
        if (TypeRoom.characters(type) >= length) {
            return range(min, max, scale);
        }
        // It is 0 for a decimal that has only decimal places.
        long largest = TypeRoom.largestNumber(type);
        return largest >= 1 && min <= largest
                ? range(Math.max(min, -largest), Math.min(max, largest), Math.min(scale, TypeRoom.scale(type)))
                : null;
    }

    private static String range(long from, long to, int scale) {
        return scale == 0
                ? "#{number.numberBetween '" + from + "','" + (to + 1) + "'}"
                : "#{number.randomDouble '" + scale + "','" + from + "','" + to + "'}";
    }
}
