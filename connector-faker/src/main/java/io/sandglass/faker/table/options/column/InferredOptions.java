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
package io.sandglass.faker.table.options.column;

import io.sandglass.faker.inference.InferredExpression;
import io.sandglass.faker.inference.InferredOption;
import io.sandglass.faker.inference.InferredTable;
import io.sandglass.faker.inference.SetOptions;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.table.options.FakerConnectorOptions;
import io.sandglass.faker.table.options.OptionReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The inferred options of a table: expressions for fields without one of their own, and what the schema calls for. */
public final class InferredOptions {
    private static final Logger LOG = LoggerFactory.getLogger(InferredOptions.class);

    private final InferredTable table;
    private final Map<FieldPath, InferredExpression> expressions = new HashMap<>();

    private InferredOptions(InferredTable table) {
        this.table = table;
        table.expressions().forEach(expression -> expressions.put(expression.path(), expression));
    }

    public static InferredOptions none() {
        return new InferredOptions(InferredTable.NONE);
    }

    /**
     * Infers the options of a table.
     *
     * @param physicalColumns the columns to generate
     * @param schema all columns, keys and watermarks of the table
     * @param rowCount the number of rows or of parents, or {@link StreamSpec#UNBOUNDED}
     * @param set the options that the user has set
     */
    public static InferredOptions of(
            RowType physicalColumns, ResolvedSchema schema, long rowCount, Map<String, String> set) {
        return new InferredOptions(
                InferredTable.of(physicalColumns, SchemaRoles.of(schema), rowCount, new SetOptions(set)));
    }

    /** Returns the expression for a field, or null if there is none. */
    @Nullable
    InferredExpression find(FieldPath path) {
        return expressions.get(path);
    }

    /**
     * Returns a reader that also has all inferred options other than expressions. Expressions are left out, because a field's
     * own expression may be set by the option of the collection around it.
     */
    public OptionReader addTo(OptionReader options) {
        Map<String, String> others = table.options().stream()
                .filter(option -> !option.name().endsWith("." + FakerConnectorOptions.EXPRESSION))
                .collect(Collectors.toMap(InferredOption::name, InferredOption::value, (first, second) -> first));
        return options.withDefaults(others);
    }

    /**
     * Logs the inferred options of a table in the order of its fields.
     *
     * @param used the inferred expressions in use
     */
    public void log(String name, List<InferredExpression> used) {
        List<InferredOption> options = table.options(used);
        if (!options.isEmpty()) {
            LOG.info("Inferred for {}: {}", name, asDdl(options));
        }
    }

    /** Returns options as in a DDL, on one line. */
    static String asDdl(List<InferredOption> options) {
        return options.stream()
                .map(option -> "'" + quoted(option.name()) + "' = '" + quoted(option.value()) + "'")
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
