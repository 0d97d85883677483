package io.sandglass.faker.timeline;

import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StreamSpec;
import org.jspecify.annotations.Nullable;

/** Where a table's stream ends because its clock does. */
public final class ClockEnd {
    private ClockEnd() {}

    /**
     * Returns the index that no row of a table reaches: its row count, or less if the clock comes to the end of the year 9999
     * before. All readers come to the same result.
     *
     * @param indexCount how many indexes the table has; see {@link Changes#indexCount}
     */
    public static long endIndex(StreamSpec spec, long indexCount) {
        ChangelogSpec changelog = spec.changelog();
        // Their indexes are keys, and all changes have a time.
        boolean areKeys = changelog != null && changelog.mode() == ChangelogSpec.Mode.FINAL_ROWS;
        EventTimeSpec eventTime = spec.eventTime();
        return areKeys || eventTime == null
                ? indexCount
                : Math.min(indexCount, rowsWithTime(eventTime, spec.sessions()));
    }

    private static long rowsWithTime(EventTimeSpec eventTime, @Nullable SessionsSpec sessions) {
        long rows = Bisection.firstWithout(index -> EventClock.reaches(eventTime, index), Long.MAX_VALUE);
        if (sessions == null) {
            return rows;
        }
        int windowRows = sessions.windowRows();
        // Only whole windows can be laid out; the last one may have fewer rows that are told.
        long windows = Bisection.firstWithout(
                number -> EventClock.reaches(eventTime, number * windowRows, windowRows), Long.MAX_VALUE / windowRows);
        return Math.min(rows, windows * windowRows);
    }
}
