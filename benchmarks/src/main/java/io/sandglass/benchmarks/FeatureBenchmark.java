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
import java.util.Map;

/**
 * What does each feature cost? Prints, for each, the CPU time that the task spends on a row on its way into a blackhole, beside
 * that of a table without the feature, and the ratio. In each round both take their turn; medians are shown.
 *
 * <p>Arguments: {@code features=ZIPF,UPSERT} for some of them, {@code rounds=5}, {@code seconds=2} of CPU for each job.
 */
public final class FeatureBenchmark {
    private enum Side {
        WITHOUT,
        WITH
    }

    private final int rounds;
    private final double cpuSeconds;

    private FeatureBenchmark(int rounds, double cpuSeconds) {
        this.rounds = rounds;
        this.cpuSeconds = cpuSeconds;
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.parse(args, Map.of("features", "", "rounds", "5", "seconds", "2"));
        new FeatureBenchmark(arguments.count("rounds"), arguments.decimal("seconds"))
                .run(arguments.choice("features", Feature.class));
    }

    private void run(List<Feature> features) throws Exception {
        System.out.println("CPU time of a row in nanoseconds:\n");
        MarkdownTable table = new MarkdownTable(System.out, 2, "feature", "beside", "without", "with", "ratio");
        for (Feature feature : features) {
            Samples<Side> nanos = measure(feature);
            table.row(
                    feature.title(),
                    feature.baselineTitle(),
                    format("%.0f", nanos.median(Side.WITHOUT)),
                    format("%.0f", nanos.median(Side.WITH)),
                    format("%.2f", nanos.medianRatio(Side.WITH, Side.WITHOUT)));
        }
    }

    private Samples<Side> measure(Feature feature) throws Exception {
        long baselineRows = feature.baseline().rowsForSeconds(cpuSeconds);
        long rows = feature.job().rowsForSeconds(cpuSeconds);
        Samples<Side> nanos = new Samples<>(Side.class);
        for (int round = 0; round <= rounds; round++) {
            double without = feature.baseline().cpuNanosPerRow(baselineRows);
            double with = feature.job().cpuNanosPerRow(rows);
            // The first round only warms up.
            if (round > 0) {
                nanos.add(Side.WITHOUT, without);
                nanos.add(Side.WITH, with);
            }
        }
        return nanos;
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
