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
package io.sandglass.faker.expression.datafaker.explore;

import io.sandglass.faker.expression.plan.text.PlanBuilder;
import java.util.random.RandomGenerator;

/**
 * A scripted random generator that enumerates every path of a call, in sequence.
 *
 * <p>On each path, a draw returns the number that the path prescribes. {@link #nextPath} increments the last draw that
 * has further numbers, like a counter in which each digit has its own base. The probability of a path is the product of
 * its draws' probabilities.
 */
final class ForcedDraws implements RandomGenerator {
    private static final int MAX_DRAWS = 64;

    private final int[] bounds = new int[MAX_DRAWS];
    private final int[] forced = new int[MAX_DRAWS];
    private int known;
    private int next;
    private boolean impossible;

    /** Returns whether a draw had too many outcomes. The path's value is then meaningless. */
    boolean isImpossible() {
        return impossible;
    }

    double chance() {
        double chance = 1;
        for (int i = 0; i < known; i++) {
            chance /= bounds[i];
        }
        return chance;
    }

    /** Moves to the next path. Returns false if there is none. */
    boolean nextPath() {
        next = 0;
        while (known > 0) {
            if (++forced[known - 1] < bounds[known - 1]) {
                return true;
            }
            known--;
        }
        return false;
    }

    @Override
    public int nextInt(int bound) {
        if (bound <= 0 || bound > PlanBuilder.MAX_OUTCOMES || next == MAX_DRAWS) {
            throw impossible();
        }
        if (next == known) {
            bounds[known] = bound;
            forced[known] = 0;
            known++;
        }
        return forced[next++];
    }

    @Override
    public int nextInt(int origin, int bound) {
        return (int) nextLong(origin, bound);
    }

    @Override
    public long nextLong(long bound) {
        return nextLong(0, bound);
    }

    @Override
    public long nextLong(long origin, long bound) {
        long range = bound - origin;
        return origin + nextInt(range > PlanBuilder.MAX_OUTCOMES ? -1 : (int) range);
    }

    @Override
    public boolean nextBoolean() {
        return nextInt(2) == 1;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) nextInt(256);
        }
    }

    /** Rejects all other draws, which end here and have too many outcomes. */
    @Override
    public long nextLong() {
        throw impossible();
    }

    /** Records and returns the failure, because a provider might catch it or draw again. */
    private Impossible impossible() {
        impossible = true;
        return new Impossible();
    }

    private static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Impossible() {
            super("too many outcomes", null, false, false);
        }
    }
}
