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
import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.text.RecordField;
import io.sandglass.faker.expression.plan.text.RecordPick;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.text.Names;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compiler of the calls that return a field of the row's record: <code>#{record.place.city}</code>. */
public final class RecordCalls implements CallCompiler {

    static final String PROVIDER = "record";

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        if (!Names.normalize(OwnProviders.written(call)).equals(PROVIDER)) {
            return null;
        }
        if (OwnProviders.isAlone(call)) {
            throw call.error(
                    "'" + OwnProviders.written(call)
                            + "' takes a field of a record. Add the names of the records and the field, as in #{record.place.city}.");
        }
        new CallArguments(call).requireNone();
        TableScope scope = context.scope();
        CurrentRow row = scope.requireRow(call);
        if (scope.records().isEmpty()) {
            throw call.errorAtMethod("the table has no records. Define some, for example 'records.place.values' ="
                    + " 'city,zip;Berlin,10115;Paris,75001' for #{record.place.city}.");
        }
        int dot = endOfRecords(call.method(), scope);
        String records = records(call, dot < 0 ? call.method() : call.method().substring(0, dot), scope);
        String field = field(call, records, dot, scope);
        List<@Nullable String> texts = scope.recordField(records, field);
        int empty = texts.indexOf(null);
        if (empty >= 0 && context.inListValue()) {
            throw call.errorAtMethod("values of lists may not use the field '" + field + "' of the records '" + records
                    + "', which is NULL in record " + (empty + 1)
                    + ". Write \"\" there for an empty text, or use the field in the column's expression.");
        }
        return new RecordField(
                records + "." + field,
                texts,
                new RecordPick(texts.size(), scope.recordWeights(records)),
                row.sharedDraw(records));
    }

    private static String records(Call call, String written, TableScope scope) {
        return DefinedNames.find(written, scope.records().keySet())
                .orElseThrow(() -> call.errorAtMethod("the table has no records '" + written + "'."
                        + DefinedNames.suggestions(
                                PROVIDER + ".",
                                written,
                                "Records",
                                scope.records().keySet())));
    }

    private static String field(Call call, String records, int dot, TableScope scope) {
        List<String> fields = scope.records().getOrDefault(records, List.of());
        if (fields.isEmpty()) {
            throw new InvalidDependencyException("records '" + records + "'");
        }
        if (dot < 0) {
            throw call.errorAtMethod("'" + records + "' is a list of records. Add one of their fields: "
                    + DefinedNames.written(fields) + ".");
        }
        String written = call.method().substring(dot + 1);
        String before = PROVIDER + "." + DefinedNames.writtenName(records) + ".";
        return DefinedNames.find(written, fields)
                .orElseThrow(() -> call.errorAtMethod("the records '" + records + "' have no field '" + written + "'."
                        + DefinedNames.suggestions(before, written, "Fields", fields)));
    }

    /**
     * Returns the index of the dot between the names of the records and the field, or -1 if there is no field. Both names may
     * contain dots. The first dot that splits the text into existing records and one of their fields wins.
     */
    private static int endOfRecords(String names, TableScope scope) {
        int found = -1;
        for (int dot = names.indexOf('.'); dot >= 0; dot = names.indexOf('.', dot + 1)) {
            Optional<String> name =
                    DefinedNames.find(names.substring(0, dot), scope.records().keySet());
            if (name.isPresent()) {
                List<String> fields = scope.records().getOrDefault(name.get(), List.of());
                if (DefinedNames.find(names.substring(dot + 1), fields).isPresent()) {
                    return dot;
                }
                found = found < 0 ? dot : found;
            }
        }
        return found >= 0 || DefinedNames.find(names, scope.records().keySet()).isPresent()
                ? found
                : names.indexOf('.');
    }
}
