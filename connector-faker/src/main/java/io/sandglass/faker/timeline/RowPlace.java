package io.sandglass.faker.timeline;

import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.spec.StreamSpec;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The position of the current row in its stream. A timeline has one instance, which it moves from row to row. */
public final class RowPlace implements CurrentRow {
    private static final long NONE = -1;

    private final RowRandom random;
    private final long seed;
    private final long maxIndex;
    private final long maxKey;
    private final @Nullable Instant earliestEvent;
    private final long sessionKeys;

    /** The index of the row itself. The values of a duplicate belong to another index. */
    long index;

    private long content;
    private long contentDraws;
    private long key;
    private long keyDraws;
    private boolean inKey;

    long eventMillis;
    int eventNanoOfMilli;
    long sessionKey;
    long sessionId;
    long lateByMillis;
    long duplicateOf = NONE;

    RowPlace(StreamSpec spec, long seed, RowRandom random, @Nullable Instant earliestEvent) {
        this.random = random;
        this.seed = seed;
        long rows = spec.rowCount();
        this.maxIndex = max(rows);
        this.maxKey = spec.changelog() == null ? maxIndex : max(Changes.keyBound(spec.changelog(), rows));
        this.earliestEvent = earliestEvent;
        this.sessionKeys = spec.sessions() == null ? 0 : spec.sessions().keys();
    }

    private static long max(long count) {
        return count == StreamSpec.UNBOUNDED ? Long.MAX_VALUE : Math.max(0, count - 1);
    }

    /**
     * Moves to the values of a row.
     *
     * @param contentIndex the index of the row that the values belong to
     * @param keyIndex the key's number in a changelog, otherwise {@code contentIndex}
     */
    void moveTo(long contentIndex, long keyIndex) {
        content = contentIndex;
        contentDraws = RowRandom.rowKey(contentIndex);
        key = keyIndex;
        keyDraws = keyIndex == contentIndex ? contentDraws : RowRandom.rowKey(keyIndex);
    }

    /**
     * Makes all following values use the draws of a trial, even if the table has fewer rows.
     *
     * @param trial the number of the trial, 0 or more
     */
    public void drawTrial(long trial) {
        contentDraws = RowRandom.rowKey(trial);
        keyDraws = contentDraws;
    }

    /** Sets whether the next values belong to the primary key. Returns the previous setting. */
    public boolean setInKey(boolean isInKey) {
        boolean former = inKey;
        inKey = isInKey;
        return former;
    }

    /** Returns the row's part of the position of draws in {@link RowRandom}. */
    public long draws() {
        return inKey ? keyDraws : contentDraws;
    }

    @Override
    public long number() {
        return inKey ? key : content;
    }

    @Override
    public long maxNumber() {
        return inKey ? maxKey : maxIndex;
    }

    @Override
    public long eventMillis() {
        return eventMillis;
    }

    @Override
    public int eventNanoOfMilli() {
        return eventNanoOfMilli;
    }

    @Override
    public @Nullable Instant earliestEvent() {
        return earliestEvent;
    }

    @Override
    public long sessionKey() {
        return sessionKey;
    }

    @Override
    public long sessionKeys() {
        return sessionKeys;
    }

    /** Returns the row's index. */
    public long index() {
        return index;
    }

    /** Returns the number of the row's session. */
    public long sessionId() {
        return sessionId;
    }

    /**
     * Returns an upper bound, in milliseconds, of the row's lateness beyond the disorder that is allowed for all rows.
     */
    public long lateByMillis() {
        return lateByMillis;
    }

    /** Returns the index of the row that this row repeats, or null if it is no duplicate. */
    public @Nullable Long duplicateOf() {
        return duplicateOf == NONE ? null : (Long) duplicateOf;
    }

    @Override
    public LongSupplier sharedDraw(String name) {
        long fieldKey = RowRandom.fieldKey(seed, List.of(name), "record");
        return () -> random.peek(fieldKey);
    }
}
