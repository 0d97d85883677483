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
package io.sandglass.benchmarks.session;

import io.sandglass.benchmarks.Arguments;
import io.sandglass.benchmarks.MarkdownTable;
import io.sandglass.benchmarks.TaskCpuTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.table.api.TableEnvironment;

/**
 * How much state is an open session? Prints the bytes of a savepoint in Flink's canonical format per open session, less those
 * of the same job with one session, for Flink's own session windows and for the session functions. Every user has one open
 * session of a few rows.
 *
 * <p>Arguments: {@code users=10_000}, {@code rows=50_000}, {@code backend=hashmap} or {@code rocksdb}.
 */
public final class SessionStateBenchmark {

    private SessionStateBenchmark() {}

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.parse(args, Map.of("users", "10_000", "rows", "50_000", "backend", "hashmap"));
        String backend = arguments.text("backend");
        SessionStream one = new SessionStream(1, 1, 0, backend);
        SessionStream many = new SessionStream(arguments.number("users"), arguments.number("rows"), 0, backend);
        System.out.println(many + "\n");
        MarkdownTable table = new MarkdownTable(System.out, 1, "query", "bytes a session");
        for (SessionContestant contestant : SessionContestant.values()) {
            long bytes = savepointBytes(many, contestant) - savepointBytes(one, contestant);
            table.row(contestant.title(), String.format(Locale.ROOT, "%.0f", (double) bytes / many.users()));
        }
    }

    static long savepointBytes(SessionStream stream, SessionContestant contestant) throws Exception {
        TableEnvironment tables = stream.tablesThatWait();
        TaskCpuTime cpuTime = new TaskCpuTime();
        // Longer than the stream, so that nobody has two sessions.
        JobClient job = tables.executeSql("INSERT INTO nowhere " + contestant.query("INTERVAL '99' HOUR"))
                .getJobClient()
                .orElseThrow();
        waitUntilIdle(cpuTime);
        Path directory = Files.createTempDirectory("savepoint");
        String savepoint = job.triggerSavepoint(directory.toString(), SavepointFormatType.CANONICAL)
                .get();
        job.cancel().get();
        try (Stream<Path> files = Files.walk(Path.of(URI.create(savepoint)))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(SessionStateBenchmark::size)
                    .sum();
        }
    }

    /** The rows are through when the tasks have had next to nothing to do for two seconds. */
    private static void waitUntilIdle(TaskCpuTime cpuTime) throws InterruptedException {
        long before = -1;
        while (before < 0 || cpuTime.nanos() - before > TimeUnit.MILLISECONDS.toNanos(20) || before == 0) {
            before = cpuTime.nanos();
            for (int i = 0; i < 200; i++) {
                cpuTime.sample();
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
