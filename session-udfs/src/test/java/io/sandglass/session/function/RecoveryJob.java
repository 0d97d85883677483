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
package io.sandglass.session.function;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.StatementSet;
import org.apache.flink.table.api.TableDescriptor;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.types.Row;

/**
 * One job with seven calls on one source of {@link DisorderedRows}: the functions for tables, aligned, exact and with conditions, and
 * SESSION_LABEL. What comes out goes to files. The source waits for a checkpoint after so many rows, the job fails where it is told to, and it tells what it has
 * seen, by fields that all tasks share: one such job at a time.
 */
final class RecoveryJob {
    static final List<String> CALLS = List.of(
            "rows aligned",
            "rows exact",
            "rows conditions",
            "summary aligned",
            "summary exact",
            "summary conditions",
            "label conditions");

    private static final String AGGREGATES =
            """
            COUNT(*), COUNT(word), SUM(n), AVG(n), SUM(price), AVG(price), SUM(ratio), MIN(price), MAX(ratio),
            MIN(word), MAX(word), MAX(ts), FIRST(word), LAST(word), FIRST(n), LAST(price), FIRST(idx), LAST(idx)""";

    private static final String CONDITIONS =
            """
            starts_on => DESCRIPTOR(is_start), ends_on => DESCRIPTOR(is_end), splits_on => DESCRIPTOR(campaign), max_rows => 60""";

    private final Path results;
    private final Configuration configuration = new Configuration();
    private int rowsPerCheckpoint = Integer.MAX_VALUE;

    /** @param results a folder; a job that goes on with another's savepoint needs the same */
    RecoveryJob(Path results) {
        this.results = results;
        set("table.local-time-zone", "UTC");
    }

    RecoveryJob set(String option, String value) {
        configuration.setString(option, value);
        return this;
    }

    /** Lets each lane have so many rows before the first checkpoint or savepoint, and again after each. */
    RecoveryJob rowsPerCheckpoint(int rows) {
        this.rowsPerCheckpoint = rows;
        return this;
    }

    JobClient submit() {
        Seen.forget();
        StreamExecutionEnvironment streams = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        int rows = rowsPerCheckpoint;
        DataStream<Row> source = streams.fromSource(
                        new DataGeneratorSource<>(
                                new DisorderedRows(),
                                DisorderedRows.ROWS,
                                parallelism -> new Gate(rows),
                                DisorderedRows.type()),
                        WatermarkStrategy.noWatermarks(),
                        "rows")
                .uid("source")
                .setParallelism(DisorderedRows.LANES)
                .map(new Before())
                .returns(DisorderedRows.type())
                .uid("before")
                .setParallelism(DisorderedRows.LANES);
        StreamTableEnvironment tables = StreamTableEnvironment.create(streams);
        tables.executeSql("LOAD MODULE sessions");
        tables.createTemporarySystemFunction("BEHIND", Behind.class);
        tables.createTemporaryView("events", source, DisorderedRows.schema());
        tables.executeSql(
                """
                CREATE TEMPORARY VIEW marked_events AS
                SELECT *, n > 950 AS is_start, n < -960 AS is_end, CASE WHEN MOD(idx, 40) = 0 THEN SUBSTRING(word, 1, 1) END AS campaign,
                  CASE WHEN MOD(idx, 3) = 0 THEN CAST(7000 AS BIGINT) ELSE 10000 END AS gap
                FROM events""");
        StatementSet statements = tables.createStatementSet();
        for (int call = 0; call < CALLS.size(); call++) {
            String index = CALLS.get(call).startsWith("summary") ? "first_idx" : "idx";
            statements.add(tables.sqlQuery("SELECT * FROM " + text(CALLS.get(call)) + " WHERE BEHIND(" + call
                            + ", session_id, part, " + index + ")")
                    .insertInto(TableDescriptor.forConnector("filesystem")
                            .option("path", folder(call).toString())
                            .format("json")
                            .build()));
        }
        return statements.execute().getJobClient().orElseThrow();
    }

