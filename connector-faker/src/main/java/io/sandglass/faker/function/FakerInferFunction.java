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

import io.sandglass.faker.inference.InferredOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.functions.SpecializedFunction;
import org.apache.flink.table.functions.TableFunction;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.ArgumentCount;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.inference.ConstantArgumentCount;
import org.apache.flink.table.types.inference.InputTypeStrategy;
import org.apache.flink.table.types.inference.Signature;
import org.apache.flink.table.types.inference.Signature.Argument;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.inference.TypeStrategies;

/**
 * The table function {@code FAKER_INFER(columns)}. It returns a row for each option that the connector infers for an unbounded
 * table of these columns. {@link ColumnDefinitions} defines which of its keys and watermarks count.
 */
public final class FakerInferFunction extends TableFunction<RowData> implements SpecializedFunction {
    private static final long serialVersionUID = 1L;

    private static final DataType TEXT = DataTypes.STRING().notNull().bridgedTo(StringData.class);
    private static final DataType ROW = DataTypes.ROW(
                    DataTypes.FIELD("option", TEXT), DataTypes.FIELD("expression", TEXT))
            .notNull()
            .bridgedTo(RowData.class);

    /** The name of each option, followed by its value. */
    private final String[] options;

    /** Creates the function for a catalog. Flink specializes it for each call. */
    public FakerInferFunction() {
        this(List.of());
    }

    private FakerInferFunction(List<InferredOption> options) {
        this.options = options.stream()
                .mapMulti((InferredOption option, Consumer<String> texts) -> {
                    texts.accept(option.name());
                    texts.accept(option.value());
                })
                .toArray(String[]::new);
    }

    @Override
    public UserDefinedFunction specialize(SpecializedContext context) {
        return new FakerInferFunction(
                ConstantColumns.infer(context.getCallContext()).options());
    }

    @Override
    public TypeInference getTypeInference(DataTypeFactory typeFactory) {
        return TypeInference.newBuilder()
                .inputTypeStrategy(new ColumnsInput())
                .outputTypeStrategy(TypeStrategies.explicit(ROW))
                .build();
    }

    /** Emits all rows; {@code ignored} is the list of columns, which was already parsed. */
    public void eval(StringData ignored) {
        for (int i = 0; i < options.length; i += 2) {
            collect(GenericRowData.of(StringData.fromString(options[i]), StringData.fromString(options[i + 1])));
        }
    }

    /** The argument of the function: a constant list of columns. */
    private record ColumnsInput() implements InputTypeStrategy {

        @Override
        public ArgumentCount getArgumentCount() {
            return ConstantArgumentCount.of(1);
        }

        @Override
        public Optional<List<DataType>> inferInputTypes(CallContext call, boolean throwOnFailure) {
            try {
                var unused = ConstantColumns.infer(call);
            } catch (ValidationException e) {
                return call.fail(throwOnFailure, "%s", e.getMessage());
            }
            return Optional.of(List.of(TEXT));
        }

        @Override
        public List<Signature> getExpectedSignatures(FunctionDefinition definition) {
            return List.of(Signature.of(Argument.of("columns", "STRING")));
        }
    }
}
