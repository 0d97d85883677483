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

/** The time as a function of the number of rows since the start of a clock, and its inverse. Without pauses. Not thread-safe. */
interface RowClock {

    /**
     * Moves to the time at which a number of rows is reached.
     *
     * @param rows the whole rows, also negative
     * @param fraction the fraction of the next row, 0 to less than 1
     * @return false if that is too far from the start
     */
    boolean moveTo(long rows, double fraction);

    /** Returns the milliseconds from the start to the time of the last move, rounded down. */
    long elapsedMillis();

    /** Returns the remaining nanoseconds of the time of the last move. */
    int nanoOfMilli();

    /** Returns the number of rows from the start to a time, give or take a few. */
    long rowsUntil(long elapsedMillis);

    /** Returns the largest rate in rows per millisecond. */
    double peakPerMilli();

    /** Returns the mean rate in rows per millisecond. */
    double meanPerMilli();
}
