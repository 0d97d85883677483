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
package io.sandglass.faker.samples;

import java.math.BigDecimal;

/**
 * The size and rate of all tables of a catalog.
 *
 * @param scale the factor of the numbers of keys, from {@link #MIN_SCALE} to {@link #MAX_SCALE}
 * @param rows the number of rows of each stream, 0 or more
 * @param rowsPerSecond the rate of each stream, above 0
 * @param seed the seed of all tables
 */
record SampleSize(double scale, long rows, double rowsPerSecond, long seed) {
    static final double MIN_SCALE = 0.01;
    static final double MAX_SCALE = 1000;

    /** The start of all event clocks. It is fixed, so that the tables have the same rows in every session. */
    private static final String START = "2026-01-01 00:00:00";

    /** A rate that no query waits for. */
    private static final String AT_ONCE = "1e9";

    /**
     * Returns the number of keys of an entity, 1 or more.
     *
     * @param atScaleOne the number at scale 1
     */
    long keys(long atScaleOne) {
        return Math.max(1, Math.round(atScaleOne * scale));
    }

    /** Returns a builder of a table of rows that come one after the other, on the clock that all tables share. */
    TableBuilder stream(String comment, int number) {
        return children(comment, number).option("number-of-rows", Long.toString(rows));
    }

    /** Returns a builder of a table whose rows are children of the rows of a stream. */
    TableBuilder children(String comment, int number) {
        return table(comment, number)
                .option("rows-per-second", BigDecimal.valueOf(rowsPerSecond).toPlainString())
                .option("event-time.start", START);
    }

    /** Returns a builder of a table with a row for each key, whose rows come at once. */
    TableBuilder entities(String comment, int number, long keys) {
        return table(comment, number)
                .option("number-of-rows", Long.toString(keys))
                .option("rows-per-second", AT_ONCE);
    }

    /** @param number tells the tables apart, so that they draw independently */
    private TableBuilder table(String comment, int number) {
        return new TableBuilder(comment, seed).option("seed", Long.toString(seed + number));
    }
}
