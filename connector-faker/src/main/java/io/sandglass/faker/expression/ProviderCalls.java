package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Arguments.Coerced;
import io.sandglass.faker.expression.Expression.Argument;
import io.sandglass.faker.expression.Expression.Call;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanBuilder;
import io.sandglass.faker.expression.plan.PointInTimeFormat;
import io.sandglass.faker.expression.plan.TextOrigin;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import org.jspecify.annotations.Nullable;

/**
 * A resolver of Datafaker calls. It looks for a method of a provider first, and for an entry of the data files second.
 *
 * <p>Methods come first because of existing javafaker expressions: for a lower-case {@code address.city}, the entry is
 * a raw pattern, and only the method fills the pattern in. Names are compared without case and underscores.
 */
final class ProviderCalls {

    /** What can be called without a provider. Datafaker's root object has more, but they reach for files and URLs. */
    private static final Set<String> DIRECTIVES =
            Set.of("bothify", "csv", "examplify", "json", "jsona", "letterify", "numerify", "regexify", "templatify");

    /** Those of them whose argument is a pattern, in which <code>#{</code> is not the start of a call. */
    private static final Set<String> PATTERNS = Set.of("bothify", "examplify", "numerify", "regexify");

    private final Faker faker;
    private final PointInTimeFormat timeFormat;
    private final PlanBuilder builder;
    private final CallPlans plans;
    private final TreeMap<String, Method> providers = new TreeMap<>();

    ProviderCalls(
            ExpressionCompiler compiler,
            FakerEngine engine,
            PlanBuilder builder,
            RandomGenerator random,
            PointInTimeFormat timeFormat) {
        this.faker = engine.faker();
        this.timeFormat = timeFormat;
        this.builder = builder;
        this.plans = new CallPlans(compiler, this, engine, builder, random);
        providers().forEach(method -> providers.put(normalize(method.getName()), method));
    }

    /** The methods of {@link Faker} that return its providers. */
    static Stream<Method> providers() {
        return Arrays.stream(Faker.class.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && AbstractProvider.class.isAssignableFrom(method.getReturnType()));
    }

    /** Whether a method of {@link Faker} can be called without a provider. */
    static boolean isDirective(String name) {
        return DIRECTIVES.contains(normalize(name));
    }

    /**
     * Compiles a call of Datafaker.
     *
     * @param nested the plans of the arguments that hold calls
     * @throws ExpressionException if Datafaker has no such call, or an argument is not allowed
     */
    CompiledExpression compile(Call written, Map<Argument, CompiledExpression> nested, String source) {
        String constants = JavafakerNames.constants(written);
        for (int i = 0; constants != null && i < written.arguments().size(); i++) {
            if (written.arguments().get(i).holdsCall()) {
                throw ExpressionException.wrongArgument(written, i, constants, source);
            }
        }
        Call call = JavafakerNames.toDatafaker(written);
        if (call.provider().isEmpty()) {
            return compileDirective(call, source);
        }
        Method providerMethod = providers.get(normalize(call.provider()));
        if (providerMethod == null) {
            UnlistedData.read(faker, call.provider());
            CompiledExpression entry = call.arguments().isEmpty() ? dataEntry(call, null) : null;
            if (entry != null) {
                return entry;
            }
            throw new ExpressionException(
                    "there is no provider '" + call.provider() + "'." + hintProvider(call.provider()),
                    source,
                    call.offset());
        }
        if (call.method().isEmpty()) {
            throw providerAlone(providerMethod, call.writtenProvider(), source, call.offset());
        }
        AbstractProvider<?> provider = provider(providerMethod);
        List<Method> overloads = overloads(provider.getClass(), call.method());
        if (overloads.isEmpty()) {
            return compileDataEntry(call, nested, provider, source);
        }
        return methodValue(call, nested, source, provider, overloads);
    }

    /** Whether what looks like a call in an argument is one. */
    static boolean nestsCalls(Call call) {
        return !call.provider().isEmpty() || !PATTERNS.contains(normalize(call.method()));
    }

    private CompiledExpression compileDirective(Call call, String source) {
        String name = normalize(call.method());
        if (DIRECTIVES.contains(name)) {
            return methodValue(call, Map.of(), source, faker, overloads(faker.getClass(), call.method()));
        }
        Method provider = providers.get(name);
        if (provider != null) {
            throw providerAlone(provider, call.method(), source, call.offset());
        }
        throw new ExpressionException(
                "there is no directive '" + call.method() + "'." + DidYouMean.hint(call.method(), DIRECTIVES)
                        + " A call is a provider, a dot and a method, or one of "
                        + String.join(", ", new TreeSet<>(DIRECTIVES)) + ".",
                source,
                call.offset());
    }

    private static ExpressionException providerAlone(Method provider, String written, String source, int offset) {
        return new ExpressionException(
                "'" + written + "' is a provider. Add one of its methods: " + methodNames(provider.getReturnType())
                        + ".",
                source,
                offset);
    }

