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
package io.sandglass.benchmarks.session;

import java.util.Locale;

/** In which way the work on sessions grows, while the work for a row is meant to stay the same. */
public enum GrowthCase {
    /** As many rows, in sessions of four, of more and more keys, whose sessions are all open at a time. */
    KEYS("keys", true, 4, ""),
    /** The same in sessions of twenty, with a timeout of ten times the distance between two rows. */
    DENSE_KEYS("keys, in dense sessions", true, 20, ""),
    /** One key that never falls silent. */
    ENDLESS("rows of one key, in one session", false, 0, ""),
    /** One key whose sessions have a thousand rows. */
    BURSTS("rows of one key, in sessions of 1,000", false, 1_000, ""),
    /** One key that never falls silent and is cut every ten thousand rows. */
    ALIGNED("rows of one key, cut aligned", false, 0, ", max_duration => INTERVAL '10' SECOND"),
    /** The same with exact cuts. */
    EXACT("rows of one key, cut exactly", false, 0, ", max_duration => INTERVAL '10' SECOND, alignment => 'exact'");

    private final String title;
    private final boolean growsByKeys;
    private final long rowsOfASession;
    private final String arguments;

    GrowthCase(String title, boolean growsByKeys, long rowsOfASession, String arguments) {
        this.title = title;
        this.growsByKeys = growsByKeys;
        this.rowsOfASession = rowsOfASession;
        this.arguments = arguments;
    }

    /** What its sizes are numbers of. */
    String title() {
        return title;
    }

    /** More arguments of the session functions; Flink's own windows have no such thing. */
    String arguments() {
        return arguments;
    }

    boolean hasMaxDuration() {
        return !arguments.isEmpty();
    }

    /** @param rows where it is the keys that grow */
    SessionStream stream(long size, long rows, long disorderMillis, String backend) {
        return growsByKeys
                ? new SessionStream(size, rows, disorderMillis, backend, timeout(size), rowsOfASession * size, true)
                : new SessionStream(1, size, disorderMillis, backend, 3_000, rowsOfASession, true);
    }

    /** Rows of a key are as many milliseconds apart as there are keys. */
    private long timeout(long keys) {
        return this == DENSE_KEYS ? keys * 10 : keys * 3 / 2;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
