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
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The source's metrics, as Flink's reporters and its web UI are told them. */
class MetricsITCase {
    private static final InMemoryReporter METRICS = InMemoryReporter.createWithRetainedMetrics();

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            FakerCluster.create(METRICS.addToConfiguration(new Configuration()));

    @Test
    void recordsAreCountedAndNoneArePendingAtTheEnd() throws Exception {
        JobID job = runToTheEnd(
                "CREATE TABLE t (id BIGINT) WITH ('connector'='faker', 'number-of-rows'='1000',"
                        + " 'fields.id.expression'='#{sequence.next}')",
                "id BIGINT");

        assertThat(sumOfCounters(job, "numRecordsIn")).isEqualTo(1000);
        assertThat(gauges(job, "pendingRecords")).hasSize(2).allMatch(pending -> pending == 0);
    }

    @Test
    void anUpdateOfARetractStreamIsTwoRecords() throws Exception {
        String table = "CREATE TABLE t (id BIGINT, v INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector'='faker',"
                + " 'seed'='1', 'number-of-rows'='10000', 'changelog.mode'='%s', 'changelog.keys'='128',"
                + " 'fields.id.expression'='#{sequence.next}', 'fields.v.expression'='1')";
        SqlSession upsert = session().run(String.format(table, "upsert"));
        SqlSession retract = session().run(String.format(table, "retract"));
        String query = "SELECT COUNT(*) FROM t";

        JobID upsertJob = runToTheEnd(upsert, query);
        JobID retractJob = runToTheEnd(retract, query);

        // Flink has rows before an update anyway, from an upsert stream by remembering them.
        long updates = sumOfCounters(retractJob, "numRecordsIn") - sumOfCounters(upsertJob, "numRecordsIn");
        assertThat(sumOfCounters(upsertJob, "numRecordsIn")).isEqualTo(10_000);
        assertThat(updates).isBetween(4_500L, 5_500L);
    }

    @Test
    void whileItRunsTheRowsThatAreLeftArePending() throws Exception {
        SqlSession session = session()
                .run("CREATE TABLE t (id BIGINT) WITH ('connector'='faker', 'number-of-rows'='1000000',"
                        + " 'rows-per-second'='200', 'fields.id.expression'='#{sequence.next}')");
        TableResult result = session.execute("SELECT id FROM t");

        try (CloseableIterator<Row> rows = result.collect()) {
            for (int i = 0; i < 50; i++) {
                rows.next();
            }
            JobID job = result.getJobClient().orElseThrow().getJobID();
            // Those that have come are no longer pending; no more have come than three minutes have time for.
            assertThat(gauges(job, "pendingRecords").stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isBetween(1_000_000L - 200 * 180, 1_000_000L - 50);
        }
    }

    @Test
    void anUnboundedTableHasNothingPending() throws Exception {
        SqlSession session = session()
                .run(
                        "CREATE TABLE t (id BIGINT) WITH ('connector'='faker', 'fields.id.expression'='#{sequence.next}')");
        TableResult result = session.execute("SELECT id FROM t");

        try (CloseableIterator<Row> rows = result.collect()) {
            rows.next();
            JobID job = result.getJobClient().orElseThrow().getJobID();
            assertThat(gauges(job, "pendingRecords")).isEmpty();
        }
    }

    @Test
    void lagsAreThoseOfTheTimeColumn() throws Exception {
        SqlSession session = session()
                .run("CREATE TABLE t (id INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' DAY) WITH ("
                        + "'connector'='faker', 'rows-per-second'='100', 'fields.id.expression'='1',"
                        + " 'fields.ts.expression'='2020-01-01 00:00:00')");
        TableResult result = session.execute("SELECT id, ts FROM t");

        try (CloseableIterator<Row> rows = result.collect()) {
            JobID job = result.getJobClient().orElseThrow().getJobID();
            do {
                rows.next();
            } while (gauges(job, "watermarkLag").size() < 2);
            long lag = Duration.between(Instant.parse("2020-01-01T00:00:00Z"), Instant.now())
                    .toMillis();
            long minute = Duration.ofMinutes(1).toMillis();
            assertThat(gauges(job, "currentEmitEventTimeLag")).hasSize(2).allSatisfy(value -> assertThat(value)
                    .isCloseTo(lag, within(minute)));
            assertThat(gauges(job, "watermarkLag")).allSatisfy(value -> assertThat(value)
                    .isCloseTo(lag + Duration.ofDays(1).toMillis(), within(minute)));
        }
    }

    @Test
    void aReaderThatWaitsForItsNextRowIsIdle() throws Exception {
        SqlSession session = session()
                .run("CREATE TABLE t (id BIGINT) WITH ('connector'='faker', 'rows-per-second'='20',"
                        + " 'scan.parallelism'='1', 'fields.id.expression'='#{sequence.next}')");
        TableResult result = session.execute("SELECT id FROM t");

        try (CloseableIterator<Row> rows = result.collect()) {
            JobID job = result.getJobClient().orElseThrow().getJobID();
            long idleMillis;
            do {
                rows.next();
                idleMillis = gauges(job, "sourceIdleTime").get(0);
            } while (idleMillis == 0);
            assertThat(idleMillis).isBetween(1L, Duration.ofMinutes(1).toMillis());
        }
    }

    private static JobID runToTheEnd(String table, String sinkColumns) throws Exception {
        SqlSession session =
                session().run(table).run("CREATE TABLE sink (" + sinkColumns + ") WITH ('connector'='blackhole')");
        return runToTheEnd(
                session.submit("INSERT INTO sink SELECT " + sinkColumns.split(" ")[0] + " FROM t"));
    }

    private static JobID runToTheEnd(SqlSession session, String query) throws Exception {
        TableResult result = session.execute(query);
        try (CloseableIterator<Row> rows = result.collect()) {
            rows.forEachRemaining(row -> {});
        }
        return runToTheEnd(result.getJobClient().orElseThrow());
    }

    private static JobID runToTheEnd(JobClient job) throws Exception {
        job.getJobExecutionResult().get();
        return job.getJobID();
    }

    private static SqlSession session() {
        return SqlSession.streaming().set("parallelism.default", "2");
    }

    private static long sumOfCounters(JobID job, String name) {
        return metrics(job, name)
                .mapToLong(counter -> ((Counter) counter).getCount())
                .sum();
    }

    private static List<Long> gauges(JobID job, String name) {
        return metrics(job, name)
                .map(gauge -> (Long) ((Gauge<?>) gauge).getValue())
                .toList();
    }

    /** Of the source's subtasks. */
    private static Stream<Metric> metrics(JobID job, String name) {
        return METRICS.findOperatorMetricGroups(job, "^Source: ").stream()
                .map(group -> METRICS.getMetricsByGroup(group).get(name))
                .filter(Objects::nonNull);
    }
}
