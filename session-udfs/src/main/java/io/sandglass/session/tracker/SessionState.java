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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state of one key. It holds:
 *
 * <ul>
 *   <li>the fragments of open sessions, in order of time
 *   <li>the time of the timer
 *   <li>the end of the last emitted session
 *   <li>the last part of that session, if a continuation can follow
 * </ul>
 *
 * <p>{@link SessionTracker} reads and changes the state. All times are in epoch milliseconds.
 *
 * @param <P> the type of the caller's data about the rows
 */
public final class SessionState<P> {
    /** The value of {@link #timerMillis()} if no timer is set. */
    public static final long NO_TIMER = Long.MIN_VALUE;

    /** The value of {@link #emittedUntilMillis()} if the state remembers no emitted session. */
    public static final long NOTHING_EMITTED = Long.MIN_VALUE;

    /** The value of {@link #reachMillis()} if no rows after the first fragment are known to belong to its session. */
    static final long UNKNOWN_REACH = Long.MIN_VALUE;

    private long id;
    private long timerMillis = NO_TIMER;
    private long emittedUntilMillis = NOTHING_EMITTED;
    private long reachMillis = UNKNOWN_REACH;
    private int instantSessions;
    private @Nullable PreviousPart previousPart;
    private @Nullable SessionFragment<P> first;
    /** All fragments but the first. Null if there are none, which is the usual case. */
    private @Nullable FragmentQueue<P> others;

    /**
     * Creates an empty state.
     *
     * @param id a number by which the caller knows the key
     */
    public SessionState(long id) {
        this.id = id;
    }

    /** Creates a state without instant sessions from its parts, as they were stored. */
    public SessionState(
            long id,
            long timerMillis,
            long emittedUntilMillis,
            @Nullable PreviousPart previousPart,
            List<SessionFragment<P>> fragments) {
        this(id, timerMillis, emittedUntilMillis, 0, previousPart, fragments);
    }

    /**
     * Creates a state from its parts, as they were stored.
     *
     * @param instantSessions see {@link #instantSessions()}
     * @param fragments the fragments in order of time
     */
    public SessionState(
            long id,
            long timerMillis,
            long emittedUntilMillis,
            int instantSessions,
            @Nullable PreviousPart previousPart,
            List<SessionFragment<P>> fragments) {
        this.id = id;
        this.timerMillis = timerMillis;
        this.emittedUntilMillis = emittedUntilMillis;
        this.instantSessions = instantSessions;
        this.previousPart = previousPart;
        for (SessionFragment<P> fragment : fragments) {
            insert(fragment);
        }
    }

    /** Returns the number by which the caller knows the key. */
    public long id() {
        return id;
    }

    /** Sets the number, for callers that create states before they know the key. */
    public void setId(long id) {
        this.id = id;
    }

    /** Returns the time of the key's timer, or {@link #NO_TIMER}. */
    public long timerMillis() {
        return timerMillis;
    }

    /**
     * Returns the end of the last emitted session. If the state has forgotten that session, returns the latest end that the
     * session may have had. Returns {@link #NOTHING_EMITTED} if neither is known. A row before this time is late.
     */
    public long emittedUntilMillis() {
        return emittedUntilMillis;
    }

    /** Returns the number of emitted sessions that started and ended at {@link #emittedUntilMillis()}, which conditions allow. */
    public int instantSessions() {
        return instantSessions;
    }

    /** Returns the part that ended at {@link #emittedUntilMillis()} by max duration. Null if there is none. */
    public @Nullable PreviousPart previousPart() {
        return previousPart;
    }

    /** Returns the number of fragments. */
    public int size() {
        return (first == null ? 0 : 1) + (others == null ? 0 : others.size());
    }

    /** Returns whether the key has an open session. */
    public boolean hasSession() {
        return first != null;
    }

    /** Returns the time of the last row of the first fragment. {@link Long#MIN_VALUE} without a fragment. */
    public long lastMillis() {
        return first == null ? Long.MIN_VALUE : first.lastMillis();
    }

