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
package io.sandglass.session.tracker;

import io.sandglass.session.tracker.ConditionsCase.ClockAt;
import io.sandglass.session.tracker.ConditionsCase.Event;
import io.sandglass.session.tracker.ConditionsCase.RowComes;
import io.sandglass.session.tracker.NaiveConditions.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A generator of random rules with conditions, and of rows at and close to the times that matter to a rule. */
final class ConditionsStreams {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** Divides the periods and the origins, and the offsets of the zones below. */
    private static final long STEP = 15 * MINUTE;

    private record Change(String zone, String time) {}

    /** Zones at a change of their clocks. */
    private static final List<Change> CHANGES = List.of(
            new Change("America/New_York", "2026-03-08T07:00:00Z"),
            new Change("America/New_York", "2026-11-01T06:00:00Z"),
            new Change("Australia/Lord_Howe", "2026-04-04T15:00:00Z"),
            new Change("Australia/Lord_Howe", "2026-10-03T15:30:00Z"),
            new Change("America/Sao_Paulo", "2018-02-18T02:00:00Z"),
            new Change("America/Sao_Paulo", "2018-11-04T03:00:00Z"),
            new Change("Pacific/Apia", "2011-12-30T10:00:00Z"),
            new Change("Asia/Kolkata", "2026-03-08T18:30:00Z"),
            new Change("UTC", "1970-01-01T00:00:00Z"));

    private static final List<Long> PERIODS = List.of(30 * MINUTE, HOUR, 6 * HOUR, DAY, 2 * DAY, 7 * DAY);

    private static final List<CalendarWalk> CALENDARS = calendars();

    private ConditionsStreams() {}

    private static List<CalendarWalk> calendars() {
        List<CalendarWalk> calendars = new ArrayList<>();
        for (Change change : CHANGES) {
            for (long period : PERIODS) {
                // The longest stream of rows has 25 steps of little more than two periods.
                int days = (int) (2 + 55 * Math.max(DAY / 2, period) / DAY);
                long origin = period % HOUR == 0 ? SessionRule.ASA_ORIGIN_MILLIS + 4 * HOUR + STEP : 0;
                calendars.add(CalendarWalk.around(
                        ZoneId.of(change.zone), origin, period, Instant.parse(change.time), days, STEP));
                if (period == DAY) {
                    calendars.add(CalendarWalk.around(
                            ZoneId.of(change.zone), 0, period, Instant.parse(change.time), days, STEP));
                }
            }
        }
        return calendars;
    }

    /** Returns a random rule. */
    static NaiveConditions model(Random random) {
        boolean isCalendar = random.nextInt(3) == 0;
        CalendarWalk calendar = isCalendar ? CALENDARS.get(random.nextInt(CALENDARS.size())) : null;
        boolean hasTimeoutPerRow = random.nextInt(3) == 0;
        long timeout = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(8);
        Long max =
                switch (random.nextInt(8)) {
                    case 0 -> null;
                    case 1, 2 -> timeout;
                    default -> timeout + random.nextInt(15);
                };
        if (calendar != null) {
            timeout = Math.min(
                    calendar.periodMillis(),
                    RandomStreams.one(random, 1L, 10 * MINUTE, 30 * MINUTE, HOUR, 90 * MINUTE, 6 * HOUR));
            max = calendar.periodMillis();
        }
        return new NaiveConditions(
                timeout,
                max,
                calendar != null ? calendar.originMillis() : random.nextInt(200) - 100,
                calendar != null ? Alignment.CALENDAR : RandomStreams.one(random, Alignment.ALIGNED, Alignment.EXACT),
                RandomStreams.one(random, Boundary.values()),
                calendar,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(3),
                random.nextBoolean() ? null : (Integer) (1 + random.nextInt(6)),
                hasTimeoutPerRow);
    }

    /** Returns the rows of all keys in order of time. They are numbered in that order. */
    static List<RowComes> rows(NaiveConditions model, Random random, int maxKeys) {
        List<RowComes> rows = new ArrayList<>();
        int keys = 1 + random.nextInt(maxKeys);
        int conditionsInTwenty = 1 + random.nextInt(5);
        for (int key = 0; key < keys; key++) {
            long time = start(model, random);
            boolean dense = random.nextInt(3) == 0;
            int count = 1 + random.nextInt(dense ? 25 : 10);
            for (int i = 0; i < count; i++) {
                List<@Nullable Integer> values = new ArrayList<>();
                for (int split = 0; split < model.splits(); split++) {
                    int drawn = random.nextInt(20);
                    values.add(drawn < 8 ? null : (Integer) (drawn < 20 - conditionsInTwenty ? 1 : random.nextInt(3)));
                }
                rows.add(new RowComes(
                        key,
                        new Row(
                                time,
                                0,
                                model.hasStarts() && random.nextInt(20) < conditionsInTwenty,
                                model.hasEnds() && random.nextInt(20) < conditionsInTwenty,
                                ownTimeout(model, random),
                                Collections.unmodifiableList(values))));
                time += step(model, time, dense, random);
            }
        }
        Collections.shuffle(rows, random); // so that rows with equal times aren't in the order of their keys
        rows.sort(Comparator.comparingLong(row -> row.row().time()));
        return numbered(rows);
    }

