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
package io.sandglass.faker.expression.call.row;

import io.sandglass.faker.expression.call.CallArguments;
import io.sandglass.faker.expression.syntax.Expression.Call;

/**
 * The optional arguments of a call that counts.
 *
 * @param first the first number, by default 1
 * @param step the difference between consecutive numbers, not 0, by default 1
 */
record SequenceArguments(long first, long step) {

    static SequenceArguments of(Call call) {
        return read(new CallArguments(call).requireCount(0, 2, "at most a first number and a step, such as '1','10'"));
    }

    /** Reads the first two arguments. */
    static SequenceArguments read(CallArguments arguments) {
        long first = wholeNumber(arguments, 0);
        long step = wholeNumber(arguments, 1);
        if (step == 0) {
            throw arguments.wrong(1, "a whole number other than 0");
        }
        return new SequenceArguments(first, step);
    }

    private static long wholeNumber(CallArguments arguments, int index) {
        return index >= arguments.count()
                ? 1
                : arguments.wholeNumber(
                        index,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE);
    }
}
