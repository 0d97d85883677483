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
package io.sandglass.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;

/**
 * Does a schedule of {@code rows-per-second} hold? Prints, for several parallelisms, the rows that arrived in each part of a
 * schedule beside the area under the schedule.
 */
public final class ScheduleBenchmark {
    private static final String SCHEDULE = "start at 1000; ramp to 50000 in 10 s; hold 5 s; ramp to 1000 in 5 s";
    private static final List<Integer> PARALLELISMS = List.of(1, 2);

    /** The parts of the schedule. All subtasks run in this JVM. */
    private static final List<Part> PARTS = List.of(
            new Part(0, 5, 66_250), new Part(5, 10, 188_750), new Part(10, 15, 250_000), new Part(15, 20, 127_500));

    private static final int SECONDS = 20;
    private static final int SLOTS_PER_SECOND = 100;

    private record Part(int from, int to, long expected) {}

    /** The number of rows by their time of arrival, after {@link #start}. */
    private static final AtomicLongArray ARRIVED = new AtomicLongArray(SECONDS * SLOTS_PER_SECOND);

    private static volatile long start;

    private ScheduleBenchmark() {}

    public static void main(String[] args) throws Exception {
        System.out.println("rows-per-second = '" + SCHEDULE + "'");
        System.out.println("| parallelism | seconds | expected rows | measured | off by |");
        System.out.println("|---:|---:|---:|---:|---:|");
        for (int parallelism : PARALLELISMS) {
            measure(parallelism);
            for (Part part : PARTS) {
                System.out.println(row(parallelism, part));
            }
        }
    }

    private static String row(int parallelism, Part part) {
        long measured = 0;
        for (int slot = part.from * SLOTS_PER_SECOND; slot < part.to * SLOTS_PER_SECOND; slot++) {
            measured += ARRIVED.get(slot);
        }
        return String.format(
                Locale.ROOT,
                "| %d | %d to %d | %d | %d | %+.2f %% |",
                parallelism,
                part.from,
                part.to,
                part.expected,
                measured,
                100.0 * measured / part.expected - 100);
    }

    private static void measure(int parallelism) throws Exception {
        start = 0;
        for (int slot = 0; slot < ARRIVED.length(); slot++) {
            ARRIVED.set(slot, 0);
        }
        JobClient job = start(parallelism);
        while (start == 0) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        TimeUnit.SECONDS.sleep(SECONDS + 1);
        job.cancel().get();
    }

    private static void count() {
        long now = System.nanoTime();
        if (start == 0) {
            start = now;
        }
        long slot = (now - start) * SLOTS_PER_SECOND / TimeUnit.SECONDS.toNanos(1);
        if (slot < ARRIVED.length()) {
            var unused = ARRIVED.incrementAndGet((int) slot);
        }
    }

    private static JobClient start(int parallelism) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(parallelism);
        StreamTableEnvironment tables = StreamTableEnvironment.create(env);
        tables.executeSql("CREATE TABLE t (id INT) WITH ('connector'='faker', 'rows-per-second'='" + SCHEDULE
                + "', 'fields.id.expression'='1')");
        DataStream<Row> rows = tables.toDataStream(tables.from("t"));
        rows.map(row -> {
                    count();
                    return row;
                })
                .returns(rows.getType())
                .sinkTo(new DiscardingSink<>());
        return env.executeAsync("schedule");
    }
}
