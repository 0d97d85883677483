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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * A reader's timer, which completes a future after a given time.
 *
 * <p>The timer's thread starts with the first wait. It ends some seconds after the last wait, and {@link #close} ends it at once.
 * The JDK's {@link CompletableFuture#completeOnTimeout} shares one thread in the whole JVM instead. That thread keeps the class
 * loader of the first waiting job, with all classes of the connector, until the TaskManager stops.
 */
final class WaitTimer implements AutoCloseable {
    private static final Duration MAX_IDLE = Duration.ofSeconds(10);

    private final ScheduledThreadPoolExecutor executor;

    /** Creates a timer whose thread is a daemon. The thread starts with the first wait. */
    WaitTimer() {
        this(WaitTimer::newDaemon, MAX_IDLE);
    }

    /**
     * Creates a timer whose thread starts with the first wait.
     *
     * @param threads creates the thread
     * @param maxIdle the time without a wait after which the thread ends, above 0
     */
    WaitTimer(ThreadFactory threads, Duration maxIdle) {
        executor = new ScheduledThreadPoolExecutor(1, threads);
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(maxIdle.toNanos(), TimeUnit.NANOSECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    private static Thread newDaemon(Runnable work) {
        Thread thread = new Thread(work, "faker-wait-timer");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Returns a future that completes with null after a delay. If the caller completes the future earlier, the wait ends.
     *
     * @param nanos the delay in nanoseconds; 0 or less means at once
     * @throws java.util.concurrent.RejectedExecutionException if the timer is closed
     */
    CompletableFuture<Void> completeAfter(long nanos) {
        CompletableFuture<Void> future = new CompletableFuture<>();
        Future<?> wait = executor.schedule(() -> future.complete(null), nanos, TimeUnit.NANOSECONDS);
        var unused = future.whenComplete((nothing, error) -> wait.cancel(false));
        return future;
    }

    /** Ends the thread, if there is one. Pending futures stay incomplete. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
