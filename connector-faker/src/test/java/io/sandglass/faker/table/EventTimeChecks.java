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
package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.ReferenceSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.table.PairedTable.Seen;
import io.sandglass.faker.table.TableFeature.QueryPart;
import io.sandglass.faker.timeline.WindowLoads;
import io.sandglass.faker.timeline.rate.PlaceTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.flink.types.RowKind;

/** What must hold of the times of rows. */
final class EventTimeChecks {
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long STEP = 100;
    private static final long DISORDER = 5_000;
    private static final long MAX_LATENESS = 60_000;
    private static final long PAUSE_EVERY = 20_000;
    private static final long PAUSE = 60_000;
    private static final long END = START + 180_000;
    private static final long IDLE = 60_000;
    private static final long MAX_GAP = 4_000;
    private static final long MAX_SIZE = 9;

    private EventTimeChecks() {}

    static void disorder(PairedTable table) {
        timesAreInPlace(table);
        if (!table.has(QueryPart.BATCH_MODE)) {
            assertThat(outOfOrder(table))
                    .as("rows out of order")
                    .isGreaterThan(table.rows().size() / 4);
        }
    }

    static void lateRows(PairedTable table) {
        timesAreInPlace(table);
        List<Seen> rows =
                table.rows().stream().filter(row -> !row.isDuplicate()).toList();
        List<Seen> late = rows.stream().filter(row -> row.number("late_by") > 0).toList();
        assertThat((double) late.size() / rows.size()).as("share of late rows").isBetween(0.05, 0.15);
        assertThat(late).allSatisfy(row -> assertThat(row.number("late_by")).isLessThanOrEqualTo(MAX_LATENESS));
        assertThat(late).as("rows that are as late as they may be").anySatisfy(row -> assertThat(row.number("late_by"))
                .isGreaterThan(MAX_LATENESS / 2));
    }

    static void pauses(PairedTable table) {
        timesAreInPlace(table);
        List<Long> times =
                table.rows().stream().map(row -> row.number("ts")).sorted().toList();
        // What disorder and late rows don't fill.
        long span = times.get(times.size() - 1) - times.get(0);
        assertThat(span).isGreaterThan(table.rows().size() / 2 * STEP + PAUSE);
    }

    /** In the second minute, a quarter of the rows of the others. */
    static void curve(PairedTable table) {
        timesAreInPlace(table);
        if (!table.has("event-time.arrivals")) {
            assertThat(List.of(0L, 1_199L, 1_200L, 1_499L, 1_500L, 3_000L).stream()
                            .map(index -> place(table, index) - START - pauses(table, index)))
                    .containsExactly(0L, 59_950L, 60_000L, 119_800L, 120_000L, 195_000L);
        }
    }

    static void poissonArrivals(PairedTable table) {
        timesAreInPlace(table);
        // An exponential gap is shorter than a tenth of the mean in 9.5 % of all cases. Even ones never are.
        long shortGaps = LongStream.range(0, 4_000)
                .filter(index -> place(table, index + 1) - place(table, index) < STEP / 20)
                .count();
        assertThat(shortGaps).isBetween(100L, 700L);
    }

