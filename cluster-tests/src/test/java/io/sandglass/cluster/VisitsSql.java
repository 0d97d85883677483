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

import java.nio.file.Path;
import java.time.Duration;

/**
 * Two bounded tables of visits, in sessions of many users, and the statements that read them. A session follows states, and a page
 * consists of the user's country and the session's state. In {@code visits}, event times are out of order by less than the
 * watermark waits, so that no row is late. In {@code disordered_visits}, some are out of order by more.
 */
final class VisitsSql {

    /** How often the job loses each of its processes. */
    static final int ROUNDS = Integer.getInteger("survival.rounds", 1);

    static final int ROWS = 300_000 * ROUNDS;
    static final Duration TIMEOUT = Duration.ofMinutes(2);
    static final Duration MAX_DURATION = Duration.ofMinutes(5);

    /** Slow enough for a slow machine to have rows left when all is over, and for sessions to last some seconds. */
    static final int ROWS_PER_SECOND = 4_000;

    /** More than any machine generates. */
    private static final int FULL_SPEED = 1_000_000_000;

    static final int DISORDERED_ROWS = 100_000 * ROUNDS;

    /** So slow that {@code visits} ends first, which {@link FlinkJob} reports. */
    static final int DISORDERED_ROWS_PER_SECOND = 1_000;

    /** The shortest there is. The more cuts, the more rows come after the cut of their session. */
    static final Duration DISORDERED_MAX_DURATION = TIMEOUT;

    /**
     * By how much at most rows are out of order beyond what the watermark waits. Not more than the timeout: a restored job has
     * no watermark at first, and remembers the end of a user's last session for one timeout only. Later rows could open a window
     * that overlaps a forgotten one.
     */
    static final Duration MAX_LATENESS = TIMEOUT;

    private static final String VISIT_COLUMNS =
            "idx BIGINT, id BIGINT, user_id BIGINT, page STRING, amount BIGINT, ts TIMESTAMP(3)";
    private static final String SESSION_COLUMNS =
            "user_id BIGINT, window_start TIMESTAMP(3), window_end TIMESTAMP(3), closed_by STRING, part INT,"
                    + " first_time TIMESTAMP(3), last_time TIMESTAMP(3), row_count BIGINT, amounts BIGINT, total BIGINT,"
                    + " min_id BIGINT, max_id BIGINT";
    private static final String DISORDERED_COLUMNS = "idx BIGINT, user_id BIGINT, ts TIMESTAMP(3), late_by BIGINT";
    private static final String WINDOW_COLUMNS =
            "window_start TIMESTAMP(3), window_end TIMESTAMP(3), closed_by STRING, part INT";
    private static final String COPY_VISITS = "SELECT idx, id, user_id, page, amount, ts FROM visits;\n";

    private final Path folder;

    /** @param folder takes rows, sessions and checkpoints */
    VisitsSql(Path folder) {
        this.folder = folder;
    }

    Path truth() {
        return folder.resolve("truth");
    }

    Path rows() {
        return folder.resolve("rows");
    }

    Path sessions() {
        return folder.resolve("sessions");
    }

    Path disorderedTruth() {
        return folder.resolve("disordered-truth");
    }

    Path disorderedRows() {
        return folder.resolve("disordered-rows");
    }

    Path checkpoints() {
        return folder.resolve("checkpoints");
    }

    /** Reads the tables undisturbed, in batch mode, from beginning to end. */
    String writeTruth() {
        return """
                SET 'execution.runtime-mode' = 'batch';
                SET 'table.dml-sync' = 'true';
                SET 'parallelism.default' = '1';
                """
                + visits(FULL_SPEED)
                + files("truth", VISIT_COLUMNS, truth())
                + "INSERT INTO truth " + COPY_VISITS
                + disorderedVisits(FULL_SPEED)
                + files("disordered_truth", DISORDERED_COLUMNS, disorderedTruth())
                + "INSERT INTO disordered_truth SELECT idx, user_id, ts, late_by FROM disordered_visits;\n";
    }

