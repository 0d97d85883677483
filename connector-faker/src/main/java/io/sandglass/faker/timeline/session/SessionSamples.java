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
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.SessionsSpec;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Sizes and durations of sessions that were drawn to choose windows for them. */
public final class SessionSamples {
    private static final int SESSIONS = 4_000;
    private static final int ROWS = 400_000;
    private static final int MIN_SESSIONS = 8;

    private final int[] sizes;
    private final long[] millis;

    private SessionSamples(int[] sizes, long[] millis) {
        this.sizes = sizes;
        this.millis = millis;
    }

    /**
     * Draws sessions.
     *
     * @param size gives the number of rows of a session; unused with states
     * @param gap gives the milliseconds between two rows of a session
     * @param maxRows the maximum number of rows of a session; a longer session is the last one that is drawn
     * @throws EvaluationException if an expression fails
     */
    public static SessionSamples draw(
            SessionsSpec spec, CompiledExpression size, CompiledExpression gap, int maxRows, RandomGenerator random) {
        SessionDraw draw = Sessions.draw(spec, size, gap, random);
        int[] sizes = new int[SESSIONS];
        long[] millis = new long[SESSIONS];
        long[] offsets = new long[maxRows];
        short[] states = new short[spec.states() == null ? 0 : maxRows];
        int rows = 0;
        int count = 0;
        while (count < SESSIONS && (count < MIN_SESSIONS || rows < ROWS)) {
            int drawn = draw.draw(0, maxRows, spec.maxMillis(), offsets, states);
            sizes[count] = drawn;
            millis[count] = offsets[drawn - 1];
            count++;
            rows += drawn;
            if (drawn == maxRows) {
                break;
            }
        }
        return new SessionSamples(Arrays.copyOf(sizes, count), Arrays.copyOf(millis, count));
    }

    /** Returns the number of samples, 1 or more. */
    public int count() {
        return sizes.length;
    }

    /** Returns the number of rows of a session. */
    public int size(int sample) {
        return sizes[sample];
    }

    /** Returns the duration of a session in milliseconds. */
    public long millis(int sample) {
        return millis[sample];
    }

    /** Returns the mean number of rows. */
    public double meanSize() {
        return Arrays.stream(sizes).average().orElse(1);
    }

    public int maxSize() {
        return Arrays.stream(sizes).max().orElse(1);
    }

    public long maxMillis() {
        return Arrays.stream(millis).max().orElse(0);
    }
}
