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

/** A clock with equal steps. */
final class StepClock implements RowClock {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long stepNanos;
    private final long stepMillis;
    private final long restOfStep;
    private final long maxMillis;
    private long elapsedMillis;
    private int nanoOfMilli;

    /** @param maxMillis the maximum time since the start */
    StepClock(long stepNanos, long maxMillis) {
        this.stepNanos = stepNanos;
        this.stepMillis = stepNanos / NANOS_PER_MILLI;
        this.restOfStep = stepNanos % NANOS_PER_MILLI;
        this.maxMillis = maxMillis;
    }

    @Override
    public boolean moveTo(long rows, double fraction) {
        // Split the product, so that it fits in 64 bits for all times before the end.
        long millions = rows / NANOS_PER_MILLI;
        long rest = rows - millions * NANOS_PER_MILLI;
        if (rest < 0) {
            millions--;
            rest += NANOS_PER_MILLI;
        }
        long ofMillions = millions * stepNanos;
        // Rows before the start are part of a million that begins far before them.
        if (Math.multiplyHigh(millions, stepNanos) != ofMillions >> 63 || ofMillions > maxMillis) {
            return false;
        }
        long millis = ofMillions + rest * stepMillis;
        long nanos = rest * restOfStep;
        if (fraction > 0) {
            long ofFraction = (long) (fraction * stepNanos);
            millis += ofFraction / NANOS_PER_MILLI;
            nanos += ofFraction % NANOS_PER_MILLI;
        }
        elapsedMillis = millis + nanos / NANOS_PER_MILLI;
        nanoOfMilli = (int) (nanos % NANOS_PER_MILLI);
        return elapsedMillis >= -maxMillis && elapsedMillis <= maxMillis;
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
        return (long) ((double) millis * NANOS_PER_MILLI / stepNanos);
    }

    @Override
    public double peakPerMilli() {
        return (double) NANOS_PER_MILLI / stepNanos;
    }

    @Override
    public double meanPerMilli() {
        return peakPerMilli();
    }
}