    /** Returns whether the key has no open session and remembers no emitted session. */
    public boolean isEmpty() {
        return first == null && emittedUntilMillis == NOTHING_EMITTED;
    }

    /** Passes each fragment to the consumer, in order of time. */
    public void forEachFragment(Consumer<SessionFragment<P>> consumer) {
        if (first != null) {
            consumer.accept(first);
        }
        if (others != null) {
            others.forEach(consumer);
        }
    }

    /** Returns the fragments in order of time, in a new list. */
    public List<SessionFragment<P>> fragments() {
        List<SessionFragment<P>> fragments = new ArrayList<>(size());
        forEachFragment(fragments::add);
        return fragments;
    }

    void setTimer(long timerMillis) {
        this.timerMillis = timerMillis;
    }

    /**
     * Returns a time before which the first session doesn't end by timeout, because of rows after its first fragment. {@link
     * #UNKNOWN_REACH} if there are no such rows. It is not stored: timers are only set earlier without it.
     */
    long reachMillis() {
        return reachMillis;
    }

    void setReach(long reachMillis) {
        this.reachMillis = reachMillis;
    }

    void setInstantSessions(int instantSessions) {
        this.instantSessions = instantSessions;
    }

    void setEmittedUntil(long emittedUntilMillis, @Nullable PreviousPart previousPart) {
        this.emittedUntilMillis = emittedUntilMillis;
        this.previousPart = previousPart;
    }

    /** Returns the earliest fragment. Null if there is none. */
    @Nullable
    SessionFragment<P> first() {
        return first;
    }

    /** Returns the second fragment. Null if there is none. */
    @Nullable
    SessionFragment<P> second() {
        return others == null ? null : others.first();
    }

    /** Returns whether any fragment but the first may start a session or ends one, by its marks. */
    boolean hasConditionalRows() {
        return others != null && others.conditional() > 0;
    }

    /** Returns the last fragment that starts at or before {@code time}. Null if there is none. */
    @Nullable
    SessionFragment<P> atOrBefore(long time) {
        SessionFragment<P> other = others == null ? null : others.atOrBefore(time);
        if (other != null) {
            return other;
        }
        return first != null && first.firstMillis() <= time ? first : null;
    }

    /** Returns the first fragment that starts after {@code time}. Null if there is none. */
    @Nullable
    SessionFragment<P> after(long time) {
        if (first != null && first.firstMillis() > time) {
            return first;
        }
        return others == null ? null : others.after(time);
    }

    /** Adds a fragment after those that start at the same time. */
    void insert(SessionFragment<P> fragment) {
        if (first == null) {
            first = fragment;
        } else if (fragment.firstMillis() >= first.firstMillis()) {
            others().add(fragment);
        } else {
            others().addFirst(first);
            first = fragment;
        }
    }

    /** Removes a fragment, which must be the earliest of its time. */
    void remove(SessionFragment<P> fragment) {
        if (fragment != first) {
            others().remove(fragment);
        } else {
            first = others == null ? null : others.removeFirst();
        }
        if (others != null && others.size() == 0) {
            others = null;
        }
    }

    /** Tells a row's fragment, and the one after it, which marks come directly before them. */
    void linkMarks(SessionFragment<P> row, @Nullable SessionFragment<P> previous) {
        SessionMarks marks = row.rowMarks();
        if (marks == null) {
            return;
        }
        if (previous != null && previous.marks() != null) {
            setPrevious(row, previous.marks());
        }
        SessionFragment<P> next = after(row.firstMillis());
        if (next != null) {
            setPrevious(next, marks);
        }
    }

    private void setPrevious(SessionFragment<P> fragment, SessionMarks previous) {
        SessionMarks marks = fragment.rowMarks();
        if (marks == null) {
            return;
        }
        boolean wasConditional = FragmentQueue.isConditional(fragment);
        fragment.setMarks(marks.after(previous));
        if (fragment != first && others != null) {
            others.recount(fragment, wasConditional);
        }
    }

    private FragmentQueue<P> others() {
        if (others == null) {
            others = new FragmentQueue<>();
        }
        return others;
    }
}
