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
import io.sandglass.faker.spec.RateSpec.Point;
import io.sandglass.faker.spec.RateSpec.Shape;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The number of rows as a function of the time within a period, and its inverse.
 *
 * <p>Numbers of rows are whole numbers of quanta. A quantum is a small power of two, so sums over any number of periods are exact.
 */
final class PeriodicRate {

    /** Leaves room for the quanta of two periods in 63 bits. */
    private static final int MAX_BITS = 60;

    /** Keeps the fractions of 400 periods together within 63 bits. */
    private static final int MAX_SHIFT = 50;

    private final long periodNanos;
    private final RatePiece[] pieces;

    /** The start of each piece in nanoseconds since the start of the period. */
    private final long[] starts;

    /** The quanta before each piece, and those of the whole period. */
    private final long[] before;

    private final int shift;
    private final double quantaPerRow;

    PeriodicRate(RateSpec spec) {
        this.periodNanos = spec.period().nanos();
        List<RatePiece> list = pieces(spec);
        this.pieces = list.toArray(RatePiece[]::new);
        this.starts = new long[pieces.length];
        this.before = new long[pieces.length + 1];
        double total = list.stream().mapToDouble(RatePiece::rows).sum();
        this.shift = Math.min(MAX_SHIFT, MAX_BITS - 1 - Math.getExponent(total));
        this.quantaPerRow = StrictMath.scalb(1.0, shift);
        for (int i = 0; i < pieces.length; i++) {
            before[i + 1] = before[i] + quanta(pieces[i]);
            if (i > 0) {
                starts[i] = starts[i - 1] + pieces[i - 1].nanos();
            }
        }
    }

    /** Divides the period at the points. The first piece begins with the period, and the last one ends with it. */
    private static List<RatePiece> pieces(RateSpec spec) {
        List<Point> points = spec.points();
        long period = spec.period().nanos();
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        boolean isRamp = spec.shape() == Shape.RAMP;
        double wrapped = period - last.nanos() + first.nanos();
        double change = isRamp ? first.rows() - last.rows() : 0;
        double atMidnight = last.rows() + change * ((period - last.nanos()) / wrapped);
        List<RatePiece> pieces = new ArrayList<>();
        if (first.nanos() > 0) {
            double end = isRamp ? first.rows() : atMidnight;
            pieces.add(new RatePiece(atMidnight, end, first.nanos(), spec.unitNanos()));
        }
        for (int i = 0; i < points.size(); i++) {
            Point from = points.get(i);
            boolean isLast = i + 1 == points.size();
            long end = isLast ? period : points.get(i + 1).nanos();
            double to = isLast ? atMidnight : points.get(i + 1).rows();
            pieces.add(new RatePiece(from.rows(), isRamp ? to : from.rows(), end - from.nanos(), spec.unitNanos()));
        }
        return pieces;
    }

    /** Returns the quanta of a piece, computed from the decimals that the user wrote. */
    private long quanta(RatePiece piece) {
        BigDecimal rows = BigDecimal.valueOf(piece.from())
                .add(BigDecimal.valueOf(piece.to()))
                .multiply(BigDecimal.valueOf(piece.nanos()))
                .divide(BigDecimal.valueOf(2 * piece.unitNanos()), MathContext.DECIMAL128);
        return rows.multiply(BigDecimal.valueOf(1L << shift)).longValue();
    }

    long periodNanos() {
        return periodNanos;
    }

    /** Returns the binary logarithm of the number of quanta of a row. */
    int shift() {
        return shift;
    }

    long quantaPerPeriod() {
        return before[pieces.length];
    }

    double rowsPerPeriod() {
        return quantaPerPeriod() / quantaPerRow;
    }

    /** Returns the quanta from the start of a period to a time in it, in nanoseconds. */
    long quantaUntil(long nanos) {
        int at = pieces.length - 1;
        while (starts[at] > nanos) {
            at--;
        }
        long inPiece = (long) (pieces[at].rowsIn((double) (nanos - starts[at])) * quantaPerRow);
        return Math.min(before[at] + inPiece, before[at + 1]);
    }

    /**
     * Returns the nanoseconds from the start of a period to a number of quanta. At the start of a time without rows, it returns
     * that time's end.
     *
     * @param quanta from 0 to less than those of a period
     */
    long nanosUntil(long quanta) {
        int at = pieces.length - 1;
        while (before[at] > quanta) {
            at--;
        }
        return starts[at] + Math.round(pieces[at].nanosUntil((quanta - before[at]) / quantaPerRow));
    }

    /** Returns the largest rate in rows per nanosecond. */
    double peakPerNano() {
        double peak = 0;
        for (RatePiece piece : pieces) {
            peak = Math.max(peak, Math.max(piece.from(), piece.to()) / piece.unitNanos());
        }
        return peak;
    }
}
