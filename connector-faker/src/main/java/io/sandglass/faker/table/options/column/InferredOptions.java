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
import io.sandglass.faker.inference.InferredExpressions;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.StreamSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The inferred expressions of a table's fields, for fields without an expression of their own. */
public final class InferredOptions {
    private static final Logger LOG = LoggerFactory.getLogger(InferredOptions.class);

    private final Map<FieldPath, InferredExpression> expressions = new HashMap<>();

    private InferredOptions(List<InferredExpression> expressions) {
        expressions.forEach(expression -> this.expressions.put(expression.path(), expression));
    }

    public static InferredOptions none() {
        return new InferredOptions(List.of());
    }

    /**
     * Infers the options of all fields.
     *
     * @param physicalColumns the columns to generate
     * @param schema all columns, keys and watermarks of the table
     * @param rowCount the number of rows, or {@link StreamSpec#UNBOUNDED}
     */
    public static InferredOptions of(RowType physicalColumns, ResolvedSchema schema, long rowCount) {
        return new InferredOptions(InferredExpressions.of(physicalColumns, SchemaRoles.of(schema), rowCount));
    }

    /** Returns the expression for a field, or null if there is none. */
    @Nullable
    InferredExpression find(FieldPath path) {
        return expressions.get(path);
    }

    /** Logs the inferred expressions of a table in the order of its fields. */
    public static void log(String table, List<InferredExpression> used) {
        if (!used.isEmpty()) {
            LOG.info("Inferred for {}: {}", table, asDdl(used));
        }
    }

    /** Returns expressions as options of a DDL, on one line. */
    static String asDdl(List<InferredExpression> expressions) {
        return expressions.stream()
                .map(expression -> "'" + quoted(expression.option()) + "' = '" + quoted(expression.expression()) + "'")
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
