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
package io.sandglass.faker.function;

import io.sandglass.faker.inference.InferredExpression;
import io.sandglass.faker.inference.InferredTable;
import io.sandglass.faker.inference.SetOptions;
import io.sandglass.faker.row.value.UnsupportedTypeException;
import io.sandglass.faker.row.value.ValueConverters;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.text.DidYouMean;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.logical.UnresolvedUserDefinedType;

/** The constant argument of a call that lists columns as in CREATE TABLE. */
final class ConstantColumns {
    /** The types to suggest for a misspelled type. */
    private static final List<String> TYPES = List.of(
            ("CHAR,VARCHAR,STRING,BINARY,VARBINARY,BYTES,BOOLEAN,TINYINT,SMALLINT,INT,INTEGER,BIGINT,FLOAT,DOUBLE,"
                            + "DECIMAL,NUMERIC,DATE,TIME,TIMESTAMP,TIMESTAMP_LTZ,ARRAY,MULTISET,MAP,ROW")
                    .split(",", -1));

    private ConstantColumns() {}

    /**
     * Returns the options that a table of the columns gets.
     *
     * @throws ValidationException if the argument isn't a list of columns, or if a type isn't supported; the message is meant
     *     for the user
     */
    static InferredTable infer(CallContext call) {
        String columns = ConstantExpression.find(call)
                .orElseThrow(() -> new ValidationException(
                        "The columns must be a text in quotes, such as 'id BIGINT, email STRING'. They can't be a"
                                + " column or computed value, because the planner reads them."));
        ColumnDefinitions definitions = parse(columns);
        InferredTable table =
                InferredTable.of(definitions.columns(), definitions.roles(), StreamSpec.UNBOUNDED, SetOptions.NONE);
        for (InferredExpression expression : table.expressions()) {
            if (expression.type() instanceof UnresolvedUserDefinedType type) {
                String name = type.getUnresolvedIdentifier().getObjectName();
                throw notAList(
                        columns,
                        expression.path().describe() + " is of type " + type.asSummaryString()
                                + ", which isn't a type of Flink." + DidYouMean.hint(name, TYPES));
            }
        }
        ValueConverters converters = new ValueConverters(ZoneOffset.UTC);
        for (InferredExpression expression : table.expressions()) {
            try {
                var unused = converters.create(expression.type());
            } catch (UnsupportedTypeException e) {
                throw new ValidationException(
                        "No values can be generated for " + expression.path().describe() + " of type "
                                + expression.type().asSummaryString() + ": " + e.getMessage() + ".");
            }
        }
        return table;
    }

    private static ColumnDefinitions parse(String columns) {
        if (columns.isBlank()) {
            throw notAList(columns, "the list is empty.");
        }
        try {
            return ColumnDefinitions.parse(columns);
        } catch (ValidationException e) {
            throw notAList(columns, String.valueOf(e.getMessage()));
        }
    }

    private static ValidationException notAList(String columns, String reason) {
        return new ValidationException(
                "The columns must be names and types as in CREATE TABLE, such as 'id BIGINT, email STRING'. Found '"
                        + columns + "': " + reason);
    }
}
