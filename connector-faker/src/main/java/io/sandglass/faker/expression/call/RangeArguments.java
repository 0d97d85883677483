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
package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.syntax.ExpressionException;

/** A reader of the arguments of a call that picks from a range: two bounds, then the parameters of a distribution. */
record RangeArguments(CallArguments arguments) {

    /**
     * Reads the bounds. They are real numbers if one of them has a decimal point or an exponent.
     *
     * @param least the least whole number, inclusive
     * @param greatest the greatest whole number, inclusive
     */
    NumberRange range(long least, long greatest) {
        if (arguments.isWhole(0) && arguments.isWhole(1)) {
            return wholeRange(
                    "a whole number from " + least + " to " + greatest
                            + ", or a real number with a decimal point or an exponent, such as '1e30'",
                    least,
                    greatest);
        }
        double min = finite(0);
        double max = finite(1);
        if (max < min) {
            throw belowFirst();
        }
        if (Double.isInfinite(max - min)) {
            throw wrong(1, "a number at most " + Double.MAX_VALUE + " above the first one");
        }
        return new NumberRange(min, max);
    }

    /**
     * Reads the bounds, which must be whole numbers.
     *
     * @param maxCount the maximum number of numbers in the range
     */
    NumberRange wholeRange(long maxCount) {
        NumberRange range = wholeRange(
                "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);
        long span = range.max().longValue() - range.min().longValue();
        if (span < 0 || span >= maxCount) {
            throw wrong(1, "a whole number at most " + (maxCount - 1) + " above the first one");
        }
        return range;
    }

    private NumberRange wholeRange(String allowed, long least, long greatest) {
        long min = arguments.wholeNumber(0, least, greatest, allowed);
        long max = arguments.wholeNumber(1, least, greatest, allowed);
        if (max < min) {
            throw belowFirst();
        }
        return new NumberRange(min, max);
    }

    private ExpressionException belowFirst() {
        return wrong(1, "a number of at least the first one");
    }

    /** Reads a number in the range. */
    double numberWithin(int index, NumberRange range) {
        double number = arguments.number(index);
        if (number >= range.min().doubleValue() && number <= range.max().doubleValue()) {
            return number;
        }
        throw wrong(index, "a number from " + range.min() + " to " + range.max() + ", the bounds");
    }

    /** Reads a number above 0, at most {@code greatest}, which is finite. */
    double positiveNumber(int index, Number greatest) {
        double number = arguments.number(index);
        if (number > 0 && number <= greatest.doubleValue()) {
            return number;
        }
        throw wrong(index, "a number above 0, at most " + greatest);
    }

    private double finite(int index) {
        double number = arguments.number(index);
        if (Double.isNaN(number)) {
            throw wrong(index, "a number such as '10', '-2.5' or '1e6'");
        }
        if (Double.isInfinite(number)) {
            throw wrong(index, "a number from " + -Double.MAX_VALUE + " to " + Double.MAX_VALUE);
        }
        return number;
    }

    ExpressionException wrong(int index, String allowed) {
        return arguments.wrong(index, allowed);
    }
}
