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
package io.sandglass.session.function;

import java.util.List;
import java.util.Optional;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.functions.ProcessTableFunction;
import org.apache.flink.table.functions.SpecializedFunction;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.ArgumentCount;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.inference.ConstantArgumentCount;
import org.apache.flink.table.types.inference.InputTypeStrategy;
import org.apache.flink.table.types.inference.Signature;
import org.apache.flink.table.types.inference.StaticArgument;
import org.apache.flink.table.types.inference.TypeInference;

/**
 * A session function for the planner. It declares the arguments, validates a call and declares the output columns. For the
 * cluster, {@link #specialize} replaces it by a {@link SessionProcess} for the call, which works on Flink's internal data.
 */
abstract class SessionFunction extends ProcessTableFunction<RowData> implements SpecializedFunction {
    private static final long serialVersionUID = 1L;

    /** Returns the declared arguments. Flink adds {@code on_time} and {@code uid} to them. */
    abstract List<StaticArgument> arguments();

    /**
     * Validates the arguments of a call.
     *
     * @throws ValidationException if an argument is invalid. The message doesn't name the function
     */
    abstract ValidatedCall read(CallArguments arguments);

    @Override
    public final TypeInference getTypeInference(DataTypeFactory typeFactory) {
        // A function of CREATE FUNCTION doesn't pass through the module, which checks the version, too.
        RequiredFlinkVersion.check();
        return TypeInference.newBuilder()
                .staticArguments(arguments())
                .inputTypeStrategy(new ArgumentCheck())
                .outputTypeStrategy(context -> Optional.of(call(context).outputType()))
                .build();
    }

    @Override
    public final UserDefinedFunction specialize(SpecializedContext context) {
        CallContext callContext = context.getCallContext();
        return call(callContext).process().apply(callContext);
    }

    private ValidatedCall call(CallContext context) {
        try {
            return read(new CallArguments(arguments(), context));
        } catch (ValidationException e) {
            // Without a cause, because the SQL client shows the message of the last cause only.
            throw new ValidationException(context.getName() + ": " + e.getMessage());
        }
    }

    /** An input type strategy that accepts the declared types and rejects invalid calls. */
    private final class ArgumentCheck implements InputTypeStrategy {
        @Override
        public ArgumentCount getArgumentCount() {
            return ConstantArgumentCount.any();
        }

        @Override
        public Optional<List<DataType>> inferInputTypes(CallContext context, boolean throwOnFailure) {
            try {
                call(context);
            } catch (ValidationException e) {
                return context.fail(throwOnFailure, "%s", e.getMessage());
            }
            return Optional.of(context.getArgumentDataTypes());
        }

        @Override
        public List<Signature> getExpectedSignatures(FunctionDefinition definition) {
            return List.of();
        }
    }
}
