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

import io.sandglass.testing.TestRun;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.core.testutils.CommonTestUtils;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.test.junit5.InjectClusterRESTAddress;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Many rows, many more in the profile "heavy", stay the same rows, whatever happens to the job that reads them. */
class ExactlyOnceITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static final long ROWS = TestRun.size("exactly-once.rows", 100_000, 150_000);

    private static final String TABLE =
            """
            CREATE TABLE t (
              id BIGINT, word STRING, user_id INT, idx BIGINT NOT NULL METADATA FROM 'row-index' VIRTUAL
            ) WITH (
              'connector'='faker', 'number-of-rows'='%d', 'seed'='7', 'rows-per-second'='1e9',
              'fields.id.expression'='#{earlier.users ''mean age'',''1 min''}',
              'event-time.start'='2026-03-28 00:00:00', 'event-time.arrivals'='poisson',
              'event-time.rate'='daily Europe/Berlin ramp 00:00 5, 06:00 0, 12:00 80, 20:00 120 per second',
              'references.users.first'='100', 'references.users.event-time.arrivals'='even',
              'references.users.event-time.rate'='daily Europe/Berlin ramp 00:00 1, 12:00 8 per second',
              'fields.user_id.expression'='#{uniform.between ''1'',''1000''}', 'fields.user_id.null-rate'='0.05',
              'fields.word.expression'='#{regexify ''[a-z]{4}''} #{drift.between ''0'',''1000000'',''1 h''}',
              'fields.word.null-rate'='0.1', 'fields.word.per'='user_id', 'entities.seed'='9')
            """
                    .formatted(ROWS);

    /** Three children for each parent on average, so that failures fall on parents, too. */
    private static final String CHILDREN =
            """
            CREATE TABLE children (parent BIGINT, child INT, word STRING) WITH (
              'connector'='faker', 'children.parents'='%d', 'children.count'='#{uniform.between ''0'',''6''}', 'seed'='7',
              'rows-per-second'='1e9', 'fields.parent.expression'='#{parent.number}',
              'fields.child.expression'='#{child.number}', 'fields.word.expression'='#{regexify ''[a-z]{4}''}')
            """
                    .formatted(ROWS / 3);

    /** The rows of both tables. Children have indexes below 0. */
    private static final String BOTH = "SELECT %1$s(idx) AS idx, id, word FROM t %2$s UNION ALL"
            + " SELECT %1$s(-10 * parent - child) AS idx, parent AS id, word FROM children %2$s";

    /** Number, distinct indexes, bounds, and a sum of what index and values make together. */
    private static final String AUDIT =
            "SELECT COUNT(*), COUNT(DISTINCT idx), MIN(idx), MAX(idx), SUM(CHECKSUM(idx, id, word))";

    @TempDir
    private Path folder;

    @Test
    void theRowsAreTheSameAtAnyParallelism() throws Exception {
        Row expected = audit(SqlSession.batch().run(TABLE).set("parallelism.default", "1"), "t");

        assertThat(expected.getField(0)).isEqualTo(ROWS);
        assertThat(expected.getField(1)).isEqualTo(ROWS);
        assertThat(expected.getField(2)).isEqualTo(0L);
        assertThat(expected.getField(3)).isEqualTo(ROWS - 1);
        for (String parallelism : List.of("1", "2", "4")) {
            SqlSession streaming = SqlSession.streaming()
                    .run(TABLE)
                    .set("parallelism.default", parallelism)
                    // Or a million updates of one row would be sent to this test.
                    .set("table.exec.mini-batch.enabled", "true")
                    .set("table.exec.mini-batch.size", "1000000")
                    .set("table.exec.mini-batch.allow-latency", "10 s");
            assertThat(audit(streaming, "t")).as("parallelism " + parallelism).isEqualTo(expected);
        }
    }

    @Test
    void theRowsAreTheSameAfterAFailureAndARestoreAtAnotherParallelism(@InjectClusterRESTAddress URI cluster)
            throws Exception {
        Row expected = audit(
                SqlSession.batch().run(TABLE).run(CHILDREN).set("parallelism.default", "1"),
                "(" + BOTH.formatted("", "") + ")");
        long rows = (Long) expected.getField(0);
        String insert = "INSERT INTO results " + BOTH;

        JobClient first = toFiles("2")
                // Twenty seconds for what takes three, so that a slow machine is not through before the savepoint.
                .submit(insert.formatted(
                        "FAIL_ONCE",
                        "/*+ OPTIONS('rows-per-second'='start at 10; ramp to " + ROWS / 20 + " in 1 s') */"));
        CheckpointCounts counts = new CheckpointCounts(cluster, first);
        CommonTestUtils.waitUtil(() -> counts.of("completed") > 0, Duration.ofMinutes(1), "no checkpoint");
        FailOnce.ARMED.set(true);
        CommonTestUtils.waitUtil(() -> counts.of("restored") > 0, Duration.ofMinutes(1), "no restore");
        assertThat(FailOnce.ARMED).as("the failure is over").isFalse();
        long atRestore = counts.of("completed");
        CommonTestUtils.waitUtil(() -> counts.of("completed") > atRestore, Duration.ofMinutes(1), "no checkpoint");
        String savepoint = first.stopWithSavepoint(
                        false, folder.resolve("savepoints").toUri().toString(), SavepointFormatType.CANONICAL)
                .get(1, TimeUnit.MINUTES);
        long before = (Long) filesIn(SqlSession.batch())
                .rows("SELECT COUNT(*) FROM results")
                .get(0)
                .getField(0);

        JobClient second =
                toFiles("4").set("execution.state-recovery.path", savepoint).submit(insert.formatted("FAIL_ONCE", ""));
        second.getJobExecutionResult().get(2, TimeUnit.MINUTES);

        assertThat(rows - ROWS).as("children").isBetween(ROWS - ROWS / 50, ROWS + ROWS / 50);
        assertThat(before).as("rows before the restore").isBetween(1L, rows - 1);
        assertThat(new CheckpointCounts(cluster, second).of("restored")).isEqualTo(1);
        assertThat(audit(filesIn(SqlSession.batch()), "results")).isEqualTo(expected);
    }

    private SqlSession toFiles(String parallelism) {
        return filesIn(SqlSession.streaming())
                .run(TABLE)
                .run(CHILDREN)
                .function("FAIL_ONCE", FailOnce.class)
                .set("parallelism.default", parallelism)
                .set("execution.checkpointing.interval", "100 ms")
                .set("restart-strategy.type", "fixed-delay")
                .set("restart-strategy.fixed-delay.attempts", "1")
                .set("restart-strategy.fixed-delay.delay", "10 ms");
    }

    private SqlSession filesIn(SqlSession session) {
        return session.run("CREATE TABLE results (idx BIGINT, id BIGINT, word STRING) WITH ('connector'='filesystem',"
                + " 'format'='csv', 'csv.null-literal'='NULL', 'path'='"
                + folder.resolve("results").toUri() + "')");
    }

    private static Row audit(SqlSession session, String table) throws Exception {
        List<Row> rows = session.function("CHECKSUM", Checksum.class).rows(AUDIT + " FROM " + table);
        Row last = rows.get(rows.size() - 1);
        // In streaming it is an update, in batch an insert; that is no difference here.
        last.setKind(RowKind.INSERT);
        return last;
    }

    /** What Flink's REST API says of a job's checkpoints. */
    private record CheckpointCounts(URI cluster, JobClient job) {

        long of(String count) {
            try {
                HttpRequest request = HttpRequest.newBuilder(
                                cluster.resolve("/jobs/" + job.getJobID() + "/checkpoints"))
                        .build();
                String json = HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body();
                Matcher matcher = Pattern.compile("\"counts\":\\{[^}]*\"" + count + "\":(\\d+)")
                        .matcher(json);
                return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Mixes a row into a number. */
    public static final class Checksum extends ScalarFunction {
        private static final long serialVersionUID = 1L;

        public Long eval(Long idx, Long id, String word) {
            long hash = idx * 31 + id;
            hash = hash * 31 + (word == null ? 17 : word.hashCode());
            hash *= 0x9E3779B97F4A7C15L;
            return (hash ^ (hash >>> 32)) >> 24;
        }
    }

    /** Hands a value on, and fails the job once when it is told to. */
    public static final class FailOnce extends ScalarFunction {
        private static final long serialVersionUID = 1L;

        static final AtomicBoolean ARMED = new AtomicBoolean();

        public Long eval(Long value) {
            if (ARMED.compareAndSet(true, false)) {
                throw new IllegalStateException("a failure that was asked for");
            }
            return value;
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
