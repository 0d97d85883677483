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
package io.sandglass.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.examples.SqlScript.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./sql} of this checkout on the home that this build made. No Maven is within its reach: whoever sees it
 * asked for has changed a source since the build began.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SqlScriptITCase {

    private static final String[] THREE_ROWS = {
        "| op |                   id |                         letter |",
        "+----+----------------------+--------------------------------+",
        "| +I |                    1 |                              é |",
        "| +I |                    2 |                              é |",
        "| +I |                    3 |                              é |",
        "+----+----------------------+--------------------------------+"
    };

    @TempDir
    private Path temporary;

    private SqlScript sql;

    @BeforeEach
    void writeScripts() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("my scripts"));
        sql = new SqlScript(Checkout.ROOT, folder);
        Files.writeString(
                folder.resolve("three-rows.sql"),
                """
                CREATE TABLE numbers (id BIGINT) WITH (
                  'connector' = 'datagen',
                  'fields.id.kind' = 'sequence', 'fields.id.start' = '1', 'fields.id.end' = '3'
                );
                SELECT id, 'é' AS letter FROM numbers;
                """);
        Files.writeString(
                folder.resolve("endless.sql"),
                """
                CREATE TABLE numbers (id BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '10');
                SELECT id FROM numbers;
                """);
    }

    @Test
    void printsTheRowsOfABoundedScript() throws Exception {
        Run run = sql.run("-f", "three-rows.sql", "-hist", "history");

        run.assertNoComplaint();
        assertThat(run.out()).containsSequence(THREE_ROWS);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void printsEndlessRowsAsTheyComeAndEndsWhenTold() throws Exception {
        Process process = sql.start(Redirect.PIPE, Redirect.DISCARD, "-f", "endless.sql", "-hist", "history");
        try {
            assertThat(firstRow(process)).matches("\\| \\+I \\| +-?[0-9]+ \\|");
            // The shell has become the client: no process is left that could outlive it.
            assertThat(process.descendants()).isEmpty();

            process.destroy();

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static @Nullable String firstRow(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        String line;
        do {
            line = out.readLine();
        } while (line != null && !line.startsWith("| +I |"));
        return line;
    }

    @Test
    @Tag("heavy")
    void startsReusesAndStopsACluster() throws Exception {
        int port = freePortPair();
        sql.with("SANDGLASS_PORT", Integer.toString(port));
        try {
            Run first = sql.run("--cluster", "-f", "three-rows.sql", "-hist", "history");
            first.assertNoComplaint();
            assertThat(first.out()).containsSequence(THREE_ROWS);
            assertThat(first.err())
                    .containsExactly(
                            "sql: starting a JobManager and a TaskManager", "sql: web UI: http://127.0.0.1:" + port);

            List<ProcessHandle> cluster = clusterProcesses(port);
            Run second = sql.run("--cluster", "-f", "three-rows.sql", "-hist", "history");
            second.assertNoComplaint();
            assertThat(second.out()).containsSequence(THREE_ROWS);
            assertThat(second.err())
                    .containsExactly(
                            "sql: using the cluster that runs on port " + port,
                            "sql: web UI: http://127.0.0.1:" + port);
            assertThat(cluster).hasSize(2).allMatch(SqlScriptITCase::runs);
            assertThat(clusterProcesses(port)).isEqualTo(cluster);

            assertThat(sql.run("--stop"))
                    .isEqualTo(new Run(
                            0,
                            List.of(),
                            List.of(
                                    "sql: stopped the taskmanager on port " + port,
                                    "sql: stopped the jobmanager on port " + port)));
            assertThat(cluster).noneMatch(SqlScriptITCase::runs);
        } finally {
            sql.run("--stop");
        }
    }

    /** A process that has ended may still be listed, without its program, until its parent asks for it. */
    private static boolean runs(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private static List<ProcessHandle> clusterProcesses(int port) throws IOException {
        try (Stream<Path> pidFiles = Files.list(Checkout.ROOT.resolve("flink-home/target/cluster-" + port))) {
            return pidFiles.sorted()
                    .flatMap(file -> ProcessHandle.of(pidIn(file)).stream())
                    .toList();
        }
    }

    private static long pidIn(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A port that is free now, with a free one above it. Below those that systems give to outgoing connections, one of which
     * would soon have it.
     */
    private static int freePortPair() throws IOException {
        for (int port = 20_081; port < 32_000; port += 2) {
            try (ServerSocket lower = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    ServerSocket upper = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
                return Math.min(lower.getLocalPort(), upper.getLocalPort());
            } catch (BindException e) {
                // The next pair.
            }
        }
        throw new IllegalStateException("There are no two free ports from 20081 to 32000.");
    }
}