    private static long start(NaiveConditions model, Random random) {
        CalendarWalk calendar = model.calendar();
        if (calendar == null) {
            return random.nextInt(60) - 30;
        }
        long change = (calendar.fromMillis() + calendar.toMillis()) / 2;
        return switch (random.nextInt(3)) {
            case 0 -> change + random.nextLong(6 * HOUR) - 3 * HOUR;
            case 1 -> change - random.nextLong(DAY);
            default -> calendar.after(change - 2 * DAY) + random.nextInt(3) - 1;
        };
    }

    private static long ownTimeout(NaiveConditions model, Random random) {
        if (!model.hasTimeoutPerRow()) {
            return random.nextInt(50); // It has no effect.
        }
        if (random.nextInt(200) == 0) {
            return Long.MAX_VALUE;
        }
        long unit = model.calendar() == null ? 1 : 10 * MINUTE;
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> random.nextLong(40 * unit);
            case 2 -> 5 * unit;
            default -> random.nextLong(10 * unit);
        };
    }

    private static long step(NaiveConditions model, long time, boolean dense, Random random) {
        long timeout = typicalTimeout(model);
        if (dense && random.nextInt(20) > 0) {
            return random.nextInt(3) == 0 ? 0 : random.nextLong(timeout + 1);
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> 0;
            case 2 -> timeout;
            case 3 -> timeout + random.nextInt(3) - 1;
            case 4 -> Math.max(0, untilInstant(model, time) + random.nextInt(3) - 1);
            case 5 ->
                random.nextLong(
                        model.calendar() != null
                                ? 2 * timeout + 2 * model.calendar().periodMillis()
                                : 4 * (timeout + (model.maxMillis() == null ? 5 : model.maxMillis())));
            default -> random.nextLong(timeout + 1);
        };
    }

    private static long typicalTimeout(NaiveConditions model) {
        if (!model.hasTimeoutPerRow()) {
            return model.timeoutMillis();
        }
        return model.calendar() == null ? 5 : 50 * MINUTE;
    }

    private static long untilInstant(NaiveConditions model, long time) {
        if (model.calendar() != null) {
            return model.calendar().after(time) - time;
        }
        return model.maxMillis() == null
                ? 1
                : model.maxMillis() - Math.floorMod(time - model.originMillis(), model.maxMillis());
    }

    /** Numbers rows in the order of the list. */
    private static List<RowComes> numbered(List<RowComes> rows) {
        List<RowComes> numbered = new ArrayList<>();
        for (RowComes row : rows) {
            numbered.add(row.withArrival(numbered.size()));
        }
        return numbered;
    }

    /** Returns the rows in order of time, in any order, or with a random delay for each row. They are numbered in order of arrival. */
    static List<RowComes> inSomeOrder(List<RowComes> rowsInOrder, NaiveConditions model, Random random) {
        List<RowComes> rows = new ArrayList<>(rowsInOrder);
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> Collections.shuffle(rows, random);
            default -> {
                long disorder = 1 + random.nextLong(5 * typicalTimeout(model));
                long[] comes = new long[rows.size()];
                Arrays.setAll(comes, i -> rowsInOrder.get(i).row().time() + random.nextLong(disorder));
                rows.sort(Comparator.comparingLong(row -> comes[row.row().arrival()]));
            }
        }
        return numbered(rows);
    }

    /** Adds steps of the clock between rows that make none of the rows late. */
    static List<Event> onTime(List<RowComes> rows, Random random) {
        long[] ahead = new long[rows.size()];
        long earliest = Long.MAX_VALUE;
        for (int i = rows.size() - 1; i >= 0; i--) {
            earliest = Math.min(earliest, rows.get(i).row().time());
            ahead[i] = earliest - 1;
        }
        int stepsInTen = RandomStreams.one(random, 0, 2, 10);
        List<Event> events = new ArrayList<>();
        long clock = ahead[0] - 2;
        for (int i = 0; i < ahead.length; i++) {
            if (random.nextInt(10) < stepsInTen && ahead[i] > clock) {
                clock = switch (random.nextInt(3)) {
                    case 0 -> clock + 1;
                    case 1 -> ahead[i];
                    default -> clock + 1 + random.nextLong(ahead[i] - clock);
                };
                events.add(new ClockAt(clock));
            }
            events.add(rows.get(i));
        }
        return events;
    }

    /** Adds steps of the clock between rows: to the time of a row, close to it, and beyond ends. */
    static List<Event> behindTheClock(List<RowComes> rows, NaiveConditions model, Random random) {
        int stepsInTen = RandomStreams.one(random, 1, 3, 10);
        long timeout = typicalTimeout(model);
        long mostBehind = RandomStreams.one(random, 0L, 2L, timeout, 3 * timeout);
        List<Event> events = new ArrayList<>();
        long clock = Long.MIN_VALUE;
        for (RowComes row : rows) {
            events.add(row);
            if (random.nextInt(10) < stepsInTen) {
                long near = row.row().time() - random.nextLong(mostBehind + 1);
                long to =
                        switch (random.nextInt(6)) {
                            case 0 -> near - 1;
                            case 1 -> near + timeout - random.nextInt(2);
                            case 2 -> near + 2 * timeout - random.nextInt(2);
                            default -> near;
                        };
                if (to > clock) {
                    clock = to;
                    events.add(new ClockAt(clock));
                }
            }
        }
        return events;
    }
}
