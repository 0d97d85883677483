package io.sandglass.session.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The time line of one key. A line holds the pieces of open sessions, the time up to which sessions were emitted, and the cut at
 * that time if there was one. This is all the state that a key needs; {@link SessionTracker} reads and changes it.
 *
 * @param <P> what the caller gathers about the rows
 */
public final class SessionLine<P> {
    /** No alarm is set. */
    public static final long NO_ALARM = Long.MIN_VALUE;

    /** The line remembers no emitted session. */
    public static final long NOTHING_EMITTED = Long.MIN_VALUE;

    private final long id;
    private long alarmMillis = NO_ALARM;
    private long emittedUntilMillis = NOTHING_EMITTED;
    private @Nullable Cut cut;
    /** The earliest piece. The others are rare, in order and between cuts, so they have a tree only when there are any. */
    private @Nullable Piece<P> head;

    private @Nullable TreeMap<Long, Piece<P>> tail;

    /** @param id whatever the caller wants to know the line by */
    public SessionLine(long id) {
        this.id = id;
    }

    /** A line as it was described by its parts: the pieces in order of time. */
    public SessionLine(long id, long alarmMillis, long emittedUntilMillis, @Nullable Cut cut, List<Piece<P>> pieces) {
        this.id = id;
        this.alarmMillis = alarmMillis;
        this.emittedUntilMillis = emittedUntilMillis;
        this.cut = cut;
        pieces.forEach(this::insert);
    }

    public long id() {
        return id;
    }

    /** For when the caller has last been asked to call {@link SessionTracker#close}; or {@link #NO_ALARM}. */
    public long alarmMillis() {
        return alarmMillis;
    }

    /**
     * Returns the end of the last emitted session in epoch milliseconds. If the line has forgotten that session, returns the
     * latest end that the session may have had. Returns {@link #NOTHING_EMITTED} if neither is known. A row before this time is
     * late.
     */
    public long emittedUntilMillis() {
        return emittedUntilMillis;
    }

    /** Returns the cut at {@link #emittedUntilMillis()}, null if no session was cut there. */
    public @Nullable Cut cut() {
        return cut;
    }

    /** Number of pieces. */
    public int size() {
        return (head == null ? 0 : 1) + (tail == null ? 0 : tail.size());
    }

    /** Whether there is a session that has not ended. Those behind the first one count as not begun. */
    public boolean hasSession() {
        return head != null;
    }

    /** Returns whether the line has no open session and remembers no emitted session. */
    public boolean isEmpty() {
        return head == null && emittedUntilMillis == NOTHING_EMITTED;
    }

    /** Calls back with every piece in order of time. */
    public void forEachPiece(Consumer<Piece<P>> consumer) {
        if (head != null) {
            consumer.accept(head);
        }
        if (tail != null) {
            tail.values().forEach(consumer);
        }
    }

    /** The pieces in order of time; a new list. */
    public List<Piece<P>> pieces() {
        List<Piece<P>> pieces = new ArrayList<>(size());
        forEachPiece(pieces::add);
        return pieces;
    }

    void setAlarm(long alarmMillis) {
        this.alarmMillis = alarmMillis;
    }

    void setEmittedUntil(long emittedUntilMillis, @Nullable Cut cut) {
        this.emittedUntilMillis = emittedUntilMillis;
        this.cut = cut;
    }

    @Nullable
    Piece<P> head() {
        return head;
    }

    /** The second piece. */
    @Nullable
    Piece<P> second() {
        return tail == null ? null : tail.firstEntry().getValue();
    }

    /** The latest piece that begins at or before {@code time}. */
    @Nullable
    Piece<P> atOrBefore(long time) {
        if (tail != null) {
            var entry = tail.floorEntry(time);
            if (entry != null) {
                return entry.getValue();
            }
        }
        return head != null && head.firstMillis() <= time ? head : null;
    }

    /** The earliest piece that begins after {@code time}. */
    @Nullable
    Piece<P> after(long time) {
        if (head != null && head.firstMillis() > time) {
            return head;
        }
        if (tail == null) {
            return null;
        }
        var entry = tail.higherEntry(time);
        return entry == null ? null : entry.getValue();
    }

    void insert(Piece<P> piece) {
        if (head != null && piece.firstMillis() >= head.firstMillis()) {
            addToTail(piece);
            return;
        }
        if (head != null) {
            addToTail(head);
        }
        head = piece;
    }

    void remove(Piece<P> piece) {
        if (piece == head) {
            head = tail == null ? null : removeFromTail(tail.firstKey());
        } else {
            removeFromTail(piece.firstMillis());
        }
    }

    private void addToTail(Piece<P> piece) {
        if (tail == null) {
            tail = new TreeMap<>();
        }
        tail.put(piece.firstMillis(), piece);
    }

    private @Nullable Piece<P> removeFromTail(long firstMillis) {
        if (tail == null) {
            return null;
        }
        Piece<P> removed = tail.remove(firstMillis);
        if (tail.isEmpty()) {
            tail = null;
        }
        return removed;
    }
}
