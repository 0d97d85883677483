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

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.ChildrenSpec;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.timeline.session.SessionPlace;
import io.sandglass.faker.timeline.session.Sessions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sequence of a stream's rows. It moves a {@link RowPlace} to the row at an index. Not thread-safe. */
public final class Timeline {
    private final RowPlace place;
    private final @Nullable EventClock clock;
    private final @Nullable Sessions sessions;
    private final @Nullable Duplicates duplicates;
    private final @Nullable Changes changes;
    private final @Nullable ChildCounts children;
    private final long lastIndex;

    /**
     * Creates a timeline that has not moved to a row yet.
     *
     * @param random the source of all draws, including those of the compiler's expressions
     * @param compiler compiles the expressions of sessions and of children
     * @param order the order in which callers request most rows; it determines how many session windows stay in memory
     */
    public Timeline(StreamSpec spec, long seed, RowRandom random, ExpressionCompiler compiler, RowOrder order) {
        EventTimeSpec eventTime = spec.eventTime();
        SessionsSpec ofSessions = spec.sessions();
        this.place = new RowPlace(spec, seed, random, eventTime == null ? null : EventClock.earliest(eventTime));
        this.clock = eventTime == null ? null : new EventClock(eventTime, seed, random);
        this.sessions = ofSessions == null || eventTime == null || clock == null
                ? null
                : new Sessions(
                        ofSessions,
                        new WindowClock(eventTime, clock, ofSessions.layout().rows()),
                        compiler.compile(ofSessions.sizeExpression()),
                        compiler.compile(ofSessions.gapExpression()),
                        random,
                        RowRandom.fieldKey(seed, List.of(), "session"),
                        eventTime.disorderMillis() > 0 || eventTime.lateRate() > 0,
                        eventTime.lateRate() > 0,
                        WindowBudget.capacity(ofSessions, spec, order),
                        WindowBudget.sources(ofSessions, spec, order));
        this.duplicates = spec.duplicates() == null ? null : new Duplicates(spec.duplicates(), seed, random);
        this.changes = spec.changelog() == null ? null : new Changes(spec.changelog(), seed, random);
        ChildrenSpec ofChildren = spec.children();
        this.children = ofChildren == null
                ? null
                : new ChildCounts(ofChildren, compiler.compile(ofChildren.countExpression()), seed, random);
        this.lastIndex = ClockEnd.endIndex(spec, Long.MAX_VALUE) - 1;
    }

    /** Returns the position of the current row. The timeline always returns the same object. */
    public RowPlace place() {
        return place;
    }

    /** Returns the changes of the changelog, or null if the table has none. */
    public @Nullable Changes changes() {
        return changes;
    }

    /** Returns the last index that the event clock reaches, whether or not the table has so many rows. */
    public long lastIndex() {
        return lastIndex;
    }

    /** Returns the number of session windows loaded so far. */
    long windowLoads() {
        return sessions == null ? 0 : sessions.windowLoads();
    }

    /**
     * Returns the number of rows at an index: the number of a parent's children, or 1 if the rows aren't children.
     *
     * @param index the index, 0 or more
     */
    public int rowsAt(long index) {
        return children == null ? 1 : children.of(index);
    }

    /**
     * Moves to a child of a parent. All children of a parent have the parent's index and time.
     *
     * @param parent the parent's index, 0 or more
     * @param child the child's place among the parent's children, from 0; less than {@link #rowsAt}
     * @throws EvaluationException if the event clock ends before the parent
     */
    public void moveToChild(long parent, int child) {
        int size = rowsAt(parent);
        moveTo(parent, parent);
        place.moveToChild(child, size);
    }

    /**
     * Moves to the row at an index. In a table of children, moves to the parent's first child, even if the parent has none.
     *
     * @param index the row's index, 0 or more
     * @throws EvaluationException if the event clock ends before the row
     */
    public void moveTo(long index) {
        if (children != null) {
            moveTo(index, index);
            place.moveToChild(0, Math.max(1, children.of(index)));
            return;
        }
        if (duplicates == null) {
            moveTo(index, index);
            return;
        }
        long original = duplicates.originalOf(index);
        moveTo(original, original);
        place.index = index;
        place.duplicateOf = -1;
        if (original != index) {
            place.duplicateOf = original;
            place.lateByMillis += arrivalMillis(index) - arrivalMillis(original);
        }
    }

    /**
     * Moves to the values that a change wrote for a key.
     *
     * @param contentIndex the index of the change
     * @param keyIndex the number of the key
     * @throws EvaluationException if the event clock ends before the change
     */
    public void moveTo(long contentIndex, long keyIndex) {
        place.moveTo(contentIndex, keyIndex);
        place.index = contentIndex;
        place.lateByMillis = 0;
        SessionPlace session = place.session;
        if (sessions != null && session != null) {
            sessions.moveTo(contentIndex, session);
            place.eventMillis = session.eventMillis();
            place.lateByMillis = session.lateByMillis();
        } else if (clock != null) {
            clock.moveTo(contentIndex, place);
        }
    }

    private long arrivalMillis(long index) {
        if (sessions != null) {
            return sessions.arrivalMillis(index);
        }
        return clock == null ? 0 : clock.placeMillis(index);
    }
}
