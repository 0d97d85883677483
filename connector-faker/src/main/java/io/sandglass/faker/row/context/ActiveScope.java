package io.sandglass.faker.row.context;

import io.sandglass.faker.expression.call.TableScope;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentRow;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The scope of the expression that is being compiled. All expressions of a locale share one compiler, which is slow to create,
 * but each expression has its own scope.
 */
final class ActiveScope implements TableScope {
    private TableScope scope;

    ActiveScope(Map<String, List<String>> lists) {
        this.scope = TableScope.ofLists(lists);
    }

    /** Compiles an expression in its scope. */
    CompiledExpression with(TableScope inner, Supplier<CompiledExpression> compile) {
        TableScope outer = scope;
        scope = inner;
        try {
            return compile.get();
        } finally {
            scope = outer;
        }
    }

    @Override
    public Map<String, List<String>> lists() {
        return scope.lists();
    }

    @Override
    public Map<String, List<String>> records() {
        return scope.records();
    }

    @Override
    public List<@Nullable String> recordField(String records, String field) {
        return scope.recordField(records, field);
    }

    @Override
    public @Nullable CurrentRow row() {
        return scope.row();
    }

    @Override
    public List<String> columns() {
        return scope.columns();
    }

    @Override
    public Map<String, String> unusableColumns() {
        return scope.unusableColumns();
    }

    @Override
    public CompiledExpression column(String name) {
        return scope.column(name);
    }
}
