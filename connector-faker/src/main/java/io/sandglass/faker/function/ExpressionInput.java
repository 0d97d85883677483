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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.ArgumentCount;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.inference.ConstantArgumentCount;
import org.apache.flink.table.types.inference.InputTypeStrategy;
import org.apache.flink.table.types.inference.Signature;
import org.apache.flink.table.types.inference.Signature.Argument;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.apache.flink.table.types.utils.DataTypeUtils;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a function: a constant expression, which is validated here, and optionally a key of any type.
 *
 * @param takesKey whether a second argument is allowed
 */
record ExpressionInput(boolean takesKey) implements InputTypeStrategy {

    @Override
    public ArgumentCount getArgumentCount() {
        return takesKey ? ConstantArgumentCount.between(1, 2) : ConstantArgumentCount.of(1);
    }

    @Override
    public Optional<List<DataType>> inferInputTypes(CallContext call, boolean throwOnFailure) {
        String problem = findProblem(call);
        if (problem != null) {
            return call.fail(throwOnFailure, problem);
        }
        List<DataType> types = new ArrayList<>();
        for (DataType type : call.getArgumentDataTypes()) {
            boolean isBareNull = type.getLogicalType().is(LogicalTypeRoot.NULL);
            types.add(DataTypeUtils.toInternalDataType(isBareNull ? DataTypes.STRING() : type));
        }
        return Optional.of(types);
    }

    private static @Nullable String findProblem(CallContext call) {
        String expression = ConstantExpression.find(call).orElse(null);
        if (expression == null) {
            return "The expression must be a text in quotes, such as '#{Name.firstName}'. It can't be a column or"
                    + " computed value, because the planner compiles it.";
        }
        if (call.getArgumentDataTypes().size() > 1) {
            LogicalType key = call.getArgumentDataTypes().get(1).getLogicalType();
            if (LogicalTypeChecks.hasNested(key, ExpressionInput::isUnordered)) {
                return "The key is of type " + key.asSummaryString()
                        + ", but MAP and MULTISET can't be part of a key, because their entries have no order.";
            }
        }
        return ConstantExpression.findProblem(expression);
    }

    private static boolean isUnordered(LogicalType type) {
        return type.is(LogicalTypeRoot.MAP) || type.is(LogicalTypeRoot.MULTISET);
    }

    /** Returns the type of a text that is NULL where the key is NULL. */
    static Optional<DataType> textType(CallContext call) {
        List<DataType> arguments = call.getArgumentDataTypes();
        boolean hasNulls =
                arguments.size() > 1 && arguments.get(1).getLogicalType().isNullable();
        DataType text = DataTypes.STRING().bridgedTo(StringData.class);
        return Optional.of(hasNulls ? text : text.notNull());
    }

    @Override
    public List<Signature> getExpectedSignatures(FunctionDefinition definition) {
        Argument expression = Argument.of("expression", "STRING");
        Signature alone = Signature.of(expression);
        return takesKey ? List.of(alone, Signature.of(expression, Argument.of("key", "ANY"))) : List.of(alone);
    }
}
