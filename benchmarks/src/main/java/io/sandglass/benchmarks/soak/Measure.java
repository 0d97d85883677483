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
package io.sandglass.benchmarks.soak;

import java.util.Locale;

/** What is looked at. Each may drift by a tenth of its mean, or by its slack where that is more, and still be flat. */
enum Measure {
    /** Rows that the source gave, since the last look. */
    ROWS_PER_SECOND("rows/s", "%,.0f", 0),
    /** By how much the source's watermark is behind the clock. */
    WATERMARK_LAG("watermark lag, ms", "%,.0f", 500),
    /** What is left after a garbage collection. */
    HEAP("heap, MiB", "%,.1f", 2),
    /** State of the last checkpoint, whether or not it was already in one before. */
    STATE("state, MiB", "%,.1f", 0.5),
    CHECKPOINT_DURATION("checkpoint, ms", "%,.0f", 100),
    /** Sessions that were opened and not closed, in both functions together. */
    OPEN_SESSIONS("open sessions", "%,.0f", 0),
    FAILED_CHECKPOINTS("failed checkpoints", "%,.0f", 0);

    private final String title;
    private final String format;
    private final double slack;

    Measure(String title, String format, double slack) {
        this.title = title;
        this.format = format;
        this.slack = slack;
    }

    String title() {
        return title;
    }

    String format(double value) {
        return String.format(Locale.ROOT, format, value);
    }

    String verdict(Trend trend) {
        boolean isFlat = Math.abs(trend.drift()) <= Math.max(slack, 0.1 * Math.abs(trend.mean()));
        return (isFlat ? "flat" : "NOT FLAT") + " (" + (trend.drift() < 0 ? "" : "+") + format(trend.drift()) + ")";
    }
}
