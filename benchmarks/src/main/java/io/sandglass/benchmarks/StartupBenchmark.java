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
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.ExplainDetail;
import org.apache.flink.table.api.TableEnvironment;

/**
 * What does it cost to plan the first query's table? Prints the CPU time of JVMs that each start, plan one statement down to
 * the graph of its operators and stop: one that reads nothing, one that reads datagen and one that reads the connector.
 * In each round all take their turn; medians are shown.
 *
 * <p>Arguments: {@code rounds=7}.
 */
public final class StartupBenchmark {
    private static final String PLAN = "plan";

    private StartupBenchmark() {}

    private enum Statement {
        NO_TABLE,
        DATAGEN,
        FAKER;

        /** Plans the statement in this JVM. */
        void plan() {
            TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
            if (this == NO_TABLE) {
                tables.executeSql("CREATE TABLE nowhere (x INT) WITH ('connector'='blackhole')");
                explain(tables, "INSERT INTO nowhere SELECT 1");
            } else {
                Contestant contestant = this == FAKER ? Contestant.FAKER : Contestant.DATAGEN;
                tables.executeSql(contestant.createTable(BenchmarkTable.FIRST_QUERY, 1));
                tables.executeSql("CREATE TABLE nowhere WITH ('connector'='blackhole') LIKE source (EXCLUDING ALL)");
                explain(tables, "INSERT INTO nowhere SELECT * FROM source");
            }
        }

        private static void explain(TableEnvironment tables, String statement) {
            var unused = tables.explainSql(statement, ExplainDetail.JSON_EXECUTION_PLAN);
        }
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.parse(args, Map.of("rounds", "7", PLAN, ""));
        if (!arguments.text(PLAN).isEmpty()) {
            Statement.valueOf(arguments.text(PLAN)).plan();
            System.out.println(cpuNanosOfThisJvm());
            return;
        }
        Samples<Statement> millis = new Samples<>(Statement.class);
        for (int round = 0; round < arguments.count("rounds"); round++) {
            for (Statement statement : Statement.values()) {
                millis.add(statement, cpuNanosInNewJvm(statement) / 1e6);
            }
        }
        MarkdownTable table = new MarkdownTable(System.out, 1, "statement reads", "CPU time", "more than no table");
        for (Statement statement : Statement.values()) {
            table.row(
                    statement.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    String.format(Locale.ROOT, "%.0f ms", millis.median(statement)),
                    String.format(Locale.ROOT, "%.0f ms", millis.medianDifference(statement, Statement.NO_TABLE)));
        }
    }

    private static long cpuNanosInNewJvm(Statement statement) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(StartupBenchmark.class.getName(), PLAN + "=" + statement));
        Process jvm = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jvm.waitFor() != 0) {
            throw new IllegalStateException("Planning " + statement + " failed.");
        }
        return Long.parseLong(output.strip());
    }

    /** Of all its threads since it was started, compilers and collectors among them. */
    private static long cpuNanosOfThisJvm() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
