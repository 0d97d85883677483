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
package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.expression.call.CallCompiler;
import io.sandglass.faker.expression.call.OwnProviders;
import io.sandglass.faker.expression.call.PlanningContext;
import io.sandglass.faker.expression.datafaker.explore.FakerEngine;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.TextOrigin;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.text.DidYouMean;
import io.sandglass.faker.text.Names;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of all Datafaker calls: first methods of providers, then entries of the data files.
 *
 * <p>Methods come first because of lowercase names in javafaker's expressions: the data entry {@code address.city} is a raw
 * pattern, which the method fills in. Case and underscores don't count in names.
 */
public final class DatafakerCalls implements CallCompiler, DataPlanner {
    private final Faker faker;
    private final Providers providers;
    private final PointInTimeFormat timeFormat;
    private final PlanBuilder builder;
    private final CallPlans callPlans;
    private final DataEntryPlans entries;

    public DatafakerCalls(
            FakerEngine engine, PlanBuilder builder, RandomGenerator random, PointInTimeFormat timeFormat) {
        this.faker = engine.faker();
        this.providers = new Providers(faker);
        this.timeFormat = timeFormat;
        this.builder = builder;
        this.callPlans = new CallPlans(engine, providers, builder, random);
        this.entries = new DataEntryPlans(faker, providers, builder);
    }

    /**
     * Returns the plan of a call, never null.
     *
     * @throws ExpressionException if Datafaker has no such call, or an argument is not allowed
     */
    @Override
    public CompiledExpression compile(Call call, PlanningContext context) {
        Map<Argument, CompiledExpression> nested = new HashMap<>();
        if (!call.provider().isEmpty() || !Directives.takesPattern(call.method())) {
            for (int i = 0; i < call.arguments().size(); i++) {
                CompiledExpression value = context.compileArgument(call, i);
                if (call.arguments().get(i).holdsCall()) {
                    nested.put(call.arguments().get(i), value);
                }
            }
        }
        return compile(call, nested, context);
    }

    @Override
    public CompiledExpression compileInEntry(Call call, PlanningContext context) {
        return compile(call, Map.of(), context);
    }

    /**
     * @param nested the plans of the arguments that hold calls
     */
    private CompiledExpression compile(
            Call written, Map<Argument, CompiledExpression> nested, PlanningContext context) {
        String constants = JavafakerNames.constants(written);
        for (int i = 0; constants != null && i < written.arguments().size(); i++) {
            if (written.arguments().get(i).holdsCall()) {
                throw written.wrongArgument(i, constants);
            }
        }
        Call call = JavafakerNames.toDatafaker(written);
        if (call.provider().isEmpty()) {
            return compileDirective(call, context);
        }
        AbstractProvider<?> provider = providers.find(call.provider());
        if (provider == null) {
            UnlistedData.read(faker, call.provider());
            CompiledExpression entry = call.arguments().isEmpty() ? dataEntry(call, null, context) : null;
            if (entry != null) {
                return entry;
            }
            throw call.error("there is no provider '" + call.provider() + "'." + hintProvider(call.provider()));
        }
        if (call.method().isEmpty()) {
            throw providerAlone(call, provider.getClass(), call.provider(), call.writtenProvider());
        }
        List<Method> overloads = Providers.overloads(provider.getClass(), call.method());
        return overloads.isEmpty()
                ? compileDataEntry(call, nested, provider, context)
                : methodValue(call, nested, provider, overloads, context);
    }

    private CompiledExpression compileDirective(Call call, PlanningContext context) {
        if (Directives.contains(call.method())) {
            return methodValue(call, Map.of(), faker, Providers.overloads(faker.getClass(), call.method()), context);
        }
        Class<?> provider = providers.type(call.method());
        if (provider != null) {
            throw providerAlone(call, provider, call.method(), call.method());
        }
        throw call.error("there is no directive '" + call.method() + "'."
                + DidYouMean.hint(call.method(), Directives.NAMES)
                + " A call is a provider, a dot and a method, or one of " + Directives.list() + ".");
    }

