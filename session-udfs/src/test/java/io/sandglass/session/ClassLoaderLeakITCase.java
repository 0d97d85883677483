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
package io.sandglass.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.testing.UserClassLoaders;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A cluster that runs job after job with the packaged jar as a user jar can unload the classes of each. */
@Tag("heavy")
class ClassLoaderLeakITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    private static final int JOBS = 20;

    private static final UserClassLoaders LOADERS = new UserClassLoaders("io.sandglass.session.tracker.SessionTracker");

    private static final String CLICKS =
            """
            CREATE TABLE clicks (
              i BIGINT, k AS MOD(i, 3), ts AS TO_TIMESTAMP_LTZ(i * 1000, 3), word AS CAST(i AS STRING),
              WATERMARK FOR ts AS ts
            ) WITH (
              'connector' = 'datagen', 'fields.i.kind' = 'sequence', 'fields.i.start' = '0', 'fields.i.end' = '99',
              'rows-per-second' = '1000')
            """;

    private static final List<String> QUERIES = List.of(
            """
            SELECT SEE(row_count) FROM SESSION_SUMMARY(
              input => TABLE clicks PARTITION BY k, on_time => DESCRIPTOR(ts),
              timeout => INTERVAL '5' SECOND, max_duration => INTERVAL '20' SECOND,
              aggregates => 'SUM(i), MIN(word), LAST(ts), COUNT(*)')
            """,
            """
            SELECT SEE(session_id) FROM SESSION_ROWS(
              input => TABLE clicks PARTITION BY k, on_time => DESCRIPTOR(ts),
              timeout => INTERVAL '5' SECOND, max_duration => INTERVAL '20' SECOND)
            """);

    @Test
    void jobsWithTheJarAsUserJarLeaveNoClassLoaderBehind() throws Exception {
        for (int job = 0; job < JOBS; job++) {
            run(QUERIES.get(job % QUERIES.size()));
        }

        // Of each job at least those of the client and of the TaskManager.
        assertThat(LOADERS.seen()).isGreaterThanOrEqualTo(2 * JOBS);
        assertThat(LOADERS.leftAfterGarbageCollection(Duration.ofMinutes(1))).isEmpty();
    }

    private static void run(String query) throws Exception {
        Path jar = Path.of(System.getProperty("packaged.jar"));
        // The parent of the class loader into which ADD JAR puts the jar.
        ClassLoader client = new URLClassLoader(new URL[0], ClassLoaderLeakITCase.class.getClassLoader());
        LOADERS.add(client, "Client of " + query);
        TableEnvironment session = TableEnvironment.create(EnvironmentSettings.newInstance()
                .inStreamingMode()
                .withClassLoader(client)
                .build());
        session.getConfig().set("parallelism.default", "1");
        session.getConfig().set("execution.checkpointing.interval", "50 ms");
        session.executeSql("ADD JAR '" + jar.toUri() + "'");
        session.executeSql("LOAD MODULE sessions");
        session.createTemporarySystemFunction("SEE", See.class);
        session.executeSql(CLICKS);
        session.executeSql("CREATE TABLE nowhere (n BIGINT) WITH ('connector'='blackhole')");
        JobClient job = session.executeSql("INSERT INTO nowhere " + query)
                .getJobClient()
                .orElseThrow();
        // Unlike get(), the assertion's message has the root cause.
        assertThat(job.getJobExecutionResult()).as(query).succeedsWithin(Duration.ofMinutes(1));
    }

    /** Hands a value on, and keeps the class loaders that the threads of jobs have then. */
    public static final class See extends ScalarFunction {
        private static final long serialVersionUID = 1L;

        public Long eval(Long value) {
            LOADERS.addThoseOfThreads();
            return value;
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
