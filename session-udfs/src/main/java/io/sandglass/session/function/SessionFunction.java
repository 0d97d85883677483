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
 * A session function as the planner sees it: what it takes, whether a call is right, and which columns it gives. For the
 * cluster it is replaced by a {@link SessionProcess} that is made for the call and works on Flink's internal data.
 */
abstract class SessionFunction extends ProcessTableFunction<RowData> implements SpecializedFunction {
    private static final long serialVersionUID = 1L;

    /** What the function takes, besides what Flink adds to every such function ({@code on_time}, {@code uid}). */
    abstract List<StaticArgument> arguments();

    /**
     * Reads a call.
     *
     * @throws ValidationException if it isn't right, with what is and how to mend it, but without the function's name
     */
    abstract SessionCall read(CallArguments arguments);

    @Override
    public final TypeInference getTypeInference(DataTypeFactory typeFactory) {
        // For those that came by CREATE FUNCTION.
        RequiredFlink.check();
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

    private SessionCall call(CallContext context) {
        try {
            return read(new CallArguments(arguments(), context));
        } catch (ValidationException e) {
            // Without the cause, because what users are shown is the message of the last one.
            throw new ValidationException(context.getName() + ": " + e.getMessage());
        }
    }

    /** Lets the types be what the arguments declare, and refuses calls that aren't right. */
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
