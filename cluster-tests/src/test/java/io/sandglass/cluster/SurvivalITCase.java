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

import static io.sandglass.cluster.SurvivingJob.Moment.AFTER_CHECKPOINT;
import static io.sandglass.cluster.SurvivingJob.Moment.AFTER_RESTORE;
import static io.sandglass.cluster.SurvivingJob.Moment.IN_CHECKPOINT;
import static io.sandglass.cluster.SurvivingJob.Moment.WHILE_RESTARTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.cluster.SurvivingJob.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * One job in one audited run: processes are killed, the job is rescaled, and the jars are replaced by others. What it leaves
 * stays in target/survival until the next run.
 */
class SurvivalITCase {

    private static final Path FOLDER = Path.of("target/survival").toAbsolutePath();

    private final VisitsSql sql = new VisitsSql(FOLDER);

    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void noRowAndNoSessionIsLostOrTwiceOrWrong() throws Exception {
        long begin = System.nanoTime();
        Folders.delete(FOLDER);
        Checkout checkout = Checkout.copyTo(FOLDER.resolve("checkout"));
        SurvivingJob job;
        try (Cluster cluster = new Cluster(checkout, FOLDER.resolve("scripts"))) {
            cluster.runLocally(sql.writeTruth());
            job = survive(cluster, checkout);
        }

        assertThat(job.taskManagerKills()).isGreaterThanOrEqualTo(10 * VisitsSql.ROUNDS);
        assertThat(job.jobManagerKills()).isEqualTo(2);
        assertThat(job.rescales()).isGreaterThanOrEqualTo(4);
        // Rows that came when all was over prove nothing.
        assertThat(job.rowsBeforeEnd()).isGreaterThan(VisitsSql.ROWS / 20);
        String audited = audit() + "; " + auditDisordered();
        System.out.printf(
                "Survival: %d TaskManagers (%d before a checkpoint) and %d JobManagers killed, %d rescales, jars replaced once,"
                        + " %d restores; %d rows by then; %s; %d s%n",
                job.taskManagerKills(),
                job.killsBeforeCheckpoint(),
                job.jobManagerKills(),
                job.rescales(),
                job.restores(),
                job.rowsBeforeEnd(),
                audited,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    private SurvivingJob survive(Cluster cluster, Checkout checkout) throws Exception {
        SurvivingJob job = new SurvivingJob(cluster, sql, FOLDER.resolve("savepoints"), 2);
        lose(job, AFTER_CHECKPOINT, WHILE_RESTARTING);
        job.rescale(6, "CANONICAL");
        lose(job, AFTER_RESTORE, IN_CHECKPOINT);
        job.loseJobManager();
        lose(job, AFTER_CHECKPOINT);
        job.rescale(3, "NATIVE");
        lose(job, WHILE_RESTARTING, IN_CHECKPOINT);
        assertThat(checkout.jars()).isEqualTo(Checkout.jarsOfVersion(""));
        job.changeJars(checkout);
        assertThat(checkout.jars()).isEqualTo(Checkout.jarsOfVersion("-rebuilt"));
        lose(job, AFTER_RESTORE);
        job.rescale(8, "CANONICAL");
        lose(job, AFTER_CHECKPOINT, IN_CHECKPOINT);
        job.loseCluster();
        lose(job, AFTER_RESTORE);
        // No more losses from here on: when its input ends, Flink's filesystem table commits without waiting for a
        // checkpoint.
        job.rescaleAndFinish(4, "NATIVE");
        return job;
    }

    private static void lose(SurvivingJob job, Moment... moments) throws Exception {
        for (int round = 0; round < VisitsSql.ROUNDS; round++) {
            job.loseTaskManagers(moments);
        }
    }

    private String audit() throws IOException {
        List<Visit> truth = JsonFiles.read(sql.truth(), Visit::of);
        List<Visit> rows = JsonFiles.read(sql.rows(), Visit::of);
        List<VisitSession> sessions = JsonFiles.read(sql.sessions(), VisitSession::of);
        NaiveSessions rule = new NaiveSessions(
                VisitsSql.TIMEOUT.toMillis(), VisitsSql.MAX_DURATION.toMillis(), NaiveSessions.DEFAULT_ORIGIN);
        List<VisitSession> trueSessions = truth.stream().collect(Collectors.groupingBy(Visit::userId)).values().stream()
                .flatMap(visits -> rule.of(visits).stream())
                .toList();

        // What is known of the truth without the connector.
        assertThat(truth.stream().map(Visit::index).sorted().toList()).isEqualTo(indexes(VisitsSql.ROWS));
        assertThat(truth).allMatch(visit -> visit.id() == visit.index() + 1);

        Audit ofRows = Audit.of(rows, truth, Visit::index);
        Audit ofSessions = Audit.of(sessions, trueSessions, VisitSession::key);
        assertThat(List.of(ofRows.report("rows"), ofSessions.report("sessions")))
                .containsExactly(
                        VisitsSql.ROWS + " rows, 0 lost, 0 twice, 0 wrong",
                        trueSessions.size() + " sessions, 0 lost, 0 twice, 0 wrong");
        assertThat(Checksums.of(rows)).isEqualTo(Checksums.of(truth));
        return ofRows.summary("rows") + "; " + ofSessions.summary("sessions");
    }

    /** Which rows are late depends on when watermarks came, so there is no truth of the sessions. */
    private String auditDisordered() throws IOException {
        List<DisorderedVisit> truth = JsonFiles.read(sql.disorderedTruth(), DisorderedVisit::of);
        List<PlacedVisit> placed = JsonFiles.read(sql.disorderedRows(), PlacedVisit::of);

        assertThat(truth.stream().map(DisorderedVisit::index).sorted().toList())
                .isEqualTo(indexes(VisitsSql.DISORDERED_ROWS));
        Audit ofRows = Audit.of(placed.stream().map(PlacedVisit::visit).toList(), truth, DisorderedVisit::index);
        assertThat(ofRows.report("disordered rows"))
                .isEqualTo(VisitsSql.DISORDERED_ROWS + " disordered rows, 0 lost, 0 twice, 0 wrong");
        assertThat(WindowAudit.problems(placed)).isEmpty();

        List<PlacedVisit> late = placed.stream().filter(PlacedVisit::isLate).toList();
        List<PlacedVisit> beyond =
                placed.stream().filter(PlacedVisit::isBeyondWatermarkDelay).toList();
        assertThat(late).isNotEmpty();
        assertThat(beyond).containsAll(late).hasSizeGreaterThan(late.size());
        return "%d rows in sessions plus %d late rows = %d generated, %d of %d beyond the watermark's delay in sessions"
                .formatted(
                        placed.size() - late.size(),
                        late.size(),
                        truth.size(),
                        beyond.size() - late.size(),
                        beyond.size());
    }

    private static List<Long> indexes(int rows) {
        return LongStream.range(0, rows).boxed().toList();
    }
}
