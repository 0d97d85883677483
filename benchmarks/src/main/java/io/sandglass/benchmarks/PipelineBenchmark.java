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

import io.sandglass.benchmarks.row.BenchmarkTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What does a row cost? Prints, for several tables, the CPU time that the task spends on a row on its way into a blackhole:
 * for the connector, for Flink's {@code datagen} with the same columns, for one row again and again, which is what the
 * pipeline itself costs, and for the first query's table beside a hand-written source and two that evaluate the text of each
 * expression for each row: by Datafaker, and by the old connector's version of it. In each round all take their turn; medians
 * are shown.
 *
 * <p>Arguments: {@code tables=FIRST_QUERY,ONE_INT} for some of the tables, {@code rounds=5}, {@code seconds=2} of CPU for each
 * job.
 */
public final class PipelineBenchmark {
    private static final List<Contestant> CONTESTANTS = List.of(Contestant.values());
    private static final List<Contestant> OTHERS = CONTESTANTS.stream()
            .filter(contestant -> contestant != Contestant.FAKER)
            .toList();

    private final int rounds;
    private final double cpuSeconds;

    private PipelineBenchmark(int rounds, double cpuSeconds) {
        this.rounds = rounds;
        this.cpuSeconds = cpuSeconds;
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.parse(args, Map.of("tables", "", "rounds", "5", "seconds", "2"));
        new PipelineBenchmark(arguments.count("rounds"), arguments.decimal("seconds"))
                .run(arguments.choice("tables", BenchmarkTable.class));
    }

    private void run(List<BenchmarkTable> tables) throws Exception {
        System.out.println("CPU time of a row in nanoseconds:\n");
        MarkdownTable times = new MarkdownTable(System.out, 1, titles(CONTESTANTS));
        List<List<String>> ratioRows = new ArrayList<>();
        for (BenchmarkTable table : tables) {
            measure(table, false, times, ratioRows);
            if (table == BenchmarkTable.FIRST_QUERY) {
                measure(table, true, times, ratioRows);
            }
        }
        System.out.println("\nHow many times as fast as these faker is:\n");
        MarkdownTable ratios = new MarkdownTable(System.out, 1, titles(OTHERS));
        ratioRows.forEach(ratios::row);
    }

    private void measure(BenchmarkTable table, boolean objectReuse, MarkdownTable times, List<List<String>> ratioRows)
            throws Exception {
        Map<Contestant, Long> rows = new EnumMap<>(Contestant.class);
        for (Contestant contestant : CONTESTANTS) {
            if (contestant.canMake(table)) {
                rows.put(contestant, new PipelineJob(table, contestant, objectReuse).rowsForSeconds(cpuSeconds));
            }
        }
        Samples<Contestant> nanos = new Samples<>(Contestant.class);
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<Contestant, Long> entry : rows.entrySet()) {
                PipelineJob job = new PipelineJob(table, entry.getKey(), objectReuse);
                double nanosPerRow = job.cpuNanosPerRow(entry.getValue());
                // It takes Datafaker a few million calls to be compiled well, so a first round only warms up.
                if (round > 0) {
                    nanos.add(entry.getKey(), nanosPerRow);
                }
            }
        }
        String title = table.title() + (objectReuse ? ", object reuse on" : "");
        times.row(cells(title, CONTESTANTS, nanos, contestant -> format("%.0f", nanos.median(contestant))));
        ratioRows.add(cells(
                title, OTHERS, nanos, contestant -> format("%.2f", nanos.medianRatio(contestant, Contestant.FAKER))));
    }

    private static List<String> cells(
            String title,
            List<Contestant> contestants,
            Samples<Contestant> samples,
            Function<Contestant, String> cell) {
        return Stream.concat(
                        Stream.of(title),
                        contestants.stream().map(contestant -> samples.has(contestant) ? cell.apply(contestant) : ""))
                .toList();
    }

    private static String[] titles(List<Contestant> contestants) {
        return Stream.concat(Stream.of("table"), contestants.stream().map(Contestant::title))
                .toArray(String[]::new);
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
