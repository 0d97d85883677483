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

/** The rows of a table that expressions refer to. Each row has a number and a time, and no row precedes the row before. */
public interface EarlierRows {

    /** Returns the number of the first row. */
    long firstNumber();

    /** Returns the difference between the numbers of consecutive rows, not 0. */
    long step();

    /** Returns how many rows there are, 0 or more, or {@link Long#MAX_VALUE} if they have no end. */
    long rows();

    /** Returns the time of the first row in epoch milliseconds, or {@link Long#MAX_VALUE} if there is none. */
    long firstMillis();

    /** Returns how many rows happen at a time or before. Rows in the same millisecond count. */
    long countUntil(long millis);
}
