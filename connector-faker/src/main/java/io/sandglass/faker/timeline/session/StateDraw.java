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

import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.expression.plan.number.AliasTable;
import io.sandglass.faker.spec.StatesSpec;
import io.sandglass.faker.spec.StatesSpec.Transition;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Sessions whose rows go from state to state until they reach the end. */
final class StateDraw implements SessionDraw {
    private final Pick[] transitions;
    private final Pick initial;
    private final int maxSize;
    private final long maxDelayMillis;
    private final GapDraw gap;
    private final RandomGenerator random;

    /**
     * @param maxSize the maximum number of rows, 1 or more
     * @param gap the delay of transitions without a delay of their own
     * @param idleMillis the minimum time between two sessions of a key; delays are shorter
     */
    StateDraw(StatesSpec spec, int maxSize, GapDraw gap, long idleMillis, RandomGenerator random) {
        this.transitions = spec.transitions().stream().map(Pick::of).toArray(Pick[]::new);
        this.initial = Pick.of(spec.initial());
        this.maxSize = maxSize;
        this.maxDelayMillis = idleMillis - 1;
        this.gap = gap;
        this.random = random;
    }

    @Override
    public int draw(int first, int end, long maxMillis, long[] offsets, short[] states) {
        int last = (int) Math.min((long) first + maxSize, end);
        int state = initial.draw(random).target();
        long offset = 0;
        int row = first;
        while (true) {
            offsets[row] = offset;
            states[row] = (short) state;
            row++;
            Transition next = transitions[state].draw(random);
            if (next.isEnd() || row == last) {
                return row;
            }
            offset += delay(next);
            if (offset > maxMillis) {
                return row;
            }
            state = next.target();
        }
    }

    private long delay(Transition transition) {
        if (!transition.hasDelay()) {
            return gap.draw();
        }
        long span = transition.maxMillis() - transition.minMillis() + 1;
        return Math.min(transition.minMillis() + Draws.below(span, random), maxDelayMillis);
    }

    /** A pick of one of several transitions by their weights. */
    private static final class Pick {
        private final Transition[] all;
        private final @Nullable AliasTable alias;

        private Pick(Transition[] all, @Nullable AliasTable alias) {
            this.all = all;
            this.alias = alias;
        }

        static Pick of(List<Transition> transitions) {
            Transition[] possible =
                    transitions.stream().filter(each -> each.weight() > 0).toArray(Transition[]::new);
            double largest = 0;
            for (Transition each : possible) {
                largest = Math.max(largest, each.weight());
            }
            // Weights near the largest double would have an infinite sum.
            double[] shares = new double[possible.length];
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                shares[i] = possible[i].weight() / largest;
                sum += shares[i];
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] /= sum;
            }
            return new Pick(possible, AliasTable.ofUnequal(shares));
        }

        Transition draw(RandomGenerator random) {
            if (all.length == 1) {
                return all[0];
            }
            return all[alias == null ? Draws.below(all.length, random) : alias.draw(random)];
        }
    }
}
