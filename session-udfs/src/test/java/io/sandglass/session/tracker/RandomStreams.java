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
package io.sandglass.session.tracker;

import io.sandglass.session.tracker.SessionCase.RowComes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A generator of random rules, and of rows at and close to the times that matter to a rule. */
final class RandomStreams {
    private RandomStreams() {}

    /** Returns a random rule. */
    static NaiveSessions model(Random random) {
        long timeout = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(8);
        Long max =
                switch (random.nextInt(8)) {
                    case 0 -> null;
                    case 1, 2 -> timeout;
                    default -> timeout + random.nextInt(15);
                };
        long origin =
                switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> SessionRule.ASA_ORIGIN_MILLIS;
                    default -> random.nextInt(200) - 100;
                };
        return new NaiveSessions(
                timeout, max, origin, one(random, Alignment.ALIGNED, Alignment.EXACT), one(random, Boundary.values()));
    }

    /** Returns the rows of all keys, sorted by time and numbered in that order. */
    static List<RowComes> rows(NaiveSessions model, Random random) {
        long start =
                switch (random.nextInt(4)) {
                    case 0 -> 1_700_000_000_000L;
                    case 1 -> SessionRule.ASA_ORIGIN_MILLIS;
                    default -> 0;
                };
        List<RowComes> rows = new ArrayList<>();
        int keys = one(random, 1, 1, 2, 3);
        for (int key = 0; key < keys; key++) {
            long time = start + random.nextInt(60) - 30;
            // Some keys have many rows with short gaps, so a session lasts for many maximums. Other keys have any gaps.
            boolean dense = random.nextInt(4) == 0;
            int count = dense ? 1 + random.nextInt(30) : 1 + random.nextInt(10);
            long firstOfRun = time;
            for (int i = 0; i < count; i++) {
                rows.add(new RowComes(key, time, 0));
                long next = time + step(model, time, firstOfRun, dense, random);
                if (next - time > model.timeoutMillis()) {
                    firstOfRun = next;
                }
                time = next;
            }
        }
        Collections.shuffle(rows, random); // so that rows with equal times aren't in the order of their keys
        rows.sort(Comparator.comparingLong(RowComes::time));
        List<RowComes> numbered = new ArrayList<>();
        for (RowComes row : rows) {
            numbered.add(new RowComes(row.key(), row.time(), numbered.size()));
        }
        return numbered;
    }

    private static long step(NaiveSessions model, long time, long firstOfRun, boolean dense, Random random) {
        long timeout = model.timeoutMillis();
        Long max = model.maxMillis();
        if (dense && random.nextInt(20) > 0) {
            return random.nextInt(3) == 0 ? timeout - 1 : random.nextLong(timeout + 1);
        }
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> timeout;
            case 2 -> timeout - 1;
            case 3 -> timeout + 1;
            case 4 -> max == null ? 1 : untilInstant(time, model.originMillis(), max, random);
            case 5 -> max == null ? 1 : untilInstant(time, firstOfRun, max, random);
            case 6 -> random.nextLong(4 * (timeout + (max == null ? 5 : max)));
            default -> random.nextLong(timeout + 1);
        };
    }

    /** Returns the step to the next instant that is whole maximums after {@code from}, or 1 ms less or more. */
    private static long untilInstant(long time, long from, long max, Random random) {
        long until = max - Math.floorMod(time - from, max);
        return Math.max(0, until + random.nextInt(3) - 1);
    }

    /** Returns the rows in the order of time, in any order, or with a random delay for each row. */
    static List<RowComes> inSomeOrder(List<RowComes> rowsInOrder, Random random) {
        List<RowComes> rows = new ArrayList<>(rowsInOrder);
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> Collections.shuffle(rows, random);
            default -> {
                // Each row is delayed by less than this number of milliseconds.
                int disorder = 1 + random.nextInt(30);
                long[] comes = new long[rows.size()];
                rows.forEach(row -> comes[row.id()] = row.time() + random.nextInt(disorder));
                rows.sort(Comparator.comparingLong(row -> comes[row.id()]));
            }
        }
        return rows;
    }

    /** Returns one of the values at random. */
    @SafeVarargs
    static <T> T one(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
