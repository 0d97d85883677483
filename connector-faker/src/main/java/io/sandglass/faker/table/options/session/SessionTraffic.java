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
package io.sandglass.faker.table.options.session;

import io.sandglass.faker.timeline.session.SessionSamples;

/**
 * The sessions that a table asks for.
 *
 * @param keys the number of keys, 1 or more
 * @param skew the exponent of the distribution of keys, 0 or more
 * @param idleMillis the minimum time between two sessions of a key
 * @param maxMillis the maximum duration of a session
 * @param maxDelayMillis the maximum time from a row's event time to its arrival
 * @param stepMillis the time between two rows of the table
 * @param pauseEveryMillis the time between pauses, 0 for none
 * @param samples samples of the sessions
 * @param oneSize the number of rows of all sessions, or 1 if they differ
 */
record SessionTraffic(
        long keys,
        double skew,
        long idleMillis,
        long maxMillis,
        long maxDelayMillis,
        double stepMillis,
        long pauseEveryMillis,
        SessionSamples samples,
        int oneSize) {

    /** The number of standard deviations that a window's sessions may take more room than on average. */
    private static final double MARGIN = 8;

    /** The number of standard deviations that the mean of all sessions may differ from the mean of the samples. */
    private static final double SAMPLING_MARGIN = 4;

    SessionTraffic withKeys(long other) {
        return new SessionTraffic(
                other, skew, idleMillis, maxMillis, maxDelayMillis, stepMillis, pauseEveryMillis, samples, oneSize);
    }

    SessionTraffic withSkew(double other) {
        return new SessionTraffic(
                keys, other, idleMillis, maxMillis, maxDelayMillis, stepMillis, pauseEveryMillis, samples, oneSize);
    }

    SessionTraffic withStep(double millis) {
        return new SessionTraffic(
                keys, skew, idleMillis, maxMillis, maxDelayMillis, millis, pauseEveryMillis, samples, oneSize);
    }

    /** Returns the time that the longest session takes of its key, with the idle time after it. */
    long longestMillis() {
        return maxMillis + idleMillis;
    }

    /** Returns the length of a window in milliseconds. */
    long windowMillis(int rows) {
        return (long) (rows * stepMillis);
    }

    /** Returns the mean number of sessions of a window. */
    double sessions(int rows) {
        return rows / samples.meanSize();
    }

    /** Returns the mean time that a session takes of its key, with the idle time after it. */
    double meanMillis() {
        double sum = 0;
        for (int i = 0; i < samples.count(); i++) {
            sum += lengthMillis(i);
        }
        return sum / samples.count();
    }

    /** Returns the square root of the mean of the squares of that time. */
    double rootMeanSquareMillis() {
        double sum = 0;
        for (int i = 0; i < samples.count(); i++) {
            double length = lengthMillis(i);
            sum += length * length;
        }
        return Math.sqrt(sum / samples.count());
    }

    private double lengthMillis(int sample) {
        return Math.min(samples.millis(sample), maxMillis) + (double) idleMillis;
    }

    /** Returns the time that hardly any window's sessions exceed together. */
    double mostMillis(int rows) {
        // A session takes time, but its rows also fill the window. What counts is the difference.
        double perRow = meanMillis() / samples.meanSize();
        double sum = 0;
        for (int i = 0; i < samples.count(); i++) {
            double difference = lengthMillis(i) - perRow * samples.size(i);
            sum += difference * difference;
        }
        return rows * perRow + margin(sum / samples.count(), sessions(rows)) + longestMillis();
    }

    /** Returns the number of sessions that hardly any window exceeds. */
    double mostSessions(int rows) {
        double mean = samples.meanSize();
        double sum = 0;
        for (int i = 0; i < samples.count(); i++) {
            sum += (samples.size(i) - mean) * (samples.size(i) - mean);
        }
        return Math.min(rows, sessions(rows) + margin(sum / samples.count(), sessions(rows)) / mean + 2);
    }

    /**
     * Returns by how much the sum over the sessions of a window may exceed their number times the mean of the samples.
     *
     * @param variance the variance of the samples
     */
    private double margin(double variance, double sessions) {
        double ofWindow = MARGIN * Math.sqrt(sessions);
        double ofSamples = SAMPLING_MARGIN * sessions / Math.sqrt(samples.count());
        return Math.sqrt(variance) * (ofWindow + ofSamples);
    }

    /** Returns the share of the most frequent key in all sessions. */
    double largestShare() {
        return 1 / KeyWeights.sum(keys, skew);
    }
}
