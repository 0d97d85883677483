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
package io.sandglass.faker.expression.datafaker;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import net.datafaker.Faker;

/**
 * All texts that Datafaker can make for a call, and their chances, found out step by step: a draw that nobody has decided
 * on becomes as many new walks as it has outcomes.
 */
final class NaiveWalk {

    private record Walk(int[] decisions, double chance) {

        Walk further(int decision, int outcomes) {
            int[] longer = Arrays.copyOf(decisions, decisions.length + 1);
            longer[decisions.length] = decision;
            return new Walk(longer, chance / outcomes);
        }
    }

    private static final class Decisions implements RandomGenerator {
        private int[] decisions = new int[0];
        private int next;
        private int undecided;

        void follow(int... newDecisions) {
            decisions = newDecisions;
            next = 0;
            undecided = 0;
        }

        /** How many outcomes the first draw has that was asked for beyond the decisions; 0 if there was none. */
        int undecided() {
            return undecided;
        }

        @Override
        public int nextInt(int bound) {
            if (next == decisions.length) {
                // Noted, because it may be caught or wrapped on its way.
                undecided = undecided == 0 ? bound : undecided;
                throw new IllegalStateException("undecided");
            }
            return decisions[next++];
        }

        @Override
        public int nextInt(int origin, int bound) {
            return origin + nextInt(bound - origin);
        }

        @Override
        public long nextLong(long origin, long bound) {
            return origin + nextInt(Math.toIntExact(bound - origin));
        }

        @Override
        public long nextLong(long bound) {
            return nextInt(Math.toIntExact(bound));
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

        @Override
        public long nextLong() {
            return nextInt(Integer.MAX_VALUE);
        }
    }

    private NaiveWalk() {}

    /** Null if it takes more than some walks. */
    static Map<String, Double> texts(Locale locale, Function<Faker, Object> call, int maxWalks) {
        Decisions decisions = new Decisions();
        DatafakerReference datafaker = new DatafakerReference(locale, decisions);
        Map<String, Double> texts = new HashMap<>();
        Deque<Walk> walks = new ArrayDeque<>();
        walks.add(new Walk(new int[0], 1));
        int walked = 0;
        while (!walks.isEmpty()) {
            Walk walk = walks.removeLast();
            decisions.follow(walk.decisions());
            String text = text(datafaker, call);
            int outcomes = decisions.undecided();
            if (outcomes == 0) {
                texts.merge(text, walk.chance(), Double::sum);
                walked++;
            } else if (walked + walks.size() + (long) outcomes > maxWalks) {
                return null;
            }
            for (int i = 0; i < outcomes; i++) {
                walks.add(walk.further(i, outcomes));
            }
        }
        return texts;
    }

    private static String text(DatafakerReference datafaker, Function<Faker, Object> call) {
        try {
            return datafaker.values(call, 1).get(0);
        } catch (RuntimeException e) {
            return "fails: " + e;
        }
    }
}
