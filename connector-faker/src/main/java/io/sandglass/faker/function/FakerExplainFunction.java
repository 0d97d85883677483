package io.sandglass.faker.function;

import io.sandglass.faker.expression.plan.PlanListing;
import io.sandglass.faker.row.value.SessionZone;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.table.functions.SpecializedFunction;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.table.types.inference.TypeInference;

/**
 * The scalar function {@code FAKER_EXPLAIN(expression)}. It returns the plan of an expression, which shows why values are slow.
 */
public final class FakerExplainFunction extends ScalarFunction implements SpecializedFunction {
    private static final long serialVersionUID = 1L;

    private final String listing;

    /** Creates the function for a catalog. Flink specializes it for each call. */
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

    /** Returns the lines of the plan; {@code ignored} is the expression, which was already compiled. */
    public StringData eval(StringData ignored) {
        return StringData.fromString(listing);
    }
}
