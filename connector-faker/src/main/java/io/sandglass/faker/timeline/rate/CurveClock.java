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

import io.sandglass.faker.spec.RateSpec;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A clock whose rows follow a rate: the inverse of the rate's integral. */
final class CurveClock implements RowClock {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final PeriodicRate rate;
    private final CurveSegments segments;
    private final long startMillis;
    private final double quantaPerRow;
    private final long quantaPerPeriod;
    private final double periodsPerRow;
    private @Nullable CurveSegment current;
    private long elapsedMillis;
    private int nanoOfMilli;

    /**
     * Creates a clock at its start.
     *
     * @param startMillis the time of row 0 in epoch milliseconds
     * @param minMillis the earliest time that the clock must reach
     * @param maxMillis the latest time that the clock must reach
     */
    CurveClock(RateSpec spec, long startMillis, long minMillis, long maxMillis) {
        this.rate = new PeriodicRate(spec);
        this.segments = new CurveSegments(rate, spec.zone(), startMillis, minMillis, maxMillis);
        this.startMillis = startMillis;
        this.quantaPerRow = StrictMath.scalb(1.0, rate.shift());
        this.quantaPerPeriod = rate.quantaPerPeriod();
        this.periodsPerRow = 1 / rate.rowsPerPeriod();
    }

    @Override
    public boolean moveTo(long rows, double fraction) {
        long quanta = (long) (fraction * quantaPerRow);
        CurveSegment segment = current;
        if (segment == null || !segment.has(rows, quanta)) {
            segment = segments.ofRows(new RowCount(rows, quanta));
            if (segment == null) {
                return false;
            }
            current = segment;
        }
        moveTo(rows, quanta, segment);
        return true;
    }

    private void moveTo(long rowsUntil, long restOfRows, CurveSegment segment) {
        long rows = rowsUntil - segment.before().rows();
        long rest = segment.phaseQuanta() - segment.before().quanta() + restOfRows;
        // The estimate is off by one at most, and the difference is exact although its parts overflow.
        long periods = (long) ((rows + rest / quantaPerRow) * periodsPerRow);
        long quanta = (rows << rate.shift()) + rest - periods * quantaPerPeriod;
        while (quanta < 0) {
            periods--;
            quanta += quantaPerPeriod;
        }
        while (quanta >= quantaPerPeriod) {
            periods++;
            quanta -= quantaPerPeriod;
        }
        long nanos = periods * rate.periodNanos() + rate.nanosUntil(quanta) - segment.phaseNanos();
        long length = (segment.endMillis() - segment.startMillis()) * NANOS_PER_MILLI;
        // Rounding must not lead out of the segment.
        long inSegment = Math.max(0, Math.min(nanos, length));
        elapsedMillis = segment.startMillis() - startMillis + inSegment / NANOS_PER_MILLI;
        nanoOfMilli = (int) (inSegment % NANOS_PER_MILLI);
    }

    @Override
    public long elapsedMillis() {
        return elapsedMillis;
    }

    @Override
    public int nanoOfMilli() {
        return nanoOfMilli;
    }

    @Override
    public long rowsUntil(long millis) {
        CurveSegment segment = segments.ofTime(startMillis + millis);
        if (segment == null) {
            return millis < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        long nanos = segment.phaseNanos() + (startMillis + millis - segment.startMillis()) * NANOS_PER_MILLI;
        double rest = rate.quantaUntil(nanos % rate.periodNanos())
                - segment.phaseQuanta()
                + segment.before().quanta();
        long periods = nanos / rate.periodNanos();
        double rows = periods * rate.rowsPerPeriod() + rest / quantaPerRow;
        return segment.before().rows() + (long) rows;
    }

    @Override
    public double peakPerMilli() {
        return rate.peakPerNano() * NANOS_PER_MILLI;
    }

    @Override
    public double meanPerMilli() {
        return rate.rowsPerPeriod() / TimeUnit.NANOSECONDS.toMillis(rate.periodNanos());
    }
}
