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

import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.spec.PaceSpec.Stage;
import java.util.concurrent.TimeUnit;

/** A schedule of rates from the start of a stream on: the time at which each row is due. */
public final class RateSchedule {
    private static final long UNIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** The stages from the rate at the start on. */
    private final RatePiece[] first;

    /** The stages when they repeat, or the last rate for ever. */
    private final RatePiece[] then;

    private final double firstRows;
    private final double thenRows;
    private final double firstNanos;
    private final double thenNanos;

    /** @param spec a rate with stages */
    public RateSchedule(PaceSpec spec) {
        this.first = pieces(spec, spec.startRate());
        double last = first[first.length - 1].to();
        this.then = spec.repeats()
                ? pieces(spec, last)
                : new RatePiece[] {new RatePiece(last, last, Long.MAX_VALUE, UNIT_NANOS)};
        this.firstRows = rows(first);
        this.thenRows = rows(then);
        this.firstNanos = nanos(first);
        this.thenNanos = nanos(then);
    }

    /** Returns the nanoseconds from the start of the stream to the time at which a row is due. */
    public double nanosUntil(long row) {
        if (row < firstRows) {
            return nanosUntil((double) row, first);
        }
        double rows = row - firstRows;
        double repetitions = Math.floor(rows / thenRows);
        return firstNanos + repetitions * thenNanos + nanosUntil(rows - repetitions * thenRows, then);
    }

    /** At the start of a time without rows, this is the time's end, unless no rows follow. */
    private static double nanosUntil(double rows, RatePiece[] pieces) {
        double left = rows;
        double nanos = 0;
        for (RatePiece piece : pieces) {
            if (left < piece.rows()) {
                return nanos + piece.nanosUntil(left);
            }
            left -= piece.rows();
            nanos += piece.nanos();
        }
        return nanos;
    }

    private static RatePiece[] pieces(PaceSpec spec, double startRate) {
        RatePiece[] pieces = new RatePiece[spec.stages().size()];
        double rate = startRate;
        for (int i = 0; i < pieces.length; i++) {
            Stage stage = spec.stages().get(i);
            Double target = stage.target();
            double to = target == null ? rate : target;
            pieces[i] = new RatePiece(rate, to, stage.nanos(), UNIT_NANOS);
            rate = to;
        }
        return pieces;
    }

    private static double rows(RatePiece[] pieces) {
        double rows = 0;
        for (RatePiece piece : pieces) {
            rows += piece.rows();
        }
        return rows;
    }

    private static double nanos(RatePiece[] pieces) {
        double nanos = 0;
        for (RatePiece piece : pieces) {
            nanos += piece.nanos();
        }
        return nanos;
    }
}
