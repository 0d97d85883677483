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
package io.sandglass.benchmarks.soak;

import io.sandglass.benchmarks.Arguments;
import io.sandglass.benchmarks.MarkdownTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;

/**
 * Does a job stay as it is? Runs clicks that come live through both session functions, with checkpoints, and prints at equal
 * distances what {@link Measure} names; at the end, whether each stayed flat. The first fifth of the time, in which sessions
 * begin to end and the JVM warms up, doesn't count for that.
 *
 * <p>Arguments: {@code minutes=30}, {@code points=60}, {@code rows-per-second=20_000}, {@code users=1_000_000},
 * {@code backend=hashmap} or {@code rocksdb}.
 */
public final class SoakBenchmark {

    private SoakBenchmark() {}

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.parse(
                args,
                Map.of(
                        "minutes",
                        "30",
                        "points",
                        "60",
                        "rows-per-second",
                        "20_000",
                        "users",
                        "1_000_000",
                        "backend",
                        "hashmap"));
        int points = arguments.count("points");
        long distanceMillis = TimeUnit.MINUTES.toMillis(arguments.number("minutes")) / points;
        SoakJob soak =
                new SoakJob(arguments.number("rows-per-second"), arguments.number("users"), arguments.text("backend"));
        System.out.println(soak + "\n");

        JobClient job = soak.start();
        SoakProbe probe = new SoakProbe(job.getJobID(), soak.metrics());
        List<Series> all = Arrays.stream(Measure.values()).map(Series::new).toList();
        MarkdownTable table = new MarkdownTable(
                System.out, 0, cells("minute", all, Series::title).toArray(String[]::new));
        for (int point = 1; point <= points; point++) {
            TimeUnit.MILLISECONDS.sleep(distanceMillis);
            double minute = point * distanceMillis / (double) TimeUnit.MINUTES.toMillis(1);
            table.row(cells(String.format(Locale.ROOT, "%.1f", minute), all, series -> series.read(probe)));
        }
        table.row(cells("", all, series -> series.verdict(points / 5)));
        job.cancel().get();
    }

    private static List<String> cells(String first, List<Series> all, Function<Series, String> cell) {
        return Stream.concat(Stream.of(first), all.stream().map(cell)).toList();
    }
}