    /**
     * The job: a copy of the rows, their sessions, and the disordered rows with their sessions, all in files that checkpoints
     * commit.
     *
     * @param recoveryPath a checkpoint or savepoint to go on from, or empty
     */
    String survive(int parallelism, String recoveryPath, boolean atFullSpeed) {
        String recovery = recoveryPath.isEmpty() ? "" : set("execution.state-recovery.path", recoveryPath);
        return set("parallelism.default", Integer.toString(parallelism))
                + set("execution.checkpointing.interval", "1 s")
                + set("execution.checkpointing.dir", checkpoints().toUri().toString())
                + set("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION")
                + recovery
                + "LOAD MODULE sessions;\n"
                + visits(atFullSpeed ? FULL_SPEED : ROWS_PER_SECOND)
                + disorderedVisits(atFullSpeed ? FULL_SPEED : DISORDERED_ROWS_PER_SECOND)
                + files("visit_rows", VISIT_COLUMNS, rows())
                + files("visit_sessions", SESSION_COLUMNS, sessions())
                + files("disordered_rows", DISORDERED_COLUMNS + ", " + WINDOW_COLUMNS, disorderedRows())
                + "EXECUTE STATEMENT SET\nBEGIN\nINSERT INTO visit_rows " + COPY_VISITS
                + """
                INSERT INTO visit_sessions
                SELECT user_id, window_start, window_end, closed_by, part, first_time, last_time, row_count,
                  amounts, total, min_id, max_id
                FROM SESSION_SUMMARY(
                  input => TABLE visits PARTITION BY user_id,
                  on_time => DESCRIPTOR(ts),
                  timeout => INTERVAL '%1$d' MINUTE,
                  max_duration => INTERVAL '%2$d' MINUTE,
                  aggregates => 'COUNT(amount) AS amounts, SUM(amount) AS total, MIN(id) AS min_id, MAX(id) AS max_id');
                INSERT INTO disordered_rows
                SELECT idx, user_id, ts, late_by, window_start, window_end, closed_by, part
                FROM SESSION_ROWS(
                  input => TABLE disordered_visits PARTITION BY user_id,
                  on_time => DESCRIPTOR(ts),
                  timeout => INTERVAL '%1$d' MINUTE,
                  max_duration => INTERVAL '%3$d' MINUTE,
                  late_rows => 'emit');
                END;
                """
                        .formatted(TIMEOUT.toMinutes(), MAX_DURATION.toMinutes(), DISORDERED_MAX_DURATION.toMinutes());
    }

    private static String set(String key, String value) {
        return "SET '" + key + "' = '" + value + "';\n";
    }

    private static String visits(int rowsPerSecond) {
        return """
                CREATE TABLE visits (
                  idx BIGINT NOT NULL METADATA FROM 'row-index' VIRTUAL,
                  id BIGINT,
                  user_id BIGINT,
                  page STRING,
                  country STRING,
                  amount BIGINT,
                  ts TIMESTAMP(3),
                  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
                ) WITH (
                  'connector' = 'faker',
                  'seed' = '20261121',
                  'number-of-rows' = '%d',
                  'rows-per-second' = '%d',
                  'event-time.start' = '2026-01-01T00:00:00Z',
                  'event-time.step' = '20 ms',
                  'event-time.disorder' = '5 s',
                  'sessions.keys' = '10000',
                  'sessions.states' = '
                    home     -> search 60, product 38, end 2
                    search   -> product 80, search 18, end 2
                    product  -> cart 20, search 50, product 28, end 2
                    cart     -> checkout 30 after 20 s..90 s, product 67, end 3
                    checkout -> home 70, end 30',
                  'sessions.max-size' = '300',
                  'sessions.gap' = '#{exponential.between ''0'',''60000'',''8000''}',
                  'sessions.idle' = '3 min',
                  'fields.id.expression' = '#{sequence.next}',
                  'fields.user_id.expression' = '#{session.key}',
                  'fields.page.expression' = '/#{column.country}/#{session.state}',
                  'fields.country.expression' = '#{Address.countryCode}',
                  'fields.country.per' = 'user_id',
                  'fields.amount.expression' = '#{lognormal.between ''1'',''100000'',''500'',''1''}',
                  'fields.amount.null-rate' = '0.1',
                  'fields.ts.expression' = '#{event.time}'
                );
                """
                .formatted(ROWS, rowsPerSecond);
    }

    /** The table {@code visits} must be there. Half as many visits in the same event time, of half as many users. */
    private static String disorderedVisits(int rowsPerSecond) {
        return """
                CREATE TABLE disordered_visits (
                  late_by BIGINT NOT NULL METADATA FROM 'late-by' VIRTUAL
                ) WITH (
                  'seed' = '20261130',
                  'number-of-rows' = '%d',
                  'rows-per-second' = '%d',
                  'event-time.step' = '40 ms',
                  'event-time.late-rate' = '0.05',
                  'event-time.max-lateness' = '%d min',
                  'sessions.keys' = '5000'
                ) LIKE visits;
                """
                .formatted(DISORDERED_ROWS, rowsPerSecond, MAX_LATENESS.toMinutes());
    }

    /** In streaming jobs these are committed by checkpoints and not before. Many short files meet more of them. */
    private static String files(String name, String columns, Path folder) {
        return """
                CREATE TABLE %s (%s) WITH (
                  'connector' = 'filesystem', 'path' = '%s', 'format' = 'json',
                  'sink.rolling-policy.rollover-interval' = '2 s', 'sink.rolling-policy.check-interval' = '500 ms'
                );
                """
                .formatted(name, columns, folder.toUri());
    }
}
