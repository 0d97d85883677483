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
import io.sandglass.benchmarks.row.RowMaker;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;

/**
 * Does memory grow with the rows? Generates rows of a table with a column for each kind of expression, and prints what the
 * heap holds after a garbage collection at regular distances.
 *
 * <p>Arguments: {@code rows=100_000_000}, {@code points=20}.
 */
public final class MemoryBenchmark {

    /** Expressions that take Datafaker itself to evaluate, whose caches are what may grow. */
    private static final List<String> ENGINE_EXPRESSIONS = List.of(
            "#{regexify '[^a-z]{6}'}",
            "#{regexify '[{}a-z]{6}'}",
            "#{examplify 'ABC-123'}",
            "#{bothify '{??##}'}",
            "#{PhoneNumber.phoneNumber}",
            "#{Finance.iban}",
            "#{Lorem.paragraph}",
            "#{json 'person','#{json ''name'',''#{Name.fullName}''}','id','#{numerify ''######''}'}",
            "#{csv '2','name','#{Name.fullName}','age','#{number.numberBetween ''1'',''99''}'}");

    private static final double MEBIBYTE = 1 << 20;

    private MemoryBenchmark() {}

    public static void main(String[] args) {
        Arguments arguments = Arguments.parse(args, Map.of("rows", "100_000_000", "points", "20"));
        long rowCount = arguments.number("rows");
        int points = arguments.count("points");
        RowMaker rows = rows();
        MarkdownTable table = new MarkdownTable(System.out, 0, "rows", "heap", "outside the heap");
        long index = 0;
        for (int point = 0; point <= points; point++) {
            while (index < rowCount * point / points) {
                var unused = rows.make(index);
                index++;
            }
            printMemory(table, index);
        }
    }

    private static RowMaker rows() {
        List<LogicalType> types = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        for (ExpressionCase expressionCase : ExpressionCase.values()) {
            types.add(expressionCase.type());
            expressions.add(expressionCase.expression());
        }
        for (String expression : ENGINE_EXPRESSIONS) {
            types.add(DataTypes.STRING().getLogicalType());
            expressions.add(expression);
        }
        return new CompiledRows(RowType.of(types.toArray(LogicalType[]::new)), expressions);
    }

    private static void printMemory(MarkdownTable table, long rows) {
        // The second collection takes what the first one's references and cleaners have let go.
        System.gc();
        System.gc();
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        table.row(
                String.format(Locale.ROOT, "%,d", rows),
                mebibytes(memory.getHeapMemoryUsage().getUsed()),
                mebibytes(memory.getNonHeapMemoryUsage().getUsed()));
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / MEBIBYTE);
    }
}
