package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.expression.call.PlanningContext;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.syntax.Expression.Call;
import net.datafaker.providers.base.AbstractProvider;
import org.jspecify.annotations.Nullable;

/** A planner of Datafaker's calls and data entries, which refer to one another. */
interface DataPlanner {

    /** Returns the plan of a call in a data entry. */
    CompiledExpression compileInEntry(Call call, PlanningContext context);

    /** Returns the plan of a call. */
    CompiledExpression call(ProviderCall call, PlanningContext context);

    /** Returns the plan of a method without parameters, or null if the provider has no such method. */
    @Nullable
    CompiledExpression method(AbstractProvider<?> provider, String name, PlanningContext context);

    /**
     * Returns the plan of an entry of the data files.
     *
     * @param key a key that exists
     * @param provider the provider whose names the entry may use, if any
     */
    CompiledExpression entry(String key, @Nullable AbstractProvider<?> provider, PlanningContext context);
}
