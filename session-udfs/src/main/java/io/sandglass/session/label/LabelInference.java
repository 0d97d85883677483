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
package io.sandglass.session.label;

import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.state.SessionStateSerializer;
import java.util.List;
import java.util.Optional;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.ArgumentCount;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.inference.ConstantArgumentCount;
import org.apache.flink.table.types.inference.InputTypeStrategy;
import org.apache.flink.table.types.inference.Signature;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.inference.TypeStrategies;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.utils.DataTypeUtils;

/**
 * The types of {@code SESSION_LABEL}: any arguments that {@link LabelArguments} accepts, in Flink's internal data format, the state of
 * a key, and a row of the label's columns.
 */
public final class LabelInference implements InputTypeStrategy {
    private LabelInference() {}

    /** Creates the type inference of the function. */
    public static TypeInference create() {
        DataType state = DataTypes.RAW(
                SessionStateSerializer.stateClass(), new SessionStateSerializer(new AggregateList(List.of()), true));
        return TypeInference.newBuilder()
                .inputTypeStrategy(new LabelInference())
                .accumulatorTypeStrategy(TypeStrategies.explicit(state.notNull()))
                .outputTypeStrategy(context -> Optional.of(outputType(context)))
                .build();
    }

    @Override
    public ArgumentCount getArgumentCount() {
        return ConstantArgumentCount.any();
    }

    @Override
    public Optional<List<DataType>> inferInputTypes(CallContext context, boolean throwOnFailure) {
        PlannedArguments arguments = new PlannedArguments(context);
        if (arguments.areKnown()) {
            try {
                LabelArguments.read(arguments);
            } catch (ValidationException e) {
                return context.fail(throwOnFailure, "%s", "SESSION_LABEL: " + e.getMessage());
            }
        }
        return Optional.of(context.getArgumentDataTypes().stream()
                .map(DataTypeUtils::toInternalDataType)
                .toList());
    }

    @Override
    public List<Signature> getExpectedSignatures(FunctionDefinition definition) {
        return List.of();
    }

    private static DataType outputType(CallContext context) {
        boolean isLocal = context.getArgumentDataTypes()
                .get(LabelCall.TIME)
                .getLogicalType()
                .is(LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE);
        DataType instant = isLocal ? DataTypes.TIMESTAMP_LTZ(3) : DataTypes.TIMESTAMP(3);
        return DataTypes.ROW(
                        DataTypes.FIELD("session_id", DataTypes.BIGINT()),
                        DataTypes.FIELD("session_start", instant),
                        DataTypes.FIELD("window_start", instant),
                        DataTypes.FIELD("window_limit", instant),
                        DataTypes.FIELD("part", DataTypes.INT()),
                        DataTypes.FIELD("row_number", DataTypes.BIGINT()))
                .bridgedTo(RowData.class);
    }
}
