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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** One logical job from its first row to its last, through losses and submissions, and what it went through. */
final class SurvivingJob {

    /** When a TaskManager is killed. */
    enum Moment {
        /** The job runs again, and has completed a checkpoint since. */
        AFTER_CHECKPOINT,
        /** As soon as the job runs again: it goes back to where it has just been. */
        AFTER_RESTORE,
        /** A checkpoint has just been asked for. */
        IN_CHECKPOINT,
        /** Tasks are being restarted because of the one before. */
        WHILE_RESTARTING
    }

    private static final Duration END_LIMIT = Duration.ofMinutes(5);

    private final Cluster cluster;
    private final VisitsSql sql;
    private final Path savepoints;
    private FlinkJob job;
    private int restoresBefore;
    private int taskManagerKills;
    private int killsBeforeCheckpoint;
    private int jobManagerKills;
    private int rescales;
    private int restores;
    private int rowsBeforeEnd;

    /** Submits it for the first time. */
    SurvivingJob(Cluster cluster, VisitsSql sql, Path savepoints, int parallelism)
            throws IOException, InterruptedException {
        this.cluster = cluster;
        this.sql = sql;
        this.savepoints = savepoints;
        this.job = cluster.submit(sql.survive(parallelism, "", false), parallelism);
        this.restoresBefore = -1;
        // A job that is killed before its first checkpoint starts from the beginning, which is no restore.
        awaitNewCheckpoint();
    }

    /** Kills a TaskManager that has tasks of this job at each of the moments, and replaces it. */
    void loseTaskManagers(Moment... moments) throws IOException, InterruptedException {
        for (Moment moment : moments) {
            switch (moment) {
                case AFTER_CHECKPOINT -> awaitNewCheckpoint();
                case AFTER_RESTORE -> awaitRestored();
                case IN_CHECKPOINT -> {
                    awaitRestored();
                    job.triggerCheckpoint();
                }
                case WHILE_RESTARTING -> cluster.await("tasks that are being restarted", () -> !job.runsInFull());
            }
            restoresBefore = job.restores();
            if (!job.hasNewCheckpoint()) {
                killsBeforeCheckpoint++;
            }
            cluster.replaceTaskManager();
            taskManagerKills++;
        }
    }

    private void awaitRestored() throws InterruptedException {
        cluster.await("all tasks to run again", () -> job.restores() > restoresBefore && job.runsInFull());
    }

    private void awaitNewCheckpoint() throws InterruptedException {
        awaitRestored();
        cluster.await("a checkpoint", job::hasNewCheckpoint);
    }

    /** Kills the JobManager alone. Another one gets the job from the last checkpoint. */
    void loseJobManager() throws IOException, InterruptedException {
        awaitNewCheckpoint();
        restores += job.restores();
        cluster.replaceJobManager();
        jobManagerKills++;
        goOn(job.parallelism(), lastCheckpoint(), false);
    }

    /** Kills everything at once. Another cluster gets the job from the last checkpoint. */
    void loseCluster() throws IOException, InterruptedException {
        awaitNewCheckpoint();
        restores += job.restores();
        cluster.killAll();
        jobManagerKills++;
        taskManagerKills += Cluster.TASK_MANAGERS;
        goOn(job.parallelism(), lastCheckpoint(), false);
    }

    private String lastCheckpoint() throws IOException {
        return Cluster.retainedCheckpoint(sql.checkpoints().resolve(job.id()))
                .toUri()
                .toString();
    }

    /** @param format that of the savepoint, CANONICAL or NATIVE */
    void rescale(int parallelism, String format) throws IOException, InterruptedException {
        goOn(parallelism, stopWithSavepoint(format), false);
        rescales++;
    }

    /** Rescales, and lets the rest of the rows come as fast as they can. */
    void rescaleAndFinish(int parallelism, String format) throws IOException, InterruptedException {
        String savepoint = stopWithSavepoint(format);
        rowsBeforeEnd = JsonFiles.read(sql.rows(), Visit::of).size();
        goOn(parallelism, savepoint, true);
        rescales++;
        cluster.await("the end of the job", END_LIMIT, () -> job.state().equals("FINISHED"));
        restores += job.restores();
    }

    /** The other jars come with the start of another cluster, between a savepoint and its restore. */
    void changeJars(Checkout checkout) throws IOException, InterruptedException {
        String savepoint = stopWithSavepoint("CANONICAL");
        cluster.stop();
        checkout.becomeAnotherVersion();
        goOn(job.parallelism(), savepoint, false);
    }

    private String stopWithSavepoint(String format) throws IOException, InterruptedException {
        awaitNewCheckpoint();
        restores += job.restores();
        String request = job.stopWithSavepoint(savepoints, format);
        cluster.await("a savepoint", () -> !job.savepoint(request).isEmpty());
        cluster.await("the job to stop", () -> job.state().equals("FINISHED"));
        return job.savepoint(request);
    }

    private void goOn(int parallelism, String recoveryPath, boolean atFullSpeed)
            throws IOException, InterruptedException {
        job = cluster.submit(sql.survive(parallelism, recoveryPath, atFullSpeed), parallelism);
        cluster.await("the restore of " + recoveryPath, () -> job.restores() > 0);
        restoresBefore = 0;
        String from = job.restoredFrom();
        if (!samePlace(from, recoveryPath)) {
            throw new AssertionError("The job should go on from " + recoveryPath + ", and went on from " + from);
        }
    }

    private static boolean samePlace(String a, String b) {
        return plainPath(a).equals(plainPath(b));
    }

    /** Flink writes file:/a, Java file:///a/. */
    private static String plainPath(String uri) {
        return uri.replaceFirst("^file:/+", "/").replaceFirst("/+$", "");
    }

    int taskManagerKills() {
        return taskManagerKills;
    }

    /** How many of them came before the job had a checkpoint since it was restored. */
    int killsBeforeCheckpoint() {
        return killsBeforeCheckpoint;
    }

    int jobManagerKills() {
        return jobManagerKills;
    }

    int rescales() {
        return rescales;
    }

    int restores() {
        return restores;
    }

    /** How many rows were committed by the last savepoint, before what was left came at full speed. */
    int rowsBeforeEnd() {
        return rowsBeforeEnd;
    }
}
