package io.sandglass.faker.timeline;

import java.util.stream.LongStream;

/** Counts the windows of sessions that a timeline works out, for tests of other packages. */
public final class WindowLoads {
    private WindowLoads() {}

    /** Goes to some rows, and returns how many windows that took. */
    public static long of(Timeline timeline, LongStream indexes) {
        long before = timeline.windowLoads();
        indexes.forEach(timeline::moveTo);
        return timeline.windowLoads() - before;
    }
}
