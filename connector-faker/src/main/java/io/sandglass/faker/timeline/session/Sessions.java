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

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StatesSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a table, which determine the key and the time of each row.
 *
 * <p>Each window generates the same number of rows. Before the start of window {@code b} arrive all rows of the windows before it, except
 * for those that arrive later. So the index of each window's first row follows from the few windows whose rows arrive later.
 */
public final class Sessions {
    private final SessionsSpec spec;
    private final SessionClock clock;
    private final SeekableRandom random;
    private final long drawsKey;
    private final @Nullable SessionDraw states;
    private final WindowCache<SessionWindow> windows;
    private final WindowCache<ArrivalWindow> arrivals;
    private @Nullable SessionWindow opening;

    /** The window that was requested last. The next request is usually for the same window. */
    private @Nullable ArrivalWindow last;

    /**
     * Creates the sessions of a table.
     *
     * @param size gives the number of rows of a session; unused with states
     * @param gap gives the milliseconds between two rows of a session
     * @param random the source of all draws, including those of the expressions
     * @param drawsKey the key of all draws; it depends on the seed
     * @param hasDelays whether rows may arrive after their event time
     * @param hasLateRows whether rows may be late
     * @param cachedWindows the maximum number of arrival windows in memory, 1 or more
     * @param cachedSources the maximum number of session windows in memory for creating them
     */
    public Sessions(
            SessionsSpec spec,
            SessionClock clock,
            CompiledExpression size,
            CompiledExpression gap,
            SeekableRandom random,
            long drawsKey,
            boolean hasDelays,
            boolean hasLateRows,
            int cachedWindows,
            int cachedSources) {
        this.spec = spec;
        this.clock = clock;
        this.random = random;
        this.drawsKey = drawsKey;
        SessionDraw draw = draw(spec, size, gap, random);
        this.states = spec.states() == null ? null : draw;
        this.windows = new WindowCache<>(
                new SessionWindowLoader(spec, clock, draw, random, drawsKey, hasDelays, hasLateRows)::load,
                cachedSources);
        this.arrivals = new WindowCache<>(this::merge, cachedWindows);
    }

    /** Creates the draw of a session's rows. */
    static SessionDraw draw(
            SessionsSpec spec, CompiledExpression size, CompiledExpression gap, RandomGenerator random) {
        StatesSpec states = spec.states();
        GapDraw gaps = new GapDraw(gap, spec.idleMillis());
        return states == null
                ? new SizedDraw(size, spec.maxSize(), gaps)
                : new StateDraw(states, spec.maxSize(), gaps, spec.idleMillis(), random);
    }

    /**
     * Moves the place to the row at an index, 0 or more.
     *
     * @throws EvaluationException if the event clock ends before the row
     */
    public void moveTo(long index, SessionPlace place) {
        windowOf(index).moveTo(index, place);
    }

    /** Returns the arrival time of the row at an index, 0 or more, in milliseconds since 1970-01-01 00:00 UTC. */
    public long arrivalMillis(long index) {
        return windowOf(index).arrivalMillis(index);
    }

    /** Returns the number of session windows loaded so far. */
    public long windowLoads() {
        return windows.loads();
    }

    private ArrivalWindow windowOf(long index) {
        ArrivalWindow window = last;
        if (window == null || index < window.firstIndex() || index >= window.endIndex()) {
            window = find(index, window);
            last = window;
        }
        return window;
    }

    /** Finds a window from a guess. On average, equally many rows spill into a window and out of it. */
    private ArrivalWindow find(long index, @Nullable ArrivalWindow former) {
        long number = index / spec.layout().rows();
        if (former != null
                && index >= former.endIndex()
                && index - former.endIndex() < spec.layout().rows() / 2) {
            number = former.number() + 1;
        }
        ArrivalWindow window = arrivals.get(number);
        while (index < window.firstIndex()) {
            window = arrivals.get(window.number() - 1);
        }
        while (index >= window.endIndex()) {
            window = arrivals.get(window.number() + 1);
        }
        return window;
    }

    private ArrivalWindow merge(long number) {
        SessionWindow underWay = opening();
        SessionsSpec.Layout layout = spec.layout();
        long oldest = Math.max(0, number - layout.spill());
        // The sessions of the oldest window are numbered together with those of the window before it.
        boolean hasOlder = layout.groups() == 1 && oldest > 0;
        List<SessionWindow> sources = new ArrayList<>();
        for (long i = hasOlder ? oldest - 1 : oldest; i <= number; i++) {
            sources.add(windows.get(i));
        }
        int spilled = underWay.rowCount() - underWay.arrivedBefore(number);
        for (SessionWindow source : sources) {
            if (source.number() >= oldest && source.number() < number) {
                spilled += source.rowCount() - source.arrivedBefore(number);
            }
        }
        long firstIndex = number * layout.rows() + underWay.rowCount() - spilled;
        SessionNumbers numbers = new SessionNumbers(underWay, sources, layout);
        List<SessionWindow> from = new ArrayList<>(hasOlder ? sources.subList(1, sources.size()) : sources);
        if (number <= layout.spill()) {
            from.add(0, underWay);
        }
        return new ArrivalWindow(number, firstIndex, from, numbers);
    }

    private SessionWindow opening() {
        SessionWindow underWay = opening;
        if (underWay == null) {
            List<SessionWindow> before = new ArrayList<>();
            for (long i = -(long) spec.layout().spill(); i < 0; i++) {
                before.add(windows.get(i));
            }
            underWay = OpeningSessions.of(
                    before,
                    WindowBounds.of(0, spec.layout(), clock),
                    clock.startMillis(0),
                    states,
                    random,
                    Draws.mix(drawsKey + Draws.GAMMA));
            opening = underWay;
        }
        return underWay;
    }
}
