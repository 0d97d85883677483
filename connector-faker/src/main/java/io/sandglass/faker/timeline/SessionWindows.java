package io.sandglass.faker.timeline;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A cache of session windows. When it is full, the window that was used longest ago makes room. */
final class SessionWindows {
    private final LongFunction<SessionWindow> loader;
    private final int capacity;
    private final Map<Long, SessionWindow> windows = new LinkedHashMap<>(16, 0.75f, true);

    /** The window that was asked for last: nearly always it is asked for again. */
    private @Nullable SessionWindow last;

    private long loads;

    /**
     * An empty cache.
     *
     * @param loader makes the window of a number
     * @param capacity how many windows are kept, 1 or more
     */
    SessionWindows(LongFunction<SessionWindow> loader, int capacity) {
        this.loader = loader;
        this.capacity = capacity;
    }

    /** Returns the window of a number; what the loader throws passes through, and can be tried again. */
    SessionWindow get(long number) {
        SessionWindow window = last;
        if (window == null || window.number() != number) {
            window = windows.get(number);
            if (window == null) {
                window = load(number);
            }
            last = window;
        }
        return window;
    }

    /** Returns how many windows were loaded so far. */
    long loads() {
        return loads;
    }

    private SessionWindow load(long number) {
        // First make room, so that never more than all of them are in memory.
        last = null;
        if (windows.size() >= capacity) {
            Iterator<Long> eldest = windows.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        loads++;
        SessionWindow window = loader.apply(number);
        windows.put(number, window);
        return window;
    }
}
