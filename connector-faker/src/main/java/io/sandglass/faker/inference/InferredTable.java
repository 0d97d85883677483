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
package io.sandglass.faker.inference;

import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.StreamSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.table.types.logical.RowType;

/**
 * All that was inferred for a table.
 *
 * @param tableOptions the options of the table as a whole
 * @param expressions the expressions of all fields, in the order of their definitions
 */
public record InferredTable(List<InferredOption> tableOptions, List<InferredExpression> expressions) {
    public static final InferredTable NONE = new InferredTable(List.of(), List.of());

    public InferredTable {
        tableOptions = List.copyOf(tableOptions);
        expressions = List.copyOf(expressions);
    }

    /**
     * Infers the options of a table.
     *
     * @param rowCount the number of rows or of parents in the table, or {@link StreamSpec#UNBOUNDED}
     * @param set the options that the user has set
     */
    public static InferredTable of(RowType columns, ColumnRoles roles, long rowCount, SetOptions set) {
        ChildRows children = ChildRows.of(columns, roles, rowCount, set);
        Map<FieldPath, String> keys = new InferredEntities(columns, roles, set).keys();
        return new InferredTable(
                children.options(),
                InferredExpressions.of(columns, roles, rowCount, children).stream()
                        .map(found -> found.withPer(keys.get(found.path())))
                        .toList());
    }

    /** Returns all options: those of the table, then those of each field. */
    public List<InferredOption> options() {
        return options(expressions);
    }

    /** Returns the options of the table, and of the fields that use their inferred expression. */
    public List<InferredOption> options(List<InferredExpression> used) {
        return Stream.concat(tableOptions.stream(), used.stream().flatMap(found -> found.options().stream()))
                .toList();
    }
}