    private static ExpressionException providerAlone(Call call, Class<?> provider, String name, String written) {
        return call.error("'" + written + "' is a provider. Add one of its methods: "
                + String.join(", ", Providers.methodNames(provider, name)) + ".");
    }

    /** Compiles a call that matches no method: an entry of the data files, or the name in singular or plural. */
    private CompiledExpression compileDataEntry(
            Call call,
            Map<Argument, CompiledExpression> nested,
            AbstractProvider<?> provider,
            PlanningContext context) {
        if (call.arguments().isEmpty()) {
            CompiledExpression entry = dataEntry(call, provider, context);
            if (entry != null) {
                return entry;
            }
        }
        String otherNumber = call.method().endsWith("s")
                ? call.method().substring(0, call.method().length() - 1)
                : call.method() + "s";
        List<Method> overloads = Providers.overloads(provider.getClass(), otherNumber);
        if (!overloads.isEmpty()) {
            return methodValue(call, nested, provider, overloads, context);
        }
        List<String> methods = Providers.methodNames(provider.getClass(), call.provider());
        String hint = DidYouMean.hint(call.writtenMethod(), methods);
        throw call.errorAtMethod("provider '" + call.writtenProvider() + "' has no method '" + call.writtenMethod()
                + "'." + (hint.isEmpty() ? " Its methods: " + String.join(", ", methods) + "." : hint));
    }

    private CompiledExpression methodValue(
            Call call,
            Map<Argument, CompiledExpression> nested,
            Object target,
            List<Method> overloads,
            PlanningContext context) {
        Overloads.Match match = Overloads.choose(call, overloads);
        CallLimits.check(call, match.method());
        TextOrigin origin = target == faker
                ? null
                : ProviderTexts.originOfParts(call.provider(), match.method().getName());
        // The provider "options" returns the calls in its arguments as text, which is evaluated afterwards.
        boolean isDrawn = !nested.isEmpty() && !Names.normalize(call.provider()).equals("options");
        List<Object> values = isDrawn ? DrawnArgument.in(match.values(), call, nested, builder) : match.values();
        ProviderCall providerCall =
                new ProviderCall(call.directive(), target, match.method(), values, origin, timeFormat);
        if (isDrawn) {
            return providerCall;
        }
        CompiledExpression plan = call(providerCall, context);
        // Other calls may use the same texts as a part of free text.
        return origin == TextOrigin.SPELLED_OUT ? plan.withOrigin(origin) : plan;
    }

    private @Nullable CompiledExpression dataEntry(
            Call call, @Nullable AbstractProvider<?> provider, PlanningContext context) {
        for (String key : List.of(
                call.provider() + "." + call.method(),
                Providers.snakeCase(call.provider()) + "." + Providers.snakeCase(call.method()))) {
            Object entry = providers.entry(key);
            if (entry instanceof String || (entry instanceof List<?> list && !list.isEmpty())) {
                return entry(key, provider, context);
            }
        }
        return null;
    }

    private String hintProvider(String written) {
        List<String> names = Stream.concat(providers.names().stream(), OwnProviders.NAMES.stream())
                .toList();
        String hint = DidYouMean.hint(
                written, names, name -> Character.isUpperCase(written.charAt(0)) ? capitalize(name) : name);
        return hint.isEmpty() ? " The providers are listed in docs/expressions.md." : hint;
    }

    private static String capitalize(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    public CompiledExpression call(ProviderCall call, PlanningContext context) {
        return callPlans.plan(call, this, context);
    }

    @Override
    public @Nullable CompiledExpression method(AbstractProvider<?> provider, String name, PlanningContext context) {
        Method method = Providers.withoutParameters(provider, name);
        return method == null
                ? null
                : call(new ProviderCall(name, provider, method, List.of(), TextOrigin.FREE, timeFormat), context);
    }

    @Override
    public CompiledExpression entry(String key, @Nullable AbstractProvider<?> provider, PlanningContext context) {
        return entries.plan(key, provider, this, context);
    }
}
