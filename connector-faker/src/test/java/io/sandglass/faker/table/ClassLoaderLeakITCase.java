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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.testing.UserClassLoaders;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.testutils.CommonTestUtils;
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
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static final int JOBS = 20;

    private static final UserClassLoaders LOADERS = new UserClassLoaders("io.sandglass.faker.source.FakerSource");

    /** Rows come apart, so that readers wait for them. */
    private static final String SCAN =
            """
            CREATE TABLE scan (
              id INT, name STRING, phone STRING, code STRING, ts TIMESTAMP(3), proc AS PROCTIME(),
              WATERMARK FOR ts AS ts - INTERVAL '1' SECOND
            ) WITH (
              'connector'='faker', 'number-of-rows'='4', 'rows-per-second'='20', 'locale'='pt-BR',
              'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='1 s',
              'fields.id.expression'='#{sequence.next}', 'fields.name.expression'='#{Name.fullName} #{idNumber.valid}',
              'fields.phone.expression'='#{PhoneNumber.cellPhone}', 'fields.code.expression'='#{regexify ''[a-z]{4}''}',
              'fields.ts.expression'='#{event.time}')
            """;

    private static final String LIVE =
            """
            CREATE TABLE live (id INT) WITH (
              'connector'='faker', 'number-of-rows'='4', 'event-time.start'='now', 'event-time.step'='20 ms',
              'event-time.live'='true', 'fields.id.expression'='#{sequence.next}')
            """;

    private static final String CHANGES =
            """
            CREATE TABLE changes (id INT, PRIMARY KEY (id) NOT ENFORCED) WITH (
              'connector'='faker', 'rows-per-second'='1000', 'changelog.mode'='retract',
              'fields.id.expression'='#{sequence.next}')
            """;

    private static final String DIMENSION =
            """
            CREATE TABLE dimension (id INT, city STRING) WITH (
              'connector'='faker', 'number-of-rows'='10', 'lookup.cache'='PARTIAL',
              'lookup.partial-cache.max-rows'='10', 'fields.id.expression'='#{sequence.next}',
              'fields.city.expression'='#{Address.city}')
            """;

    private static final String FAILING =
            """
            CREATE TABLE failing (id TINYINT) WITH (
              'connector'='faker', 'rows-per-second'='100000', 'fields.id.expression'='#{sequence.next}')
            """;

    private static final List<String> QUERIES = List.of(
            "SELECT SEE(id) FROM scan",
            "SELECT SEE(d.id) FROM scan JOIN dimension FOR SYSTEM_TIME AS OF scan.proc AS d ON d.id = scan.id",
            "SELECT SEE(id) FROM scan WHERE FAKER('#{Name.firstName}', id) <> ''",
            "SELECT SEE(id) FROM live",
            "SELECT SEE(id) FROM scan CROSS JOIN LATERAL TABLE(FAKER_EXPRESSIONS()) WHERE provider = 'zodiac'");

    @Test
    void jobsWithTheJarAsUserJarLeaveNoClassLoaderBehind() throws Exception {
        for (int job = 0; job < JOBS; job++) {
            switch (job % 4) {
                case 2 -> cancelJob();
                case 3 -> failJob();
                default -> runJob(QUERIES.get(job % QUERIES.size()));
            }
        }

        // Of each job those of the client, of the JobManager and of the TaskManager.
        assertThat(LOADERS.seen()).isEqualTo(3 * JOBS);
        assertThat(LOADERS.leftAfterGarbageCollection(Duration.ofMinutes(1))).isEmpty();
    }

    private static void runJob(String query) throws Exception {
        // Unlike get(), the assertion's message has the root cause.
        assertThat(submit(query).getJobExecutionResult()).as(query).succeedsWithin(Duration.ofMinutes(1));
    }

    private static void cancelJob() throws Exception {
        int before = LOADERS.seen();
        JobClient job = submit("SELECT SEE(id) FROM changes");
        // The class loaders of the client, of the JobManager and of the TaskManager.
        CommonTestUtils.waitUtil(() -> LOADERS.seen() >= before + 3, Duration.ofMinutes(1), "no row has come");
        job.cancel().get(1, TimeUnit.MINUTES);
        // Or its function would also see the class loader of the thread that plans the next job.
        CommonTestUtils.waitUtil(
                () -> job.getJobStatus().join().isGloballyTerminalState(), Duration.ofMinutes(1), "not cancelled");
    }

    private static void failJob() throws Exception {
        JobClient job = submit("SELECT SEE(id) FROM failing");
        assertThatThrownBy(() -> job.getJobExecutionResult().get(1, TimeUnit.MINUTES))
                .isInstanceOf(ExecutionException.class)
                .rootCause()
                .hasMessageContaining("is out of the range of TINYINT");
    }

    private static JobClient submit(String query) throws Exception {
        Path jar = Path.of(System.getProperty("packaged.jar"));
        // The parent of the class loader into which ADD JAR puts the jar.
        ClassLoader client = new URLClassLoader(new URL[0], ClassLoaderLeakITCase.class.getClassLoader());
        LOADERS.add(client, "Client of " + query);
        TableEnvironment session = TableEnvironment.create(EnvironmentSettings.newInstance()
                .inStreamingMode()
                .withClassLoader(client)
                .build());
        session.getConfig().set("parallelism.default", "2");
        session.executeSql("ADD JAR '" + jar.toUri() + "'");
        session.executeSql("LOAD MODULE faker");
        session.createTemporarySystemFunction("SEE", See.class);
        for (String table : List.of(SCAN, LIVE, CHANGES, DIMENSION, FAILING)) {
            session.executeSql(table);
        }
        session.executeSql("CREATE TABLE nowhere (id INT) WITH ('connector'='blackhole')");
        return session.executeSql("INSERT INTO nowhere " + query).getJobClient().orElseThrow();
    }

    /** Hands a value on, and keeps the class loaders that the threads of jobs have then. */
    public static final class See extends ScalarFunction {
        private static final long serialVersionUID = 1L;

        public Integer eval(Integer value) {
            LOADERS.addThoseOfThreads();
            return value;
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
