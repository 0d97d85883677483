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
package io.sandglass.faker.spec;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The specification of a rate that repeats each day or each week of a time zone.
 *
 * @param period the length of a repetition by the zone's wall clock
 * @param zone the time zone of the wall clock
 * @param shape how the rate changes between two points
 * @param points the rates at some times of the period, in order of time; one or more
 * @param unitNanos the unit of time of the points' rates in nanoseconds
 */
public record RateSpec(Period period, ZoneId zone, Shape shape, List<Point> points, long unitNanos)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The length of a repetition. */
    public enum Period {
        /** From midnight to midnight. */
        DAILY(Duration.ofDays(1)),
        /** From Monday, midnight. */
        WEEKLY(Duration.ofDays(7));

        private final long nanos;

        Period(Duration length) {
            this.nanos = length.toNanos();
        }

        public long nanos() {
            return nanos;
        }
    }

    /** How the rate changes from one point to the next. */
    public enum Shape {
        /** On a straight line. */
        RAMP,
        /** At the next point only. */
        HOLD
    }

    /**
     * The rate at a time of the period.
     *
     * @param nanos the time since the start of the period in nanoseconds
     * @param rows the number of rows per unit, 0 or more
     */
    public record Point(long nanos, double rows) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    public RateSpec {
        points = List.copyOf(points);
    }

    /** Creates a rate that never changes. */
    public static RateSpec constant(double rows, long unitNanos) {
        return new RateSpec(Period.DAILY, ZoneOffset.UTC, Shape.HOLD, List.of(new Point(0, rows)), unitNanos);
    }
}
