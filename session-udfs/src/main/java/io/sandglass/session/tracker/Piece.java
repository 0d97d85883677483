package io.sandglass.session.tracker;

/**
 * Rows of one key that are known to share a session whatever other rows come: a run without a silence longer than the
 * timeout and without a check instant inside.
 *
 * @param <P> what the caller gathers about the rows
 */
public final class Piece<P> {
    private long firstMillis;
    private long lastMillis;
    private long count;
    private P payload;

    /** @param count number of rows */
    public Piece(long firstMillis, long lastMillis, long count, P payload) {
        this.firstMillis = firstMillis;
        this.lastMillis = lastMillis;
        this.count = count;
        this.payload = payload;
    }

    /** Time of the earliest row. */
    public long firstMillis() {
        return firstMillis;
    }

    /** Time of the latest row. */
    public long lastMillis() {
        return lastMillis;
    }

    /** Number of rows. */
    public long count() {
        return count;
    }

    public P payload() {
        return payload;
    }

    void add(long time) {
        firstMillis = Math.min(firstMillis, time);
        lastMillis = Math.max(lastMillis, time);
        count++;
    }

    /** Takes in a piece that lies after this one. */
    void append(Piece<P> later, Payloads<P> payloads) {
        lastMillis = later.lastMillis;
        count += later.count;
        payload = payloads.merge(payload, later.payload);
    }
}
