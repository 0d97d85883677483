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
package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.text.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compiler of the calls that return the value of another column of the row: <code>#{column.name}</code>. */
public final class ColumnCalls implements CallCompiler {

    static final String PROVIDER = "column";

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        if (!Names.normalize(OwnProviders.written(call)).equals(PROVIDER)) {
            return null;
        }
        if (OwnProviders.isAlone(call)) {
            throw call.error("'" + OwnProviders.written(call)
                    + "' takes the value of another column. Add its name, as in #{column.name}.");
        }
        new CallArguments(call).requireNone();
        TableScope scope = context.scope();
        var unusedRow = scope.requireRow(call);
        if (context.inListValue()) {
            throw call.error("values of lists may not use columns.");
        }
        String name = columnName(call, scope);
        try {
            return scope.column(name);
        } catch (ColumnCycleException e) {
            throw call.errorAtMethod("the column depends on itself: " + e.getMessage() + ".");
        }
    }

    /**
     * Returns the column with exactly this name, or the only column whose name differs just in case and underscores.
     *
     * @throws ExpressionException if there is no such column, or several
     */
    private static String columnName(Call call, TableScope scope) {
        String written = call.method();
        if (scope.columns().contains(written)) {
            return written;
        }
        List<String> similar = scope.unusableColumns().containsKey(written)
                ? List.of()
                : scope.columns().stream()
                        .filter(name -> Names.areSame(name, written))
                        .toList();
        if (similar.isEmpty()) {
            throw call.errorAtMethod(unknownColumn(written, scope));
        } else if (similar.size() > 1) {
            throw call.errorAtMethod("'" + written + "' matches several columns: " + String.join(", ", similar)
                    + ". Write one of these names exactly.");
        }
        return similar.get(0);
    }

    private static String unknownColumn(String written, TableScope scope) {
        Map<String, String> unusable = scope.unusableColumns();
        Optional<String> meant =
                unusable.containsKey(written) ? Optional.of(written) : DefinedNames.find(written, unusable.keySet());
        return meant.map(name -> "column '" + name + "' " + unusable.get(name))
                .orElseGet(() -> "the table has no column '" + written + "'."
                        + DefinedNames.suggestions(PROVIDER + ".", written, "Columns", scope.columns()));
    }
}
