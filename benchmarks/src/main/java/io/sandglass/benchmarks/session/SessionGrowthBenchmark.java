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
package io.sandglass.benchmarks.session;

import io.sandglass.benchmarks.Arguments;
import io.sandglass.benchmarks.MarkdownTable;
import io.sandglass.benchmarks.TaskCpuTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Does a row cost more when there are more of them, or more keys? Prints the CPU time of all task threads for a row at growing
 * sizes, and its ratio to that at the smallest. In each round all sizes and queries take their turn; medians are shown.
 *
 * <p>Arguments: {@code cases=KEYS} of {@link GrowthCase}, {@code queries=} of {@link GrowthQuery}, {@code
 * sizes=10_000,100_000,1_000_000}, {@code rows=4_000_000} (where keys grow), {@code disorder=0} (milliseconds), {@code
 * backend=hashmap}, {@code rounds=3}.
 */
public final class SessionGrowthBenchmark {

    private SessionGrowthBenchmark() {}

    private record Contestant(GrowthCase growthCase, GrowthQuery query, long size) {}

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.parse(
                args,
                Map.of(
                        "cases", "KEYS",
                        "queries", "",
                        "sizes", "10_000,100_000,1_000_000",
                        "rows", "4_000_000",
                        "disorder", "0",
                        "backend", "hashmap",
                        "rounds", "3"));
        List<Contestant> contestants = contestants(arguments);
        Map<Contestant, List<Double>> nanos = new HashMap<>();
        // What the first query pays for everybody, such as compiling.
        measure(contestants.get(0), arguments);
        for (int round = 0; round < arguments.count("rounds"); round++) {
            for (Contestant contestant : contestants) {
                double nanosPerRow = measure(contestant, arguments);
                nanos.computeIfAbsent(contestant, __ -> new ArrayList<>()).add(nanosPerRow);
            }
        }
        MarkdownTable table = new MarkdownTable(System.out, 2, "query", "", "size", "ns CPU a row", "of the smallest");
        double smallest = 0;
        for (Contestant contestant : contestants) {
            double median = median(nanos.getOrDefault(contestant, List.of()));
            if (contestant.size() == sizes(arguments).get(0)) {
                smallest = median;
            }
            table.row(
                    contestant.query().title(),
                    contestant.growthCase().title(),
                    String.format(Locale.ROOT, "%,d", contestant.size()),
                    String.format(Locale.ROOT, "%.0f", median),
                    String.format(Locale.ROOT, "%.2f", median / smallest));
        }
    }

    private static double measure(Contestant contestant, Arguments arguments) throws Exception {
        SessionStream stream = contestant.growthCase().stream(
                contestant.size(), arguments.number("rows"), arguments.number("disorder"), arguments.text("backend"));
        // The heap of the job before isn't this one's to clean up.
        System.gc();
        return nanosPerRow(stream, contestant.growthCase(), contestant.query());
    }

    /** Runs the query over the stream. */
    static double nanosPerRow(SessionStream stream, GrowthCase growthCase, GrowthQuery query) throws Exception {
        String insert = "INSERT INTO nowhere " + query.query(growthCase, stream);
        return (double) TaskCpuTime.ofInsert(stream.tables(), insert) / stream.rows();
    }

    private static List<Contestant> contestants(Arguments arguments) {
        List<Contestant> contestants = new ArrayList<>();
        for (GrowthCase growthCase : arguments.choice("cases", GrowthCase.class)) {
            for (GrowthQuery query : arguments.choice("queries", GrowthQuery.class)) {
                if (query.canBeAsked(growthCase)) {
                    sizes(arguments).forEach(size -> contestants.add(new Contestant(growthCase, query, size)));
                }
            }
        }
        return contestants;
    }

    private static List<Long> sizes(Arguments arguments) {
        return Stream.of(arguments.text("sizes").split(",", -1))
                .map(size -> Long.parseLong(size.replace("_", "")))
                .toList();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
