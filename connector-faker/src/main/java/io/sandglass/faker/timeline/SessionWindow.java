package io.sandglass.faker.timeline;

import io.sandglass.faker.spec.SessionsSpec;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one window of sessions, in the order in which they arrive. Immutable.
 *
 * <p>It takes 12 bytes a row; 8 more if times are out of order, and another 8 if some rows are late.
 */
final class SessionWindow {
    private final SessionsSpec spec;
    private final long number;
    private final long startMillis;
    private final Permutation keys;
    private final long[] arrivals;
    private final int placeBits;
    private final int[] sessions;
    private final long @Nullable [] delays;
    private final long @Nullable [] latenesses;

    /**
     * A window of rows that were drawn; the arrays are not copied.
     *
     * @param keys the order in which the keys of the window's group have their sessions
     * @param arrivals by rank: milliseconds from the window's start, and in the low {@code placeBits} bits the row's place in
     *     the other arrays
     * @param sessions by place: the session's number within the window
     * @param delays by place: milliseconds from the row's time to its arrival; null if there are none
     * @param latenesses by place: the part of the delay that lies beyond the disorder; null if there is none
     */
    SessionWindow(
            SessionsSpec spec,
            long number,
            long startMillis,
            Permutation keys,
            long[] arrivals,
            int placeBits,
            int[] sessions,
            long @Nullable [] delays,
            long @Nullable [] latenesses) {
        this.spec = spec;
        this.number = number;
        this.startMillis = startMillis;
        this.keys = keys;
        this.arrivals = arrivals;
        this.placeBits = placeBits;
        this.sessions = sessions;
        this.delays = delays;
        this.latenesses = latenesses;
    }

    long number() {
        return number;
    }

    /** Moves the place to a row, given by its rank in the window. */
    void moveTo(int rank, RowPlace place) {
        int at = (int) (arrivals[rank] & ((1L << placeBits) - 1));
        place.eventMillis = arrivalMillis(rank) - (delays == null ? 0 : delays[at]);
        place.eventNanoOfMilli = 0;
        place.lateByMillis = latenesses == null ? 0 : latenesses[at];
        place.sessionKey = keyOf(sessions[at]);
        place.sessionId = number * spec.windowRows() + sessions[at];
    }

    /** Returns when a row arrives, in milliseconds since 1970-01-01 00:00 UTC. No row before it has a later time. */
    long arrivalMillis(int rank) {
        return startMillis + (arrivals[rank] >> placeBits);
    }

    /** Deals the keys of a group to its sessions, one after the other. */
    private long keyOf(int session) {
        return keys.apply(session % (spec.keys() / spec.groups())) * spec.groups() + number % spec.groups();
    }
}
