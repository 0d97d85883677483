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

import io.sandglass.benchmarks.row.CompiledRows;
import io.sandglass.benchmarks.row.ExpressionCase;
import io.sandglass.benchmarks.row.FakerExpressionRows;
import io.sandglass.benchmarks.row.RowMaker;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.datafaker.Faker;
import org.apache.flink.table.data.RowData;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What does an expression cost? Prints, for expressions of all kinds, the time of a row of one such column beside the time
 * that Datafaker takes to evaluate the text of the expression, which is then not yet a value of the column's type.
 *
 * <p>Arguments: {@code cases=UUID,JSON} for some of the expressions, {@code iterations=5}, {@code millis=200} for each.
 */
@State(Scope.Thread)
public class ExpressionBenchmark {

    @Param
    public ExpressionCase expressionCase = ExpressionCase.LITERAL;

    @SuppressWarnings("NullAway.Init")
    private RowMaker rows;

    @SuppressWarnings("NullAway.Init")
    private Faker faker;

    private String expression = "";
    private long index;

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.parse(args, Map.of("cases", "", "iterations", "5", "millis", "200"));
        MicroBenchmark benchmark =
                new MicroBenchmark(ExpressionBenchmark.class, arguments.count("iterations"), arguments.count("millis"));
        MarkdownTable table = new MarkdownTable(
                System.out, 2, "expression", "column", "compiled", "`faker.expression`", "times as fast");
        for (ExpressionCase expressionCase : arguments.choice("cases", ExpressionCase.class)) {
            MicroBenchmark.MeanNanos nanos = benchmark.run("expressionCase", expressionCase.name());
            table.row(
                    "`" + expressionCase.expression() + "`",
                    expressionCase.type().asSummaryString(),
                    format("%.1f ns", nanos.of("compiled")),
                    format("%.1f ns", nanos.of("fakerExpression")),
                    format("%.1f", nanos.of("fakerExpression") / nanos.of("compiled")));
        }
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    @Setup
    public void setUp() {
        expression = expressionCase.expression();
        rows = new CompiledRows(expressionCase.rowType(), List.of(expression));
        faker = FakerExpressionRows.plainFaker();
    }

    @Benchmark
    public RowData compiled() {
        return rows.make(index++);
    }

    @Benchmark
    public String fakerExpression() {
        return faker.expression(expression);
    }
}
