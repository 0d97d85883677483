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
package io.sandglass.faker.table.options.session;

import io.sandglass.faker.spec.StatesSpec;
import io.sandglass.faker.spec.StatesSpec.Transition;
import io.sandglass.faker.table.options.FakerConnectorOptions;
import io.sandglass.faker.table.options.session.StatesText.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** The graph of states: which states a session can reach, and from which states it can end. */
final class StateGraph {
    private final StatesSpec spec;

    StateGraph(StatesSpec spec) {
        this.spec = spec;
    }

    /**
     * Checks that sessions reach each state, and that they can end.
     *
     * @param written the states as written
     * @param mayBeEndless whether another option ends sessions
     * @throws StatesException at the first state that is not as it should be
     */
    void check(List<State> written, boolean mayBeEndless) {
        int unreachable = reachable().nextClearBit(0);
        if (unreachable < written.size()) {
            throw new StatesException(
                    "no session reaches the state '" + spec.names().get(unreachable)
                            + "'. Add a transition to it, let sessions begin there with '"
                            + FakerConnectorOptions.SESSIONS_INITIAL.key() + "', or remove it.",
                    written.get(unreachable).name().offset());
        }
        int endless = canEnd().nextClearBit(0);
        if (endless < written.size() && !mayBeEndless) {
            throw new StatesException(
                    "a session never ends after the state '" + spec.names().get(endless)
                            + "'. Add a transition to 'end', or set '"
                            + FakerConnectorOptions.SESSIONS_MAX_SIZE.key() + "' or '"
                            + FakerConnectorOptions.SESSIONS_MAX_DURATION.key() + "'.",
                    written.get(endless).name().offset());
        }
    }

    private BitSet reachable() {
        BitSet reached = new BitSet();
        Deque<Integer> next = new ArrayDeque<>();
        visit(spec.initial(), reached, next);
        while (!next.isEmpty()) {
            visit(spec.transitions().get(next.remove()), reached, next);
        }
        return reached;
    }

    private static void visit(List<Transition> transitions, BitSet reached, Deque<Integer> next) {
        for (Transition transition : transitions) {
            if (transition.weight() > 0 && !transition.isEnd() && !reached.get(transition.target())) {
                reached.set(transition.target());
                next.add(transition.target());
            }
        }
    }

    /** Returns the states from which a session can end, found backwards from the end. */
    private BitSet canEnd() {
        int count = spec.names().size();
        List<List<Integer>> before = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            before.add(new ArrayList<>());
        }
        for (int from = 0; from < count; from++) {
            for (Transition transition : spec.transitions().get(from)) {
                if (transition.weight() > 0) {
                    before.get(transition.isEnd() ? count : transition.target()).add(from);
                }
            }
        }
        BitSet ends = new BitSet();
        Deque<Integer> next = new ArrayDeque<>();
        next.add(count);
        while (!next.isEmpty()) {
            for (int from : before.get(next.remove())) {
                if (!ends.get(from)) {
                    ends.set(from);
                    next.add(from);
                }
            }
        }
        return ends;
    }
}
