package io.sandglass.faker.table;

import io.sandglass.faker.inference.InferredExpression;
import io.sandglass.faker.inference.InferredExpressions;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.StreamSpec;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The expressions that fields without one get in a table that asks for it. */
final class InferredOptions {
    private static final Logger LOG = LoggerFactory.getLogger(InferredOptions.class);

    private final Map<FieldPath, InferredExpression> expressions = new HashMap<>();

    /** In the order of the table. */
    private final Set<InferredExpression> used = new LinkedHashSet<>();

    private InferredOptions(List<InferredExpression> expressions) {
        expressions.forEach(expression -> this.expressions.put(expression.path(), expression));
    }

    static InferredOptions none() {
        return new InferredOptions(List.of());
    }

    /**
     * Infers the options of all fields.
     *
     * @param physicalColumns the columns to generate
     * @param schema all columns, keys and watermarks of the table
     * @param rowCount the number of rows, or {@link StreamSpec#UNBOUNDED}
     */
    static InferredOptions of(RowType physicalColumns, ResolvedSchema schema, long rowCount) {
        return new InferredOptions(InferredExpressions.of(physicalColumns, SchemaRoles.of(schema), rowCount));
    }

    /** The expression for a field, if there is one, from now on among those that are logged. */
    @Nullable
    ExpressionOption use(FieldPath path) {
        InferredExpression expression = expressions.get(path);
        if (expression == null) {
            return null;
        }
        used.add(expression);
        return new ExpressionOption(expression.option(), expression.expression());
    }

    void log(String table) {
        if (!used.isEmpty()) {
            LOG.info("Inferred for {}: {}", table, asDdl());
        }
    }

    /** The expressions in use as they would stand in the DDL, on one line. */
    String asDdl() {
        return used.stream()
                .map(expression -> "'" + quoted(expression.option()) + "' = '" + quoted(expression.expression()) + "'")
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
