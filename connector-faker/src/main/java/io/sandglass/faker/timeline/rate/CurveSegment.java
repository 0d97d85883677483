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

/**
 * A stretch of time in which the offset of a time zone doesn't change.
 *
 * @param startMillis the start in epoch milliseconds
 * @param endMillis the end in epoch milliseconds, exclusive
 * @param phaseNanos the wall clock's time at the start, in nanoseconds since the start of its period
 * @param phaseQuanta the quanta from the start of the period to that time
 * @param before the rows before the segment
 * @param after the rows before the segment's end
 */
record CurveSegment(
        long startMillis, long endMillis, long phaseNanos, long phaseQuanta, RowCount before, RowCount after) {

    /** Returns whether a number of rows is reached in this segment. */
    boolean has(long rows, long quanta) {
        boolean isAfterStart = rows == before.rows() ? quanta >= before.quanta() : rows > before.rows();
        boolean isBeforeEnd = rows == after.rows() ? quanta < after.quanta() : rows < after.rows();
        return isAfterStart && isBeforeEnd;
    }
}
