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
package io.sandglass.faker.timeline;

import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.timeline.session.SessionPlace;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The place of the current row in its stream. The timeline moves one such object from row to row. */
public final class RowPlace {
    private static final long NONE = -1;

    private final RowRandom random;
    private final long seed;
    final long maxIndex;
    final long maxKey;
    final @Nullable Instant earliestEvent;
    final @Nullable SessionPlace session;
    final int maxChildren;

    /** The index of the row itself. The values of a duplicate belong to another index. */
    long index;

    long content;
    long contentDraws;
    long key;
    long keyDraws;

    long eventMillis;
    int eventNanoOfMilli;
    long lateByMillis;
    long duplicateOf = NONE;
    int childNumber;
    int parentSize;
    private long moves;

    RowPlace(StreamSpec spec, long seed, RowRandom random, @Nullable Instant earliestEvent) {
        this.random = random;
        this.seed = seed;
        long rows = spec.rowCount();
        this.maxIndex = max(rows);
        this.maxKey = spec.changelog() == null ? maxIndex : max(Changes.keyBound(spec.changelog(), rows));
        this.earliestEvent = earliestEvent;
        this.session = spec.sessions() == null ? null : new SessionPlace(spec.sessions(), rows);
        this.maxChildren = spec.children() == null ? 0 : spec.children().maxCount();
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
        moves++;
        content = contentIndex;
        contentDraws = RowRandom.rowKey(contentIndex);
        key = keyIndex;
        keyDraws = keyIndex == contentIndex ? contentDraws : RowRandom.rowKey(keyIndex);
    }

    /**
     * Moves from a parent to one of its children.
     *
     * @param child the child's place among the parent's children, from 0
     * @param size the number of the parent's children
     */
    void moveToChild(int child, int size) {
        moves++;
        childNumber = child + 1;
        parentSize = size;
        contentDraws = RowRandom.elementKey(RowRandom.rowKey(content), child);
        keyDraws = contentDraws;
    }

    /** Makes all following values use the draws of a trial, 0 or more, even if the table has fewer rows. */
    public void drawTrial(long trial) {
        moves++;
        contentDraws = RowRandom.rowKey(trial);
        keyDraws = contentDraws;
    }

    /** Returns this place as a column sees it, now and after each move. */
    public ColumnPlace ofColumn(boolean isInKey) {
        return ofColumn(isInKey, seed);
    }

    /**
     * Returns this place as a column sees it, now and after each move.
     *
     * @param recordsSeed the seed of the draws that several columns share
     */
    public ColumnPlace ofColumn(boolean isInKey, long recordsSeed) {
        return new ColumnPlace(this, isInKey, recordsSeed);
    }

    /** Returns a number that is different after each move to a row. */
    public long moves() {
        return moves;
    }

    /** Returns the event time of the row in milliseconds since 1970-01-01 00:00 UTC; 0 without an event clock. */
    public long eventMillis() {
        return eventMillis;
    }

    /** Returns the index of the row. The children of a parent have the index of the parent. */
    public long index() {
        return index;
    }

    /** Returns the session of the row, or null if the table has no sessions. Always the same object. */
    public @Nullable SessionPlace session() {
        return session;
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

    /** Returns the key of the path of the entity at whose draws the generator is. */
    long pathOfEntity(long fieldKey) {
        return random.peek(fieldKey);
    }

    LongSupplier sharedDraw(String name, long recordsSeed) {
        long fieldKey = RowRandom.fieldKey(recordsSeed, List.of(name), "record");
        return () -> random.peek(fieldKey);
    }
}
