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
package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.sandglass.testing.TestRun;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is declared, a table is refused in words for people, or gives rows of its types.
 *
 * <p>{@code -Dhostile.count=100000 -Dhostile.seed=7} tries more, and others; {@code -Dhostile.only=123} one of them, and
 * {@code -Dhostile.from=50000} begins further on.
 * Counts and seed are printed.
 */
@Tag("locale")
class HostileTablesTest {
    private static final int COUNT = TestRun.size("hostile.count", 150, 700);
    private static final long SEED = TestRun.seed("hostile.seed");
    private static final int ONLY = Integer.getInteger("hostile.only", -1);
    private static final int FROM = ONLY < 0 ? Integer.getInteger("hostile.from", 0) : ONLY;
    private static final int END = ONLY < 0 ? FROM + COUNT : ONLY + 1;

    /** Of one table, and of its own thread: others may keep the machine busy. */
    private static final int MAX_SECONDS = 60;

    private static final int MAX_MINUTES_ON_CLOCK = 10;

    /** With so many, those that are left would tell nothing new. */
    private static final int MAX_PROBLEMS = 50;

    /** Of the first ones a smaller table is looked for, which takes longer than trying a thousand others. */
    private static final int MAX_SHRUNK = 3;

    /** Tries of smaller tables for one that is wrong. */
    private static final int MAX_SHRINKING = 2_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final HostileTableTrial trial = new HostileTableTrial();
    private Thread worker = Thread.currentThread();
    private long slowestNanos;
    private int slowest;
    private long largestBytes;
    private int largest;

    @Test
    void everyTableWorksOrIsRefusedInWords() throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        List<String> problems = new ArrayList<>();
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            worker = new Thread(task, "tables");
            return worker;
        });
        try {
            for (int i = FROM; i < END; i++) {
                HostileTable table = HostileTables.table(SEED, i);
                String problem = measured(thread, table, i);
                if (problem != null) {
                    HostileTable shrunk = problems.size() < MAX_SHRUNK ? shrunk(thread, table) : table;
                    String told = String.join(
                            "\n",
                            "-Dhostile.seed=" + SEED + " -Dhostile.only=" + i + ": " + problem,
                            "which has escapes here, as in Java, and may be smaller:",
                            shown(shrunk.toString()),
                            problem(thread, shrunk));
                    problems.add(told);
                    // It may take a while until the others are through.
                    System.out.println(told);
                    assertThat(problems)
                            .as("problems, of %d tables", i + 1 - FROM)
                            .hasSizeLessThan(MAX_PROBLEMS);
                }
                if (i % 5_000 == 4_999 || i == END - 1) {
                    report(i + 1 - FROM, start);
                }
            }
        } finally {
            thread.shutdownNow();
        }
        assertThat(problems).isEmpty();
        if (ONLY < 0) {
            // Or the tables are too bad, or too good, to be of use.
            assertThat(trial.working()).isBetween(COUNT / 4, COUNT * 3 / 4);
            assertThat(trial.refused()).isGreaterThan(COUNT / 5);
            assertThat(trial.refusedByFlink()).isLessThan(COUNT / 5);
            assertThat(trial.failingRows()).isLessThan(COUNT / 20);
        }
    }

    private void report(int count, long start) {
        System.out.printf(
                Locale.ROOT,
                "seed %d from %d: %d tables, %d working (%d of them with a row that fails), %d refused, %d by Flink's own rules;"
                        + " %.0f s; slowest is %d with %.1f s, largest is %d with %d MB in all%n",
                SEED,
                FROM,
                count,
                trial.working(),
                trial.failingRows(),
                trial.refused(),
                trial.refusedByFlink(),
                (System.nanoTime() - start) / 1e9,
                slowest,
                slowestNanos / 1e9,
                largest,
                largestBytes >> 20);
    }

    private @Nullable String measured(ExecutorService thread, HostileTable table, int number)
            throws InterruptedException, ExecutionException {
        // Only known once it runs.
        var unused = thread.submit(() -> {}).get();
        long nanos = THREADS.getThreadCpuTime(worker.getId());
        long bytes = THREADS.getThreadAllocatedBytes(worker.getId());
        String problem = problem(thread, table);
        nanos = THREADS.getThreadCpuTime(worker.getId()) - nanos;
        bytes = THREADS.getThreadAllocatedBytes(worker.getId()) - bytes;
        if (nanos > slowestNanos) {
            slowestNanos = nanos;
            slowest = number;
        }
        if (bytes > largestBytes) {
            largestBytes = bytes;
            largest = number;
        }
        return problem;
    }

    private @Nullable String problem(ExecutorService thread, HostileTable table)
            throws InterruptedException, ExecutionException {
        Future<@Nullable String> problem = thread.submit(() -> trial.findProblem(table));
        long start = THREADS.getThreadCpuTime(worker.getId());
        for (int minutes = 1; ; minutes++) {
            try {
                return problem.get(1, TimeUnit.MINUTES);
            } catch (TimeoutException e) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(THREADS.getThreadCpuTime(worker.getId()) - start);
                if (seconds >= MAX_SECONDS || minutes == MAX_MINUTES_ON_CLOCK) {
                    e.setStackTrace(worker.getStackTrace());
                    throw new AssertionError(
                            "seed " + SEED + ": " + seconds + " s in " + minutes + " minutes for "
                                    + shown(table.toString()),
                            e);
                }
            }
        }
    }

    /** A smaller table with a problem. */
    private HostileTable shrunk(ExecutorService thread, HostileTable table)
            throws InterruptedException, ExecutionException {
        HostileTable shrunk = table;
        boolean shrinks = true;
        for (int tries = 0; shrinks && tries < MAX_SHRINKING; ) {
            shrinks = false;
            for (HostileTable smaller : shrunk.smaller()) {
                tries++;
                if (problem(thread, smaller) != null) {
                    shrunk = smaller;
                    shrinks = true;
                    break;
                }
            }
        }
        return shrunk;
    }

    /** With escapes, as in Java, in place of what can't be seen. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.substring(0, Math.min(text.length(), 10_000))
                .chars()
                .forEach(c -> shown.append(
                        c == '\n' || (c >= ' ' && c <= '~') ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return shown.toString();
    }
}
