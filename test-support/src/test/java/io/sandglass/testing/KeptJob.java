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
package io.sandglass.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.table.annotation.DataTypeHint;
import org.apache.flink.table.annotation.InputGroup;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.functions.ScalarFunction;

/**
 * A job of which a savepoint is kept, by one version, for all later ones. In its folder lie {@code job.sql}, which is never
 * changed, because Flink finds state again by the plan; {@code _metadata}, the savepoint, in Flink's canonical format and all in
 * one file; and {@code before.txt}, what had come out of the job by then.
 *
 * <p>The job says what comes out of it by calling RECORD, so that no sink has state. One job at a time records.
 */
public record KeptJob(Path folder) {
    /** The name of the lock that a test class holds while it runs kept jobs, because all of them record in one queue. */
    public static final String LOCK = "rows of kept jobs";

    private static final Queue<String> RECORDED = new ConcurrentLinkedQueue<>();

    /** Those of all versions, as far as savepoints were taken. */
    public static List<KeptJob> all() {
        try {
            return in(Path.of(KeptJob.class.getResource("/savepoints").toURI())).stream()
                    .filter(KeptJob::isTaken)
                    .toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those in a folder and the folders in it. */
    public static List<KeptJob> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("job.sql"))
                    .sorted()
                    .map(file -> new KeptJob(file.getParent()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isTaken() {
        return Files.exists(savepoint());
    }

    public Path savepoint() {
        return folder.resolve("_metadata");
    }

    public Path recordedBefore() {
        return folder.resolve("before.txt");
    }

    /**
     * Starts the job; what is recorded from now on is its.
     *
     * @param modules the Flink modules that the job's functions come from
     */
    public JobClient submit(Configuration configuration, String... modules) throws IOException {
        RECORDED.clear();
        // In order, unless a test wants otherwise.
        if (!configuration.containsKey("parallelism.default")) {
            configuration.setString("parallelism.default", "1");
        }
        // Where operators are chained depends on the parallelism, and where Flink finds state again on the chains.
        configuration.setString("pipeline.operator-chaining.enabled", "false");
        configuration.setString("table.local-time-zone", "UTC");
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.newInstance()
                .inStreamingMode()
                .withConfiguration(configuration)
                .build());
        for (String module : modules) {
            tables.executeSql("LOAD MODULE " + module);
        }
        tables.createTemporarySystemFunction("RECORD", Record.class);
        String[] statements = Files.readString(folder.resolve("job.sql")).split(";\n");
        for (int i = 0; i < statements.length - 1; i++) {
            tables.executeSql(statements[i]);
        }
        return tables.executeSql(statements[statements.length - 1])
                .getJobClient()
                .orElseThrow();
    }

    /** What the job has recorded so far, a line each, in no order. */
    public static List<String> recorded() {
        return List.copyOf(RECORDED);
    }

    @Override
    public String toString() {
        return folder.getParent().getFileName() + "/" + folder.getFileName();
    }

    /** Keeps a line of values. */
    public static final class Record extends ScalarFunction {
        private static final long serialVersionUID = 1L;

        public Boolean eval(@DataTypeHint(inputGroup = InputGroup.ANY) Object... values) {
            RECORDED.add(Arrays.toString(values));
            return true;
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
