package io.sandglass.faker.expression;

import io.sandglass.faker.expression.plan.CompiledExpression;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Supplier;

/**
 * An argument of a method that is drawn anew for each call.
 *
 * @param plans of its texts
 * @param value draws a {@link String}, or an array of them
 */
record DrawnArgument(List<CompiledExpression> plans, Supplier<?> value) {

    static DrawnArgument text(CompiledExpression plan) {
        return new DrawnArgument(List.of(plan), plan::text);
    }

    static DrawnArgument texts(List<CompiledExpression> plans) {
        return new DrawnArgument(
                plans, () -> plans.stream().map(CompiledExpression::text).toArray(String[]::new));
    }

    /** A handle without parameters that draws the value. */
    MethodHandle handle(Class<?> type) {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(Supplier.class, "get", MethodType.methodType(Object.class))
                    .bindTo(value)
                    .asType(MethodType.methodType(type));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