    /** What has come out by call, as lines in their order. */
    Map<String, List<String>> results() throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        for (int call = 0; call < CALLS.size(); call++) {
            List<String> ofCall = new ArrayList<>();
            try (Stream<Path> files = Files.list(Path.of(folder(call)))) {
                for (Path file : files.filter(
                                file -> !file.getFileName().toString().startsWith("."))
                        .toList()) {
                    ofCall.addAll(Files.readAllLines(file));
                }
            }
            ofCall.sort(Comparator.naturalOrder());
            lines.put(CALLS.get(call), ofCall);
        }
        return lines;
    }

    private URI folder(int call) {
        return results.resolve(CALLS.get(call).replace(' ', '-')).toUri();
    }

    private static String text(String call) {
        boolean hasConditions = call.endsWith("conditions");
        if (call.startsWith("label")) {
            return """
                    (SELECT k, idx, ts, s.session_id AS session_id, s.window_start AS window_start, s.part AS part
                    FROM (SELECT *, SESSION_LABEL(ts, gap, INTERVAL '1' MINUTE, 'key', k, 'starts_on', is_start, 'ends_on', is_end,
                      'splits_on', campaign, 'max_rows', 60) OVER (PARTITION BY k ORDER BY ts) AS s FROM marked_events))""";
        }
        boolean isRows = call.startsWith("rows");
        return (isRows ? "SESSION_ROWS" : "SESSION_SUMMARY")
                + "(input => TABLE " + (hasConditions ? "marked_events" : "events")
                + " PARTITION BY k, on_time => DESCRIPTOR(ts), "
                + (hasConditions && !isRows ? "" : "timeout => INTERVAL '10' SECOND, ")
                + "max_duration => INTERVAL '1' MINUTE, "
                + (isRows ? "" : "aggregates => '" + AGGREGATES.replace('\n', ' ') + "', ")
                + "alignment => '" + (call.endsWith("exact") ? "exact" : "aligned") + "', "
                + (hasConditions ? CONDITIONS + (isRows ? "" : ", timeout_column => DESCRIPTOR(gap)") + ", " : "")
                + "uid => '" + call.replace(' ', '-') + "')";
    }

    /** What the tasks have seen since the job was submitted, attempts that failed included. */
    static final class Seen {
        static final AtomicLong ROWS_IN = new AtomicLong();
        static final AtomicLong ROWS_OUT = new AtomicLong();
        static final Queue<Out> OUT = new ConcurrentLinkedQueue<>();
        static final AtomicInteger PARALLELISM = new AtomicInteger();
        static final AtomicInteger FAILURES = new AtomicInteger();

        private Seen() {}

        static void forget() {
            ROWS_IN.set(0);
            ROWS_OUT.set(0);
            OUT.clear();
            PARALLELISM.set(0);
            FAILURES.set(0);
        }
    }

    /**
     * A row that came out.
     *
     * @param index of the row; of the session's first row in a summary
     */
    record Out(String call, long sessionId, int part, long index) {}

    /**
     * When the job is to fail, each once: a failure waits until the job has begun anew after the one before, because failures
     * of two tasks at nearly the same time would be one to Flink.
     */
    static final class FailAt {
        /** Numbers of rows that have reached the functions, replayed ones counted again. */
        static final Queue<Long> ROWS_IN = new PriorityBlockingQueue<>();
        /** Numbers of rows that have come out, of all calls together, replayed ones counted again. */
        static final Queue<Long> ROWS_OUT = new PriorityBlockingQueue<>();

        private FailAt() {}

        /** @param attempt of the task, and so of the job, whose tasks all begin anew together */
        static void check(Queue<Long> points, long rows, int attempt) {
            Long point = points.peek();
            if (point != null && rows >= point && Seen.FAILURES.compareAndSet(attempt, attempt + 1)) {
                points.remove(point);
                throw new IllegalStateException("a failure that was asked for");
            }
        }
    }

    private static final class Before extends RichMapFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        @Override
        public Row map(Row row) {
            FailAt.check(
                    FailAt.ROWS_IN,
                    Seen.ROWS_IN.incrementAndGet(),
                    getRuntimeContext().getTaskInfo().getAttemptNumber());
            return row;
        }
    }

    /** Lets all rows pass. */
    public static final class Behind extends ScalarFunction {
        private static final long serialVersionUID = 1L;

        private int attempt;

        @Override
        public void open(FunctionContext context) {
            attempt = context.getTaskInfo().getAttemptNumber();
            Seen.PARALLELISM.accumulateAndGet(context.getTaskInfo().getNumberOfParallelSubtasks(), Math::max);
        }

        public Boolean eval(Integer call, Long sessionId, Integer part, Long index) {
            FailAt.check(FailAt.ROWS_OUT, Seen.ROWS_OUT.incrementAndGet(), attempt);
            Seen.OUT.add(new Out(CALLS.get(call), sessionId, part, index));
            return true;
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }

    /** Like Flink's own for one reader, but doesn't mind a checkpoint before the first row. */
    private static final class Gate implements RateLimiter<NumberSequenceSplit> {
        private final int rows;
        private int left;
        private CompletableFuture<Void> open = CompletableFuture.completedFuture(null);

        Gate(int rows) {
            this.rows = rows;
            this.left = rows;
        }

        @Override
        public CompletionStage<Void> acquire(int count) {
            if (left <= 0) {
                open = new CompletableFuture<>();
            }
            return open.thenRun(() -> left -= count);
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) {
            left = rows;
            open.complete(null);
        }
    }
}
