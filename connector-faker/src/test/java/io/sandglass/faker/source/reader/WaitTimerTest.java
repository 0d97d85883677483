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
package io.sandglass.faker.source.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WaitTimerTest {
    private static final long DAY = TimeUnit.DAYS.toNanos(1);

    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    @Test
    void completesAFutureAfterItsTimeAndNotBefore() {
        long start = System.nanoTime();
        try (WaitTimer timer = timer(Duration.ofMinutes(1))) {
            timer.completeAfter(TimeUnit.MILLISECONDS.toNanos(20)).join();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    }

    @Test
    void completesAFutureWhoseTimeIsOverAtOnce() {
        try (WaitTimer timer = timer(Duration.ofMinutes(1))) {
            assertThat(timer.completeAfter(0).join()).isNull();
            assertThat(timer.completeAfter(Long.MIN_VALUE).join()).isNull();
        }
    }

    @Test
    void startsOneThreadWithTheFirstWait() {
        try (WaitTimer timer = timer(Duration.ofMinutes(1))) {
            assertThat(threads).isEmpty();

            CompletableFuture<Void> late = timer.completeAfter(Long.MAX_VALUE);
            timer.completeAfter(1).join();

            assertThat(threads).hasSize(1).allMatch(Thread::isAlive);
            assertThat(late).isNotDone();
        }
    }

    @Test
    void endsItsThreadWhileNothingWaits() throws InterruptedException {
        try (WaitTimer timer = timer(Duration.ofMillis(1))) {
            timer.completeAfter(1).join();
            assertEnds(threads.get(0));

            timer.completeAfter(1).join();
            assertThat(threads).hasSize(2);
        }
    }

    @Test
    void forgetsAWaitThatOthersEnd() throws InterruptedException {
        try (WaitTimer timer = timer(Duration.ofMillis(1))) {
            timer.completeAfter(DAY).complete(null);

            assertEnds(threads.get(0));
        }
    }

    @Test
    void endsItsThreadWhenItIsClosed() throws InterruptedException {
        WaitTimer timer = timer(Duration.ofDays(1));
        CompletableFuture<Void> future = timer.completeAfter(DAY);

        timer.close();

        assertEnds(threads.get(0));
        assertThat(future).isNotDone();
    }

    @Test
    void closesWithoutAThread() {
        timer(Duration.ofDays(1)).close();

        assertThat(threads).isEmpty();
    }

    private WaitTimer timer(Duration maxIdle) {
        return new WaitTimer(
                work -> {
                    Thread thread = new Thread(work);
                    thread.setDaemon(true);
                    threads.add(thread);
                    return thread;
                },
                maxIdle);
    }

    private static void assertEnds(Thread thread) throws InterruptedException {
        thread.join(TimeUnit.MINUTES.toMillis(1));
        assertThat(thread.isAlive()).isFalse();
    }
}
