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

import io.sandglass.faker.reference.ExpressionReference;
import io.sandglass.faker.reference.ReferenceEntry;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.functions.TableFunction;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.InputTypeStrategies;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.inference.TypeStrategies;

/** The table function {@code FAKER_EXPRESSIONS()}. It returns the catalogue, with a row for each way to make a call. */
public final class FakerExpressionsFunction extends TableFunction<RowData> {
    private static final long serialVersionUID = 1L;

    /** The columns have names that need no quotes: METHOD and RETURNS are keywords of SQL. */
    private static final DataType ROW = DataTypes.ROW(
                    text("expression"),
                    text("provider"),
                    text("method_name"),
                    text("arguments"),
                    text("return_type"),
                    text("example"),
                    text("plan"),
                    truth("calls_datafaker"),
                    truth("wall_clock"),
                    truth("reproducible"),
                    truth("deprecated"),
                    truth("needs_table"))
            .notNull()
            .bridgedTo(RowData.class);

    private static DataTypes.Field text(String name) {
        return DataTypes.FIELD(name, DataTypes.STRING().notNull().bridgedTo(StringData.class));
    }

    private static DataTypes.Field truth(String name) {
        return DataTypes.FIELD(name, DataTypes.BOOLEAN().notNull());
    }

    @Override
    public TypeInference getTypeInference(DataTypeFactory typeFactory) {
        return TypeInference.newBuilder()
                .inputTypeStrategy(InputTypeStrategies.NO_ARGS)
                .outputTypeStrategy(TypeStrategies.explicit(ROW))
                .build();
    }

    public void eval() {
        for (ReferenceEntry entry : ExpressionReference.read()) {
            collect(GenericRowData.of(
                    StringData.fromString(entry.expression()),
                    StringData.fromString(entry.provider()),
                    StringData.fromString(entry.method()),
                    StringData.fromString(entry.arguments()),
                    StringData.fromString(entry.returns()),
                    StringData.fromString(entry.example()),
                    StringData.fromString(entry.plan().name()),
                    entry.callsDatafaker(),
                    entry.readsWallClock(),
                    entry.isReproducible(),
                    entry.isDeprecated(),
                    entry.needsTable()));
        }
    }
}
