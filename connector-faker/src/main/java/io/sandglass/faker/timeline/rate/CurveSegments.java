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

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a time zone around the start of a clock, with the number of rows before each. They are computed up to the
 * farthest row or time that was asked for. There are two a year, or one in a zone without clock changes. Not thread-safe.
 */
final class CurveSegments {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Maximum length, a multiple of a week. It keeps the numbers of a segment within 64 bits. */
    private static final long MAX_MILLIS = TimeUnit.DAYS.toMillis(364);

    /** The Monday before 1970-01-01, so that weeks begin with Monday. Days begin then, too. */
    private static final long MONDAY_MILLIS = TimeUnit.DAYS.toMillis(-3);

    private final PeriodicRate rate;
    private final ZoneRules rules;
    private final long startMillis;
    private final long minMillis;
    private final long maxMillis;

    /** Segments after the start, in order of time. */
    private final List<CurveSegment> ahead = new ArrayList<>();

    /** Segments before the start, the latest first. */
    private final List<CurveSegment> behind = new ArrayList<>();

    /**
     * Creates segments of which none is computed yet.
     *
     * @param startMillis the time of row 0 in epoch milliseconds
     * @param minMillis a time before which no segments are needed
     * @param maxMillis a time after which no segments are needed
     */
    CurveSegments(PeriodicRate rate, ZoneId zone, long startMillis, long minMillis, long maxMillis) {
        this.rate = rate;
        this.rules = zone.getRules();
        this.startMillis = startMillis;
        this.minMillis = minMillis;
        this.maxMillis = maxMillis;
    }

    /** Returns the segment in which a number of rows is reached, or null if that is before the first or after the last time. */
    @Nullable
    CurveSegment ofRows(RowCount rows) {
        return rows.rows() < 0
                ? segment(behind, segment -> segment.before().compareTo(rows) <= 0, false)
                : segment(ahead, segment -> rows.compareTo(segment.after()) < 0, true);
    }

    /** Returns the segment of a time in epoch milliseconds, or null if it is before the first or after the last time. */
    @Nullable
    CurveSegment ofTime(long millis) {
        return millis < startMillis
                ? segment(behind, segment -> segment.startMillis() <= millis, false)
                : segment(ahead, segment -> millis < segment.endMillis(), true);
    }

    /** Returns the first segment of a list that meets a condition, which all later ones meet, too. */
    private @Nullable CurveSegment segment(
            List<CurveSegment> list, Predicate<CurveSegment> condition, boolean isAhead) {
        while (list.isEmpty() || !condition.test(list.get(list.size() - 1))) {
            CurveSegment next = isAhead ? next() : previous();
            if (next == null) {
                return null;
            }
            list.add(next);
        }
        int low = 0;
        int high = list.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(list.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return list.get(low);
    }

    private @Nullable CurveSegment next() {
        CurveSegment last = ahead.isEmpty() ? null : ahead.get(ahead.size() - 1);
        long start = last == null ? startMillis : last.endMillis();
        RowCount before = last == null ? RowCount.ZERO : last.after();
        if (start > maxMillis || before.equals(RowCount.MAX)) {
            return null;
        }
        ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochMilli(start));
        long end = Math.min(start + MAX_MILLIS, change == null ? Long.MAX_VALUE : millis(change));
        long phase = phaseNanos(start);
        return new CurveSegment(
                start,
                end,
                phase,
                rate.quantaUntil(phase),
                before,
                sum(before, phase, (end - start) * NANOS_PER_MILLI));
    }

    private @Nullable CurveSegment previous() {
        CurveSegment first = behind.isEmpty() ? null : behind.get(behind.size() - 1);
        long end = first == null ? startMillis : first.startMillis();
        RowCount after = first == null ? RowCount.ZERO : first.before();
        if (end <= minMillis || after.equals(RowCount.MIN)) {
            return null;
        }
        ZoneOffsetTransition change = rules.previousTransition(Instant.ofEpochMilli(end));
        long start = Math.max(end - MAX_MILLIS, change == null ? Long.MIN_VALUE : millis(change));
        long phase = phaseNanos(start);
        RowCount length = sum(RowCount.ZERO, phase, (end - start) * NANOS_PER_MILLI);
        return new CurveSegment(start, end, phase, rate.quantaUntil(phase), difference(after, length), after);
    }

    private static long millis(ZoneOffsetTransition change) {
        return TimeUnit.SECONDS.toMillis(change.toEpochSecond());
    }

    private long phaseNanos(long millis) {
        long offset = TimeUnit.SECONDS.toMillis(
                rules.getOffset(Instant.ofEpochMilli(millis)).getTotalSeconds());
        return Math.floorMod(millis + offset - MONDAY_MILLIS, rate.periodNanos() / NANOS_PER_MILLI) * NANOS_PER_MILLI;
    }

    /** Adds the rows of a time without clock change. */
    private RowCount sum(RowCount before, long phaseNanos, long nanos) {
        long periods = (phaseNanos + nanos) / rate.periodNanos();
        long rest = (phaseNanos + nanos) % rate.periodNanos();
        long mask = (1L << rate.shift()) - 1;
        long quanta = before.quanta()
                + periods * (rate.quantaPerPeriod() & mask)
                + rate.quantaUntil(rest)
                - rate.quantaUntil(phaseNanos);
        long rows = periods * (rate.quantaPerPeriod() >> rate.shift()) + (quanta >> rate.shift());
        return before.rows() + rows < before.rows() ? RowCount.MAX : new RowCount(before.rows() + rows, quanta & mask);
    }

    private RowCount difference(RowCount after, RowCount length) {
        long quanta = after.quanta() - length.quanta();
        long rows = after.rows() - length.rows() + (quanta >> rate.shift());
        return rows > after.rows() ? RowCount.MIN : new RowCount(rows, quanta & ((1L << rate.shift()) - 1));
    }
}