    static void end(PairedTable table) {
        timesAreInPlace(table);
        long rows = LongStream.range(0, PairedTable.ROWS)
                .filter(index -> place(table, index) < END)
                .count();
        assertThat(table.spec().stream().rowCount()).isEqualTo(rows);
        // The rows of a session end with their window, not with the clock.
        long last = table.has("sessions.keys") ? END + windowRows(table) * STEP : END;
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.number("ts")).isLessThan(last));
    }

    static void live(PairedTable table) {
        timesAreInPlace(table);
        assertThat(Objects.requireNonNull(table.spec().stream().eventTime()).isLive())
                .isTrue();
        assertThat(table.rows())
                .isEqualTo(table.withoutOption("event-time.live").rows());
    }

    /** Values are as close to one another as their times are, also in another order of rows. */
    static void drift(PairedTable table) {
        List<Seen> rows = new ArrayList<>(table.rows());
        rows.sort(Comparator.comparing(row -> row.number("ts")));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).number("level")).isBetween(0L, 1_000_000L);
            if (i > 0) {
                long millis = rows.get(i).number("ts") - rows.get(i - 1).number("ts");
                // The range takes at least a twelfth of the memory, which is a minute. Times are rounded to a
                // millisecond.
                assertThat(Math.abs(
                                rows.get(i).number("level") - rows.get(i - 1).number("level")))
                        .as("%s", rows.get(i))
                        .isLessThanOrEqualTo((millis + 1) * 200 + 1);
            }
        }
        long distinct = rows.stream().map(row -> row.number("level")).distinct().count();
        assertThat(distinct).isGreaterThan(100);
    }

    /** Orders 1000, 1010 and so on. A row has the newest that happens at its time or before, and one of them all. */
    static void earlierRows(PairedTable table) {
        PlaceTimes orders = orders(table);
        long first = orders.millis(0);
        for (Seen row : table.rows()) {
            long millis = row.number("ts");
            if (millis < first) {
                assertThat(row.values()).containsEntry("earlier", null).containsEntry("newest", null);
                continue;
            }
            long newest = (row.number("newest") - 1_000) / 10;
            assertThat(row.number("newest")).isEqualTo(1_000 + 10 * newest);
            assertThat(newest).isNotNegative();
            assertThat(orders.millis(newest)).as("%s", row).isLessThanOrEqualTo(millis);
            assertThat(orders.millis(newest + 1)).as("%s", row).isGreaterThan(millis);
            assertThat(row.number("earlier")).isBetween(1_000L, row.number("newest"));
            assertThat(row.number("earlier") % 10).isZero();
        }
        long distinct = table.rows().stream()
                .map(row -> row.values().get("earlier"))
                .distinct()
                .count();
        assertThat(distinct).isGreaterThan(20);
    }

    private static PlaceTimes orders(PairedTable table) {
        ReferenceSpec reference =
                Objects.requireNonNull(table.spec().userData().references().get("orders"));
        return new PlaceTimes(Objects.requireNonNull(reference.clock())
                .beside(Objects.requireNonNull(table.spec().stream().eventTime())));
    }

    static void sessions(PairedTable table) {
        timesAreInPlace(table);
        long count = table.source().table().rowCount();
        // Of the last window not all rows are there.
        long wholeWindows = count / windowRows(table) * windowRows(table);
        // A duplicate stands where a row of a session would.
        long maxGap = table.has("duplicates.rate") ? MAX_SIZE * MAX_GAP : MAX_GAP;
        Map<Long, List<Seen>> byKey = new TreeMap<>();
        Map<Long, Long> keys = new HashMap<>();
        for (Seen row : table.rows()) {
            assertThat(row.number("session_key")).isBetween(0L, 1_999L);
            Long former = keys.put(row.number("session_id"), row.number("session_key"));
            assertThat(former).as("key of a session").isIn(null, row.number("session_key"));
            if (row.original() < wholeWindows) {
                byKey.computeIfAbsent(row.number("session_key"), __ -> new ArrayList<>())
                        .add(row);
            }
        }
        for (List<Seen> rows : byKey.values()) {
            rows.sort(Comparator.comparing(row -> row.number("ts")));
            for (int i = 1; i < rows.size(); i++) {
                long silence = rows.get(i).number("ts") - rows.get(i - 1).number("ts");
                if (rows.get(i).number("session_id") == rows.get(i - 1).number("session_id")) {
                    assertThat(silence).isLessThanOrEqualTo(maxGap);
                } else {
                    assertThat(silence).isGreaterThanOrEqualTo(IDLE);
                }
            }
        }
        long windows = count / windowRows(table) + 1;
        long loads = WindowLoads.of(new FieldCompiler(table.spec()).context().timeline(), LongStream.range(0, count));
        assertThat(loads).as("windows that a scan works out").isBetween(1L, windows + windows / 2 + 1);
    }

    /** By the formula of the manual. */
    private static void timesAreInPlace(PairedTable table) {
        long disorder = table.has("event-time.disorder") ? DISORDER : 0;
        int windowRows = table.has("sessions.keys") ? windowRows(table) : 0;
        long latest = Long.MIN_VALUE;
        for (Seen row : table.rows()) {
            long ts = row.number("ts");
            long own = place(table, row.number("row_index"));
            long original = place(table, row.original());
            if (windowRows > 0) {
                long window = place(table, row.original() / windowRows * windowRows);
                assertThat(ts).as("%s", row).isBetween(window, window + windowRows * STEP);
            } else {
                assertThat(ts).as("%s", row).isBetween(own - disorder - row.number("late_by"), original);
            }
            boolean isNew = row.kind() == RowKind.INSERT || row.kind() == RowKind.UPDATE_AFTER;
            if (isNew && !table.has(QueryPart.BATCH_MODE)) {
                latest = Math.max(latest, ts);
                assertThat(latest - ts).as("%s", row).isLessThanOrEqualTo(disorder + row.number("late_by"));
            }
        }
    }

    private static int windowRows(PairedTable table) {
        SessionsSpec sessions = Objects.requireNonNull(table.spec().stream().sessions());
        return sessions.windowRows();
    }

    private static long place(PairedTable table, long index) {
        if (table.has("event-time.rate") || table.has("event-time.arrivals")) {
            EventTimeSpec clock = Objects.requireNonNull(table.spec().stream().eventTime());
            return new PlaceTimes(clock).millis(index);
        }
        return START + index * STEP + pauses(table, index);
    }

    private static long pauses(PairedTable table, long index) {
        return table.has("event-time.pause-every") ? elapsed(table, index) / PAUSE_EVERY * PAUSE : 0;
    }

    private static long elapsed(PairedTable table, long index) {
        if (!table.has("event-time.rate")) {
            return index * STEP;
        }
        return index < 1_200
                ? index * 50
                : index < 1_500 ? 60_000 + (index - 1_200) * 200 : 120_000 + (index - 1_500) * 50;
    }

    private static int outOfOrder(PairedTable table) {
        long latest = Long.MIN_VALUE;
        int count = 0;
        for (Seen row : table.rows()) {
            count += row.number("ts") < latest ? 1 : 0;
            latest = Math.max(latest, row.number("ts"));
        }
        return count;
    }
}
