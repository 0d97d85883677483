package io.sandglass.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The CPU time of the threads of one job's task: source, watermarks and sink are one chain, and its thread does it all, but a
 * source of the old kind such as datagen's has a thread beside it.
 *
 * <p>Has to be asked often while the job runs, because a thread that has ended says nothing any more.
 */
final class TaskCpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Set<Long> others =
            Arrays.stream(THREADS.getAllThreadIds()).boxed().collect(Collectors.toSet());
    private final Map<Long, Long> nanosByThread = new HashMap<>();

    /** Looks at the threads that were started since this was made. */
    void sample() {
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && isTaskOfThisJob(thread)) {
                long nanos = THREADS.getThreadCpuTime(thread.getThreadId());
                nanosByThread.merge(thread.getThreadId(), nanos, Math::max);
            }
        }
    }

    private boolean isTaskOfThisJob(ThreadInfo thread) {
        String name = thread.getThreadName();
        return name.contains("Source: ")
                && !name.contains("SourceCoordinator")
                && !others.contains(thread.getThreadId());
    }

    /** All that was seen so far. */
    long nanos() {
        return nanosByThread.values().stream().mapToLong(Long::longValue).sum();
    }
}