    /** What is left when no method has the name: an entry of the data files, or the same word in singular or plural. */
    private CompiledExpression compileDataEntry(
            Call call, Map<Argument, CompiledExpression> nested, AbstractProvider<?> provider, String source) {
        if (call.arguments().isEmpty()) {
            CompiledExpression entry = dataEntry(call, provider);
            if (entry != null) {
                return entry;
            }
        }
        String otherNumber = call.method().endsWith("s")
                ? call.method().substring(0, call.method().length() - 1)
                : call.method() + "s";
        List<Method> overloads = overloads(provider.getClass(), otherNumber);
        if (!overloads.isEmpty()) {
            return methodValue(call, nested, source, provider, overloads);
        }
        String hint = DidYouMean.hint(
                call.writtenMethod(),
                callableMethods(provider.getClass()).map(Method::getName).toList());
        throw new ExpressionException(
                "provider '" + call.writtenProvider() + "' has no method '" + call.writtenMethod() + "'."
                        + (hint.isEmpty() ? " Its methods: " + methodNames(provider.getClass()) + "." : hint),
                source,
                call.methodOffset());
    }

    private CompiledExpression methodValue(
            Call call, Map<Argument, CompiledExpression> nested, String source, Object target, List<Method> overloads) {
        Coerced coerced = Arguments.choose(call, source, overloads);
        CallLimits.check(call, source, coerced.method());
        TextOrigin origin = target == faker
                ? null
                : ProviderTexts.originOfParts(call.provider(), coerced.method().getName());
        // The provider "options" returns the calls in its arguments as text, which is evaluated afterwards.
        boolean isDrawn = !nested.isEmpty() && !normalize(call.provider()).equals("options");
        List<Object> values = isDrawn ? DrawnArgument.in(coerced.values(), call, nested, builder) : coerced.values();
        ProviderCall providerCall =
                new ProviderCall(call.directive(), target, coerced.method(), values, origin, timeFormat);
        if (isDrawn) {
            return providerCall;
        }
        CompiledExpression plan = plans.plan(providerCall);
        // Other calls may use the same texts as a part of free text.
        return origin == TextOrigin.SPELLED_OUT ? plan.withOrigin(origin) : plan;
    }

    /** The provider of a name as Datafaker writes it, or null. */
    @Nullable
    AbstractProvider<?> provider(String name) {
        Method method = providers.get(normalize(name));
        return method == null ? null : provider(method);
    }

    private AbstractProvider<?> provider(Method method) {
        return (AbstractProvider<?>) invoke(method, faker);
    }

    /** The method without parameters that a call without a provider means in a provider's data; null if there is none. */
    @Nullable
    ProviderCall methodOf(AbstractProvider<?> provider, Call call) {
        return overloads(provider.getClass(), call.method()).stream()
                .filter(method -> method.getParameterCount() == 0)
                .findFirst()
                .map(method ->
                        new ProviderCall(call.directive(), provider, method, List.of(), TextOrigin.FREE, timeFormat))
                .orElse(null);
    }

    private @Nullable CompiledExpression dataEntry(Call call, @Nullable AbstractProvider<?> provider) {
        for (String key : List.of(
                call.provider() + "." + call.method(), snakeCase(call.provider()) + "." + snakeCase(call.method()))) {
            Object entry = fetch(key);
            if (entry instanceof String || (entry instanceof List<?> list && !list.isEmpty())) {
                return plans.entries().plan(key, provider);
            }
        }
        return null;
    }

    /** What stands under a key of the data files, or null. */
    @Nullable
    Object fetch(String key) {
        try {
            return faker.fakeValuesService().fetchObject(key, faker.getContext());
        } catch (ClassCastException e) {
            // It looks for a map behind a key that goes on where the data end.
            return null;
        }
    }

    private String hintProvider(String written) {
        List<String> names = Stream.concat(
                        providers.values().stream().map(Method::getName), OwnProviders.NAMES.stream())
                .toList();
        String hint = DidYouMean.hint(
                written, names, name -> Character.isUpperCase(written.charAt(0)) ? capitalize(name) : name);
        return hint.isEmpty() ? " The providers are listed in docs/expressions.md." : hint;
    }

    /** In an order that no JVM changes: {@link Class#getMethods()} has none. */
    static List<Method> overloads(Class<?> type, String name) {
        String wanted = normalize(name);
        return callableMethods(type)
                .filter(method -> normalize(method.getName()).equals(wanted))
                // The name too: there are two that differ in nothing but case.
                .sorted(Comparator.comparing((Method method) -> Arrays.toString(method.getParameterTypes()))
                        .thenComparing(Method::getName))
                .toList();
    }

    static Stream<Method> callableMethods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class
                        && method.getDeclaringClass() != AbstractProvider.class
                        && method.getReturnType() != void.class
                        && !method.isBridge());
    }

    private static String methodNames(Class<?> provider) {
        return callableMethods(provider)
                .map(Method::getName)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Object invoke(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Datafaker's " + method + " failed", e);
        }
    }

    static String normalize(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String capitalize(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
