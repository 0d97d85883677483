package io.sandglass.faker.source.reader;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The timer of one reader, which completes a future when its time has come.
 *
 * <p>The timer's thread starts with the first wait, ends some seconds after the last, and does not outlive {@link #close}. The
 * JDK's {@link CompletableFuture#completeOnTimeout} shares one thread in the whole JVM instead. That thread keeps the class
 * loader of the first job that waits, with all classes of the connector, as long as the TaskManager lives.
 */
final class WaitTimer implements AutoCloseable {
    private static final Duration MAX_IDLE = Duration.ofSeconds(10);

    private final ScheduledThreadPoolExecutor executor;

    /** A timer without a thread yet, which will be a daemon. */
    WaitTimer() {
        this(WaitTimer::newDaemon, MAX_IDLE);
    }

    /**
     * A timer without a thread yet.
     *
     * @param maxIdle after this time without a wait the thread ends; above 0
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
     * Returns a future that completes with null after a time. Whoever completes the future earlier ends the wait.
     *
     * @param nanos from now; 0 or less means at once
     * @throws java.util.concurrent.RejectedExecutionException if the timer is closed
     */
    CompletableFuture<Void> completeAfter(long nanos) {
        CompletableFuture<Void> future = new CompletableFuture<>();
        Future<?> wait = executor.schedule(() -> future.complete(null), nanos, TimeUnit.NANOSECONDS);
        var unused = future.whenComplete((nothing, error) -> wait.cancel(false));
        return future;
    }

    /** Ends the thread, if there is one. Futures that still wait stay incomplete. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
