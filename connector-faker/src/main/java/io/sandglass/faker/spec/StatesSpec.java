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
package io.sandglass.faker.spec;

import java.io.Serializable;
import java.util.List;

/**
 * The specification of the states that the rows of a session go through.
 *
 * @param names the names of the states, 1 or more
 * @param transitions the transitions from each state, in the order of {@code names}; a session ends after a transition to the end
 * @param initial the states in which sessions begin, as transitions without delay
 */
public record StatesSpec(List<String> names, List<List<Transition>> transitions, List<Transition> initial)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int END = -1;

    public StatesSpec {
        names = List.copyOf(names);
        transitions = transitions.stream().map(List::copyOf).toList();
        initial = List.copyOf(initial);
    }

    /**
     * A transition to a state or to the end.
     *
     * @param target the position of the next state, or -1 for the end
     * @param weight the weight among the transitions from the same state, 0 or more; at least one weight is above 0
     * @param minMillis the minimum delay in milliseconds, or -1 if the gap of the sessions is the delay
     * @param maxMillis the maximum delay in milliseconds, inclusive
     */
    public record Transition(int target, double weight, long minMillis, long maxMillis) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Creates a transition without a delay of its own. */
        public static Transition of(int target, double weight) {
            return new Transition(target, weight, -1, -1);
        }

        /** Creates a transition to the end. */
        public static Transition toEnd(double weight) {
            return of(END, weight);
        }

        public boolean isEnd() {
            return target == END;
        }

        /** Returns whether the transition has a delay of its own. */
        public boolean hasDelay() {
            return minMillis >= 0;
        }
    }
}
