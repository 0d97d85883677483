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
