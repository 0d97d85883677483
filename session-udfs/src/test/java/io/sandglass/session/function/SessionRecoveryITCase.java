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
package io.sandglass.session.function;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.session.function.RecoveryJob.FailAt;
import io.sandglass.session.function.RecoveryJob.Out;
import io.sandglass.session.function.RecoveryJob.Seen;
import io.sandglass.session.tracker.ClosedBy;
import io.sandglass.testing.TestRun;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.CommonTestUtils;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.InjectClusterRESTAddress;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions come out the same whatever happens to the job: savepoints, other parallelisms and state backends, failures. */
class SessionRecoveryITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(3)
                    .build());

    /** Operators without a uid, such as Flink's sinks of tables, are found again by their chains, which change with parallelism. */
    private static final String CHAINING = "pipeline.operator-chaining.enabled";

    /** What comes out when nothing happens. */
    private static Map<String, List<String>> expected;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runWithoutInterruption(@TempDir Path folder) throws Exception {
        RecoveryJob job = new RecoveryJob(folder).set("parallelism.default", "2");
        job.submit().getJobExecutionResult().get(1, TimeUnit.MINUTES);
        expected = job.results();
    }

    /** A test that failed may leave a job behind, which would take the slots of the next one. */
    @AfterEach
    void cancelWhatRuns(@InjectMiniCluster MiniCluster cluster) throws Exception {
        for (JobStatusMessage job : cluster.listJobs().get()) {
            if (!job.getJobState().isGloballyTerminalState()) {
                cluster.cancelJob(job.getJobId()).get();
            }
        }
    }

    @Test
    void expectedOutputHasEveryRowOnceAndSessionsOfAllKinds() {
        for (String call : List.of("rows aligned", "rows exact", "rows conditions", "label conditions")) {
            assertThat(expected.get(call)).as(call).hasSize((int) DisorderedRows.ROWS);
            assertThat(numbers("idx", expected.get(call)))
                    .as(call)
                    .doesNotHaveDuplicates()
                    .hasSize((int) DisorderedRows.ROWS);
        }
        for (String call : List.of("summary aligned", "summary exact", "summary conditions")) {
            assertThat(numbers("row_count", expected.get(call)).stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as(call)
                    .isEqualTo(DisorderedRows.ROWS);
            assertThat(expected.get(call))
                    .as(call)
                    .anyMatch(line -> line.contains("\"closed_by\":\"timeout\""))
                    .anyMatch(line -> line.contains("\"closed_by\":\"max_duration\""));
        }
        for (String call : List.of("rows conditions", "summary conditions")) {
            for (ClosedBy reason : ClosedBy.values()) {
                assertThat(expected.get(call))
                        .as(call)
                        .anyMatch(line ->
                                line.contains("\"closed_by\":\"" + reason.name().toLowerCase(Locale.ROOT) + "\""));
            }
        }
        assertThat(numbers("part", expected.get("summary aligned"))).contains(0L, 1L, 2L);
        assertThat(numbers("part", expected.get("summary exact"))).containsOnly(0L);
    }

    /** A quick run restores the first savepoint, which moves to another backend and parallelism. */
    static List<Arguments> restores() {
        List<Arguments> all = List.of(
                Arguments.of("hashmap", 1, "rocksdb", 3, SavepointFormatType.CANONICAL, 2000),
                Arguments.of("rocksdb", 3, "hashmap", 2, SavepointFormatType.CANONICAL, 2700),
                Arguments.of("hashmap", 1, "hashmap", 3, SavepointFormatType.NATIVE, 1700),
                Arguments.of("hashmap", 3, "hashmap", 2, SavepointFormatType.CANONICAL, 2400),
                Arguments.of("rocksdb", 1, "rocksdb", 3, SavepointFormatType.NATIVE, 2100),
                Arguments.of("rocksdb", 3, "rocksdb", 2, SavepointFormatType.CANONICAL, 1300));
        return all.subList(0, TestRun.size("recovery.restores", 1, all.size()));
    }

    @ParameterizedTest(name = "{0} at {1} to {2} at {3}, {4}, after {5} rows of each lane")
    @MethodSource("restores")
    void restoresOpenSessionsFromSavepoint(
            String backend,
            int parallelism,
            String backendAfter,
            int parallelismAfter,
            SavepointFormatType format,
            int rows,
            @InjectMiniCluster MiniCluster cluster)
            throws Exception {
        Path results = folder.resolve("results");
        JobClient first = new RecoveryJob(results)
                .set(CHAINING, "false")
                .set("state.backend.type", backend)
                .set("parallelism.default", String.valueOf(parallelism))
                .rowsPerCheckpoint(rows)
                .submit();
        CommonTestUtils.waitUntilCondition(() -> Seen.ROWS_IN.get() == (long) rows * DisorderedRows.LANES);
        CommonTestUtils.waitForAllTaskRunning(cluster, first.getJobID(), false);
        String savepoint = first.stopWithSavepoint(
                        false, folder.resolve("savepoints").toUri().toString(), format)
                .get(1, TimeUnit.MINUTES);
        assertThat(Seen.ROWS_IN).as("rows before the savepoint").hasValue((long) rows * DisorderedRows.LANES);
        assertThat(Seen.PARALLELISM).hasValue(parallelism);
        Set<Out> before = Set.copyOf(Seen.OUT);

        RecoveryJob job = new RecoveryJob(results)
                .set(CHAINING, "false")
                .set("state.backend.type", backendAfter)
                .set("parallelism.default", String.valueOf(parallelismAfter))
                .set("execution.state-recovery.path", savepoint);
        job.submit().getJobExecutionResult().get(1, TimeUnit.MINUTES);

        assertThat(job.results()).isEqualTo(expected);
        assertThat(Seen.ROWS_IN)
                .as("rows after the savepoint")
                .hasValue(DisorderedRows.ROWS - (long) rows * DisorderedRows.LANES);
        assertThat(Seen.PARALLELISM).hasValue(parallelismAfter);
        for (String call : RecoveryJob.CALLS) {
            Set<Out> after =
                    Seen.OUT.stream().filter(out -> out.call().equals(call)).collect(toSet());
            assertThat(after.stream()
                            .filter(out -> DisorderedRows.step(out.index()) < rows)
                            .map(Out::sessionId)
                            .distinct())
                    .as("open sessions in the savepoint, " + call)
                    .hasSizeGreaterThan(5);
            Set<List<Object>> partsBefore = before.stream()
                    .filter(out -> out.call().equals(call))
                    .map(out -> part(out.sessionId(), out.part()))
                    .collect(toSet());
            assertThat(after.stream().filter(out -> partsBefore.contains(part(out.sessionId(), out.part() - 1))))
                    .as("cuts in the savepoint, " + call)
                    .hasSizeGreaterThanOrEqualTo(call.endsWith("aligned") ? 2 : 0);
        }
    }

    static Stream<Arguments> failures() {
        return TestRun.everyNth(2, List.of(Arguments.of("hashmap", 2, 42), Arguments.of("rocksdb", 3, 43)));
    }

    @ParameterizedTest(name = "{0} at {1}, seed {2}")
    @MethodSource("failures")
    void emitsEachRowOnceAfterTenFailures(
            String backend, int parallelism, long seed, @InjectClusterRESTAddress URI cluster) throws Exception {
        Random random = new Random(seed);
        long rowsOut = expected.values().stream().mapToLong(List::size).sum();
        // Not before every lane has had its first checkpoint, and while all have rows left.
        draw(FailAt.ROWS_IN, 6, random, DisorderedRows.ROWS / 8, DisorderedRows.ROWS / 4 * 3);
        draw(FailAt.ROWS_OUT, 4, random, rowsOut / 8, rowsOut / 4 * 3);
        RecoveryJob job = new RecoveryJob(folder.resolve("results"))
                .set("state.backend.type", backend)
                .set("parallelism.default", String.valueOf(parallelism))
                .set("execution.checkpointing.interval", "20 ms")
                .set("restart-strategy.type", "fixed-delay")
                .set("restart-strategy.fixed-delay.attempts", "10")
                .set("restart-strategy.fixed-delay.delay", "10 ms")
                .rowsPerCheckpoint(200);

        JobClient client = job.submit();
        client.getJobExecutionResult().get(2, TimeUnit.MINUTES);

        assertThat(Seen.FAILURES).as("failures").hasValue(10);
        assertThat(FailAt.ROWS_IN).as("failures to come").isEmpty();
        assertThat(FailAt.ROWS_OUT).as("failures to come").isEmpty();
        assertThat(restores(cluster, client)).as("restored checkpoints").isEqualTo(10);
        assertThat(job.results()).isEqualTo(expected);
    }

    private static void draw(Queue<Long> points, int count, Random random, long from, long to) {
        points.clear();
        random.longs(count, from, to).forEach(points::add);
    }

    private static List<Object> part(long sessionId, int part) {
        return List.of(sessionId, part);
    }

    private static List<Long> numbers(String field, List<String> lines) {
        Pattern pattern = Pattern.compile("\"" + field + "\":(\\d+)");
        List<Long> numbers = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = pattern.matcher(line);
            assertThat(matcher.find()).as(line).isTrue();
            numbers.add(Long.parseLong(matcher.group(1)));
        }
        return numbers;
    }

    /** How often the job went on from a checkpoint, by Flink's REST API. */
    private static long restores(URI cluster, JobClient job) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(cluster.resolve("/jobs/" + job.getJobID() + "/checkpoints"))
                .build();
        String json = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        Matcher matcher =
                Pattern.compile("\"counts\":\\{[^}]*\"restored\":(\\d+)").matcher(json);
        assertThat(matcher.find()).as(json).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}
