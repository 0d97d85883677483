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
import io.sandglass.benchmarks.row.CompiledRows;
import io.sandglass.benchmarks.row.FakerExpressionRows;
import io.sandglass.benchmarks.row.HandWrittenRows;
import io.sandglass.benchmarks.row.OldConnectorRows;
import io.sandglass.benchmarks.row.RowMaker;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.table.data.RowData;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What does the first query's row cost, without a pipeline? Prints the time that the connector, a hand-written generator and
 * two that have Datafaker, of now and of the old connector, evaluate the text of each expression take to make it.
 *
 * <p>Arguments: {@code iterations=10}, {@code millis=500} for each.
 */
@State(Scope.Thread)
public class RowBenchmark {
    private static final BenchmarkTable TABLE = BenchmarkTable.FIRST_QUERY;

    private final RowMaker handWritten = new HandWrittenRows(true);
    private final RowMaker compiled = new CompiledRows(TABLE.type(), TABLE.expressions());
    private final RowMaker fakerExpression = new FakerExpressionRows(TABLE.type(), TABLE.expressions());
    private final RowMaker oldConnector = new OldConnectorRows(TABLE.type(), TABLE.expressions());
    private long index;

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.parse(args, Map.of("iterations", "10", "millis", "500"));
        MicroBenchmark.MeanNanos nanos =
                new MicroBenchmark(RowBenchmark.class, arguments.count("iterations"), arguments.count("millis")).run();
        MarkdownTable table = new MarkdownTable(System.out, 1, "row maker", "a row", "times hand-written");
        nanos.byMethod().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> table.row(
                        entry.getKey(),
                        String.format(Locale.ROOT, "%.0f ns", entry.getValue()),
                        String.format(Locale.ROOT, "%.2f", entry.getValue() / nanos.of("handWritten"))));
    }

    @Benchmark
    public RowData handWritten() {
        return handWritten.make(index++);
    }

    @Benchmark
    public RowData compiled() {
        return compiled.make(index++);
    }

    @Benchmark
    public RowData fakerExpression() {
        return fakerExpression.make(index++);
    }

    @Benchmark
    public RowData oldConnector() {
        return oldConnector.make(index++);
    }
}
