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

import org.jspecify.annotations.Nullable;

/**
 * A run of rows of one key that belong to the same session, whatever other rows arrive. No gap inside is longer than the timeout,
 * and no check instant is inside. With conditions, a fragment is a single row until the watermark passes it. A session is one fragment or several fragments in a row. All times are in epoch milliseconds.
 *
 * @param <P> the type of the caller's data about the rows
 */
public final class SessionFragment<P> {
    private long firstMillis;
    private long lastMillis;
    private long count;
    private P payload;
    private @Nullable SessionMarks marks;
    private long deadlineMillis;

    /**
     * Creates a fragment for a rule without conditions.
     *
     * @param firstMillis the time of the earliest row
     * @param lastMillis the time of the latest row
     * @param count the number of rows, at least 1
     * @param payload the caller's data about these rows
     */
    public SessionFragment(long firstMillis, long lastMillis, long count, P payload) {
        this(firstMillis, lastMillis, count, null, payload);
    }

    /**
     * Creates a fragment.
     *
     * @param firstMillis the time of the earliest row
     * @param lastMillis the time of the latest row
     * @param count the number of rows, at least 1
     * @param marks the marks of these rows; null without conditions
     * @param payload the caller's data about these rows
     */
    public SessionFragment(long firstMillis, long lastMillis, long count, @Nullable SessionMarks marks, P payload) {
        this.firstMillis = firstMillis;
        this.lastMillis = lastMillis;
        this.count = count;
        this.payload = payload;
        this.marks = marks == null ? null : marks.withDeadline(SessionMarks.NO_DEADLINE);
        deadlineMillis = marks == null ? SessionMarks.NO_DEADLINE : marks.deadlineMillis();
    }

    /** Returns the time of the earliest row. */
    public long firstMillis() {
        return firstMillis;
    }

    /** Returns the time of the latest row. */
    public long lastMillis() {
        return lastMillis;
    }

    /** Returns the number of rows. */
    public long count() {
        return count;
    }

    /** Returns the caller's data about the rows. */
    public P payload() {
        return payload;
    }

    /** Returns the greatest time plus timeout of the rows. {@link SessionMarks#NO_DEADLINE} if rows have no timeouts. */
    long deadlineMillis() {
        return deadlineMillis;
    }

    /** Returns the marks of the rows. Null without conditions. */
    public @Nullable SessionMarks marks() {
        return marks == null ? null : marks.withDeadline(deadlineMillis);
    }

    /** Returns {@link #marks()} without the deadline, which needs no new object. */
    @Nullable
    SessionMarks rowMarks() {
        return marks;
    }

    void setMarks(SessionMarks marks) {
        this.marks = marks;
    }

    /** Counts a row and extends the fragment to its time. The caller adds the row to the payload. */
    void add(long time) {
        firstMillis = Math.min(firstMillis, time);
        lastMillis = Math.max(lastMillis, time);
        count++;
    }

    /** Adds the rows of a fragment that is later than this one. */
    void append(SessionFragment<P> later, PayloadMerger<P> merger) {
        lastMillis = later.lastMillis;
        count += later.count;
        payload = merger.merge(payload, later.payload);
        if (marks != null && later.marks != null) {
            marks = marks.plus(later.marks);
            deadlineMillis = Math.max(deadlineMillis, later.deadlineMillis);
        }
    }
}
