package io.sandglass.faker.function;

import io.sandglass.faker.expression.plan.PlanListing;
import io.sandglass.faker.row.value.SessionZone;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.table.functions.SpecializedFunction;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.table.types.inference.TypeInference;

/** {@code FAKER_EXPLAIN(expression)}: how the values of an expression are made, by which a user sees why they are slow. */
public final class FakerExplainFunction extends ScalarFunction implements SpecializedFunction {
    private static final long serialVersionUID = 1L;

    private final String listing;

    /** The function as a catalog has it, which is specialized for each call. */
    public FakerExplainFunction() {
        this("");
    }

    private FakerExplainFunction(String listing) {
        this.listing = listing;
    }

    @Override
    public UserDefinedFunction specialize(SpecializedContext context) {
        return new FakerExplainFunction(PlanListing.of(ConstantExpression.compile(
                ConstantExpression.of(context.getCallContext()), SessionZone.of(context.getConfiguration()))));
    }

    @Override
    public TypeInference getTypeInference(DataTypeFactory typeFactory) {
        return TypeInference.newBuilder()
                .inputTypeStrategy(new ExpressionInput(false))
                .outputTypeStrategy(ExpressionInput::textType)
                .build();
    }

    /** The lines of the plan; {@code ignored} is what was compiled. */
    public StringData eval(StringData ignored) {
        return StringData.fromString(listing);
    }
}
