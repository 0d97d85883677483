package io.sandglass.faker.timeline;

import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.spec.StreamSpec;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The place of the row at hand in its stream. There is one, which is moved from row to row. */
public final class RowPlace implements CurrentRow {
    private static final long NONE = -1;

    private final RowRandom random;
    private final long seed;
    private final long maxIndex;
    private final long maxKey;
    private final @Nullable Instant earliestEvent;
    private final long sessionKeys;

    /** The index of the row itself, which for a duplicate is not that of its values. */
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
     * @param contentIndex of the row that the values are those of
     * @param keyIndex the same, but in a changelog the number of the key
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

    /** Lets what is drawn next be a value of the primary key, or of what is not in it. Returns what it was before. */
    public boolean setInKey(boolean isInKey) {
        boolean former = inKey;
        inKey = isInKey;
        return former;
    }

    /** The place of the row's draws among those of all rows. */
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

    /** The index of the row. */
    public long index() {
        return index;
    }

    /** The number of the session that the row belongs to. */
    public long sessionId() {
        return sessionId;
    }

    /** By how much at most the row is farther out of order than all rows may be. */
    public long lateByMillis() {
        return lateByMillis;
    }

    /** The index of the row that this one repeats, or null. */
    public @Nullable Long duplicateOf() {
        return duplicateOf == NONE ? null : (Long) duplicateOf;
    }

    @Override
    public LongSupplier sharedDraw(String name) {
        long fieldKey = RowRandom.fieldKey(seed, List.of(name), "record");
        return () -> random.peek(fieldKey);
    }
}
