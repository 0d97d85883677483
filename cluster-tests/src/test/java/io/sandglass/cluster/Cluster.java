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
package io.sandglass.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JobManager and TaskManager that {@code ./sql --cluster} starts, with a second TaskManager beside them. Each can be killed
 * and replaced by another process of the same command. Nothing is left running when this is closed or the JVM ends.
 */
final class Cluster implements AutoCloseable {

    static final int TASK_MANAGERS = 2;

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Pattern JOB_ID = Pattern.compile("Job ID: ([0-9a-f]{32})");

    /** The name of the TaskManager that {@code ./sql} starts. */
    private static final String FIRST_TASK_MANAGER = "first";

    /** Losses are noticed soon, what is restarted is restarted at once, and the REST API does not remember old answers. */
    private static final String CONFIGURATION =
            """
            heartbeat.interval: 500 ms
            heartbeat.timeout: 10 s
            restart-strategy.type: fixed-delay
            restart-strategy.fixed-delay.attempts: 2147483647
            restart-strategy.fixed-delay.delay: 100 ms
            taskmanager.load-balance.mode: SLOTS
            web.refresh-interval: 50 ms
            taskmanager.resource-id: %s
            """
                    .formatted(FIRST_TASK_MANAGER);

    final FlinkRest rest;
    private final Checkout checkout;
    private final SqlScript sql;
    private final Path pidFiles;
    private final Deque<ClusterProcess> taskManagers = new ArrayDeque<>();
    private @Nullable ClusterProcess jobManager;
    private int replacements;

