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
package io.sandglass.benchmarks;

/** A job of as many rows as one likes, whose cost is measured. */
interface MeasuredJob {

    /** Runs the job with so many rows, and says how many nanoseconds of CPU its tasks' threads took for each. */
    double cpuNanosPerRow(long rowCount) throws Exception;

    /** Runs the job with more and more rows, so that the JVM is warm, until it can tell how many it takes. */
    default long rowsForSeconds(double cpuSeconds) throws Exception {
        // Few enough to be done soon by the slowest.
        long rows = 20_000;
        double nanosPerRow = cpuNanosPerRow(rows);
        while (nanosPerRow * rows < cpuSeconds * 1e9 / 4) {
            rows *= 8;
            nanosPerRow = cpuNanosPerRow(rows);
        }
        return (long) Math.ceil(cpuSeconds * 1e9 / nanosPerRow);
    }
}
