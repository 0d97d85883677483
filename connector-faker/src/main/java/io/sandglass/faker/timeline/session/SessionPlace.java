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
package io.sandglass.faker.timeline.session;

import io.sandglass.faker.expression.plan.CurrentSession;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StatesSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The session of the current row, and the row's place in it. {@link Sessions} moves one such object from row to row. */
public final class SessionPlace implements CurrentSession {
    private static final int NONE = -1;

    private final SessionsSpec spec;
    private final List<String> states;
    private final long maxNumber;
    private @Nullable SessionWindow window;
    private @Nullable SessionNumbers numbers;
    private int row;
    private int session;
    private int firstRow;

    /** @param rowCount the number of rows of the table */
    public SessionPlace(SessionsSpec spec, long rowCount) {
        StatesSpec ofStates = spec.states();
        this.spec = spec;
        this.states = ofStates == null ? List.of() : ofStates.names();
        this.maxNumber = SessionNumbers.max(spec.layout(), rowCount);
    }

    void moveTo(SessionWindow toWindow, int toRow, SessionNumbers ofSessions) {
        window = toWindow;
        numbers = ofSessions;
        row = toRow;
        session = toWindow.session(toRow);
        firstRow = toWindow.firstRow(session);
    }

    private SessionWindow window() {
        if (window == null) {
            throw new IllegalStateException("no current row");
        }
        return window;
    }

    /** Returns the event time of the row in milliseconds since 1970-01-01 00:00 UTC. */
    public long eventMillis() {
        return window().eventMillis(row);
    }

    /** Returns the part of the time from the row's event time to its arrival that lies beyond the disorder, in milliseconds. */
    public long lateByMillis() {
        return window().lateByMillis(row);
    }

    @Override
    public long key() {
        return window().key(session);
    }

    @Override
    public long keys() {
        return spec.keys();
    }

    @Override
    public long number() {
        if (numbers == null) {
            throw new IllegalStateException("no current row");
        }
        return numbers.number(window(), session);
    }

    @Override
    public long maxNumber() {
        return maxNumber;
    }

    @Override
    public int step() {
        return row - firstRow + 1;
    }

    @Override
    public int size() {
        return window().size(session);
    }

    @Override
    public int maxSize() {
        return spec.maxSize();
    }

    @Override
    public List<String> states() {
        return states;
    }

    @Override
    public int state() {
        return window().state(row);
    }

    @Override
    public int previousState() {
        return row == firstRow ? NONE : window().state(row - 1);
    }

    @Override
    public int visits(int state) {
        SessionWindow here = window();
        int visits = 0;
        for (int i = firstRow; i <= row; i++) {
            visits += here.state(i) == state ? 1 : 0;
        }
        return visits;
    }
}
