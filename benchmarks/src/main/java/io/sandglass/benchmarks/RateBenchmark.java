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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;

/**
 * Does {@code rows-per-second} hold? Prints, for several rates and parallelisms, the rate at which rows arrived over 20
 * seconds, and the longest time between two of them.
 */
public final class RateBenchmark {
    private static final List<Double> RATES = List.of(0.5, 5.0, 1000.0, 100_000.0);
    private static final List<Integer> PARALLELISMS = List.of(1, 2);
    private static final long SECONDS = 20;

    /** When each row arrived. All subtasks run in this JVM. */
    private static final List<Long> ARRIVALS = Collections.synchronizedList(new ArrayList<>());

    private RateBenchmark() {}

    public static void main(String[] args) throws Exception {
        System.out.println("| rows-per-second | parallelism | measured | off by | longest pause |");
        System.out.println("|---:|---:|---:|---:|---:|");
        for (double rate : RATES) {
            for (int parallelism : PARALLELISMS) {
                System.out.println(measure(rate, parallelism));
            }
        }
    }

    private static String measure(double rate, int parallelism) throws Exception {
        ARRIVALS.clear();
        JobClient job = start(rate, parallelism);
        while (ARRIVALS.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        // A row more than fits, so that the last one measured is there at the slowest rate.
        TimeUnit.MILLISECONDS.sleep((long) (TimeUnit.SECONDS.toMillis(SECONDS) + 1000 / rate));
        job.cancel().get();
        List<Long> arrivals;
        synchronized (ARRIVALS) {
            arrivals = ARRIVALS.stream().sorted().toList();
        }
        long end = arrivals.get(0) + TimeUnit.SECONDS.toNanos(SECONDS);
        arrivals = arrivals.stream().filter(arrival -> arrival <= end).toList();
        double seconds = (arrivals.get(arrivals.size() - 1) - arrivals.get(0)) / 1e9;
        double measured = (arrivals.size() - 1) / seconds;
        long longestPause = 0;
        for (int i = 1; i < arrivals.size(); i++) {
            longestPause = Math.max(longestPause, arrivals.get(i) - arrivals.get(i - 1));
        }
        return String.format(
                "| %s | %d | %.3f | %+.2f %% | %.1f ms |",
                rate, parallelism, measured, 100 * (measured / rate - 1), longestPause / 1e6);
    }

    private static JobClient start(double rate, int parallelism) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(parallelism);
        StreamTableEnvironment tables = StreamTableEnvironment.create(env);
        tables.executeSql("CREATE TABLE t (id INT) WITH ('connector'='faker', 'rows-per-second'='" + rate
                + "', 'fields.id.expression'='1')");
        DataStream<Row> rows = tables.toDataStream(tables.from("t"));
        rows.map(row -> {
                    ARRIVALS.add(System.nanoTime());
                    return row;
                })
                .returns(rows.getType())
                .sinkTo(new DiscardingSink<>());
        return env.executeAsync("rate");
    }
}
