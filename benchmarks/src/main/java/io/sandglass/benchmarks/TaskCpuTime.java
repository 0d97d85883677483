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
package io.sandglass.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.table.api.TableEnvironment;

/**
 * The CPU time of the threads of one job's tasks: each chain of operators has one, with helpers such as the one that flushes
 * its output, and a source of the old kind such as datagen's has one more.
 *
 * <p>Has to be asked often while the job runs, because a thread that has ended says nothing any more.
 */
public final class TaskCpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Pattern SUBTASK = Pattern.compile(" \\(\\d+/\\d+\\)#\\d+");

    private final Set<Long> others =
            Arrays.stream(THREADS.getAllThreadIds()).boxed().collect(Collectors.toSet());
    private final Map<Long, Long> nanosByThread = new HashMap<>();

    /** Starts to count: threads that run already are none of the job's. */
    public TaskCpuTime() {}

    /**
     * Runs a statement to its end.
     *
     * @param insert an INSERT that starts one job
     * @return the nanoseconds of all its tasks' threads
     */
    public static long ofInsert(TableEnvironment tables, String insert) throws Exception {
        TaskCpuTime cpuTime = new TaskCpuTime();
        CompletableFuture<?> job =
                tables.executeSql(insert).getJobClient().orElseThrow().getJobExecutionResult();
        while (!job.isDone()) {
            cpuTime.sample();
            TimeUnit.MILLISECONDS.sleep(2);
        }
        job.join();
        return cpuTime.nanos();
    }

    /** Looks at the threads that were started since this was made. */
    public void sample() {
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && isTaskOfThisJob(thread)) {
                long nanos = THREADS.getThreadCpuTime(thread.getThreadId());
                nanosByThread.merge(thread.getThreadId(), nanos, Math::max);
            }
        }
    }

    private boolean isTaskOfThisJob(ThreadInfo thread) {
        String name = thread.getThreadName();
        // Flink names the threads of a task by its subtask and attempt: "sink (1/1)#0".
        return SUBTASK.matcher(name).find() && !others.contains(thread.getThreadId());
    }

    /** All that was seen so far. */
    public long nanos() {
        return nanosByThread.values().stream().mapToLong(Long::longValue).sum();
    }
}
