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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A queue of fragments beside a list that is sorted after each change. */
class FragmentQueueTest {

    /** Few fragments fit into one block, and many take several. */
    @ParameterizedTest(name = "{0} steps, times below {1}, seed {2}")
    @CsvSource({"2000, 6, 1", "2000, 1000, 2", "10000, 300, 3", "10000, 1000000, 4"})
    void returnsFragmentsAsASortedListDoes(int steps, int times, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FragmentQueue<Integer> queue = new FragmentQueue<>();
        List<SessionFragment<Integer>> sorted = new ArrayList<>();
        int largest = 0;
        for (int i = 0; i < steps; i++) {
            step(queue, sorted, random, times, i);
            largest = Math.max(largest, sorted.size());
            assertThat(queue.size()).isEqualTo(sorted.size());
            assertThat(queue.conditional()).isEqualTo((int)
                    sorted.stream().filter(FragmentQueue::isConditional).count());
            long time = random.nextInt(-1, times + 1);
            assertThat(queue.atOrBefore(time)).isSameAs(atOrBefore(sorted, time));
            assertThat(queue.after(time)).isSameAs(after(sorted, time));
            if (i % 50 == 0) {
                List<SessionFragment<Integer>> all = new ArrayList<>();
                queue.forEach(all::add);
                assertThat(all).isEqualTo(sorted);
            }
        }
        assertThat(largest).isGreaterThan(steps / 8);
    }

    private static void step(
            FragmentQueue<Integer> queue,
            List<SessionFragment<Integer>> sorted,
            SplittableRandom random,
            int times,
            int payload) {
        int action = random.nextInt(10);
        if (action < 2 && !sorted.isEmpty()) {
            assertThat(queue.first()).isSameAs(sorted.get(0));
            assertThat(queue.removeFirst()).isSameAs(sorted.remove(0));
        } else if (action == 2 && !sorted.isEmpty()) {
            SessionFragment<Integer> fragment = sorted.get(random.nextInt(sorted.size()));
            if (isOnlyOneOfItsTime(sorted, fragment)) {
                queue.remove(fragment);
                sorted.remove(fragment);
            }
        } else if (action == 3 && !sorted.isEmpty()) {
            SessionFragment<Integer> fragment = fragment(sorted.get(0).firstMillis(), random, payload);
            queue.addFirst(fragment);
            sorted.add(0, fragment);
        } else {
            SessionFragment<Integer> fragment = fragment(random.nextInt(times), random, payload);
            queue.add(fragment);
            sorted.add(fragment);
            // A stable sort, which keeps the order of equal times.
            sorted.sort(Comparator.comparingLong(SessionFragment::firstMillis));
        }
    }

    @Test
    void sortsRowsThatAreAddedAtBothEnds() {
        FragmentQueue<Integer> queue = new FragmentQueue<>();
        for (int i = 0; i < 1000; i++) {
            queue.add(new SessionFragment<>(i, i, 1, i));
            queue.add(new SessionFragment<>(-i, -i, 1, i));
        }
        List<Long> times = new ArrayList<>();
        while (queue.size() > 0) {
            times.add(queue.removeFirst().firstMillis());
        }
        assertThat(times).hasSize(2000).isSorted();
    }

    private static SessionFragment<Integer> fragment(long time, SplittableRandom random, int payload) {
        SessionMarks marks = new SessionMarks(random.nextBoolean(), random.nextBoolean(), time, SessionMarks.NO_VALUES);
        return new SessionFragment<>(time, time, 1, marks, payload);
    }

    private static boolean isOnlyOneOfItsTime(
            List<SessionFragment<Integer>> sorted, SessionFragment<Integer> fragment) {
        return sorted.stream()
                        .filter(other -> other.firstMillis() == fragment.firstMillis())
                        .count()
                == 1;
    }

    private static @Nullable SessionFragment<Integer> atOrBefore(List<SessionFragment<Integer>> sorted, long time) {
        return sorted.stream()
                .filter(fragment -> fragment.firstMillis() <= time)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static @Nullable SessionFragment<Integer> after(List<SessionFragment<Integer>> sorted, long time) {
        return sorted.stream()
                .filter(fragment -> fragment.firstMillis() > time)
                .findFirst()
                .orElse(null);
    }
}
