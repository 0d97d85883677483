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
 * A stretch of time in which a rate is a straight line. It uses only operations that are exactly specified, so all JVMs agree.
 *
 * @param from the rows per unit at the start, 0 or more
 * @param to the rows per unit at the end, 0 or more
 * @param nanos the length in nanoseconds
 * @param unitNanos the unit of the rates in nanoseconds
 */
record RatePiece(double from, double to, long nanos, long unitNanos) {

    /** Returns the number of rows in the whole piece. */
    double rows() {
        return rowsIn((double) nanos);
    }

    /** Returns the number of rows in the first nanoseconds of the piece. */
    double rowsIn(double time) {
        double change = nanos == 0 ? 0 : (to - from) * (time / nanos);
        return (from + change / 2) * time / unitNanos;
    }

    /** Returns the nanoseconds from the start of the piece to a number of rows. The piece must have that many, and a rate above 0. */
    double nanosUntil(double rows) {
        if (rows <= 0) {
            return 0;
        }
        double scaled = rows * unitNanos;
        if (from == to) {
            return Math.min((double) nanos, scaled / from);
        }
        // The usual formula for the root of a quadratic subtracts nearly equal numbers if the rate hardly changes.
        double discriminant = from * from + 2 * ((to - from) / nanos) * scaled;
        return Math.min((double) nanos, 2 * scaled / (from + Math.sqrt(Math.max(0, discriminant))));
    }
}