    Cluster(Checkout checkout, Path folder) throws IOException {
        int port = freePortPair();
        this.rest = new FlinkRest(port);
        this.checkout = checkout;
        this.sql = new SqlScript(checkout, Files.createDirectories(folder), port);
        this.pidFiles = checkout.root.resolve("flink-home/target/cluster-" + port);
        checkout.configure(CONFIGURATION);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Below the ports that systems give to outgoing connections: these stay free while a JobManager is replaced. */
    private static int freePortPair() throws IOException {
        for (int port = 18_081; port < 32_000; port += 2) {
            try (ServerSocket lower = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    ServerSocket upper = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
                return Math.min(lower.getLocalPort(), upper.getLocalPort());
            } catch (BindException e) {
                // The next pair.
            }
        }
        throw new IllegalStateException("There are no two free ports from 18081 to 32000.");
    }

    /** Runs statements in the SQL client alone, beside the cluster. */
    void runLocally(String statements) throws IOException, InterruptedException {
        sql.run(statements);
    }

    /** Submits what makes one job. Whatever is missing of the cluster is started. */
    FlinkJob submit(String statements, int parallelism) throws IOException, InterruptedException {
        String printed = sql.run(statements, "--cluster");
        adoptStarted();
        while (taskManagers.size() < TASK_MANAGERS) {
            startTaskManager();
        }
        Matcher id = JOB_ID.matcher(printed);
        if (!id.find()) {
            throw new AssertionError("The SQL client submitted no job:\n" + printed);
        }
        return new FlinkJob(id.group(1), parallelism, rest);
    }

    /** Takes over what {@code ./sql} has started. */
    private void adoptStarted() throws IOException {
        ClusterProcess started = inPidFile("jobmanager");
        if (started != null && (jobManager == null || !jobManager.handle().equals(started.handle()))) {
            jobManager = started;
        }
        started = inPidFile("taskmanager");
        if (started != null) {
            ProcessHandle handle = started.handle();
            if (taskManagers.stream().noneMatch(known -> known.handle().equals(handle))) {
                taskManagers.addLast(started);
            }
        }
    }

    private @Nullable ClusterProcess inPidFile(String name) throws IOException {
        Path file = pidFile(name);
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                        .map(handle -> ClusterProcess.of(name, handle))
                        .orElse(null)
                : null;
    }

    private Path pidFile(String name) {
        return pidFiles.resolve(name + ".pid");
    }

    /** Kills a TaskManager that has tasks, the one that has been there longest, and starts another. */
    void replaceTaskManager() throws IOException, InterruptedException {
        List<ClusterProcess> busy = new ArrayList<>();
        await("a TaskManager that has tasks", () -> {
            Set<String> ids = idsOfBusyTaskManagers();
            taskManagers.stream()
                    .filter(process -> ids.contains(process.resourceId(FIRST_TASK_MANAGER)))
                    .findFirst()
                    .ifPresent(busy::add);
            return !busy.isEmpty();
        });
        ClusterProcess victim = busy.get(0);
        victim.kill();
        startTaskManager();
        taskManagers.remove(victim);
    }

    private Set<String> idsOfBusyTaskManagers() throws IOException, InterruptedException {
        Set<String> ids = new HashSet<>();
        for (JsonNode taskManager : rest.get("/taskmanagers").path("taskmanagers")) {
            if (taskManager.path("freeSlots").asInt()
                    < taskManager.path("slotsNumber").asInt()) {
                ids.add(taskManager.path("id").asText());
            }
        }
        return ids;
    }

    private void startTaskManager() throws IOException {
        taskManagers.addLast(start(taskManagers.getFirst()));
    }

    private ClusterProcess start(ClusterProcess model) throws IOException {
        ClusterProcess started = model.another(++replacements, checkout);
        // So that ./sql finds it, and takes the cluster for whole.
        Files.writeString(pidFile(model.name()), started.handle().pid() + "\n");
        return started;
    }

    /** Kills the JobManager and starts another one, to which the TaskManagers come with all their slots free. */
    void replaceJobManager() throws IOException, InterruptedException {
        jobManager.kill();
        jobManager = start(jobManager);
        await("all slots of the TaskManagers to be free at a new JobManager", () -> {
            JsonNode overview = rest.get("/overview");
            return overview.path("taskmanagers").asInt() == TASK_MANAGERS
                    && overview.path("slots-available").asInt()
                            == overview.path("slots-total").asInt();
        });
    }

    /** Kills all processes at once, the JobManager first. The next {@link #submit} starts others. */
    void killAll() {
        List<ClusterProcess> running = processes();
        running.forEach(process -> process.handle().destroyForcibly());
        taskManagers.clear();
        jobManager = null;
        try {
            for (ClusterProcess process : running) {
                process.kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all processes as {@code ./sql --stop} does. */
    void stop() throws InterruptedException {
        while (!taskManagers.isEmpty()) {
            taskManagers.removeFirst().stop();
        }
        jobManager.stop();
        jobManager = null;
    }

    private List<ClusterProcess> processes() {
        List<ClusterProcess> all = new ArrayList<>();
        if (jobManager != null) {
            all.add(jobManager);
        }
        all.addAll(taskManagers);
        return all;
    }

    void await(String what, Await.Condition condition) throws InterruptedException {
        await(what, LIMIT, condition);
    }

    void await(String what, Duration limit, Await.Condition condition) throws InterruptedException {
        Await.until(
                what,
                limit,
                condition,
                () -> new ClusterReport(rest).text()
                        + processes().stream().map(ClusterProcess::logEnd).collect(Collectors.joining()));
    }

    @Override
    public void close() {
        try {
            // Where a submission failed, what ./sql had started before is not known yet.
            adoptStarted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            killAll();
        }
    }

    /** The last complete checkpoint that a job without a JobManager has left. */
    static Path retainedCheckpoint(Path jobsCheckpoints) throws IOException {
        try (Stream<Path> found = Files.find(
                jobsCheckpoints, 2, (file, is) -> file.getFileName().toString().equals("_metadata"))) {
            return found.map(Path::getParent)
                    .max((a, b) -> Integer.compare(number(a), number(b)))
                    .orElseThrow(() -> new AssertionError("No checkpoint is left in " + jobsCheckpoints));
        }
    }

    private static int number(Path checkpoint) {
        return Integer.parseInt(checkpoint.getFileName().toString().substring("chk-".length()));
    }
}
