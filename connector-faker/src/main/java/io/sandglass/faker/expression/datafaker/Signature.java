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

import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.expression.syntax.ExpressionParser;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.datafaker.Faker;

/**
 * A signature of a Datafaker call: an overload of a method whose parameters can all be converted from text.
 *
 * @param provider the name of the provider; empty for a method that is called without a provider
 * @param isDeprecated whether Datafaker has deprecated the method, its provider or the accessor of the provider
 */
public record Signature(String provider, Method method, boolean isDeprecated) {

    /** Returns all signatures in an order that is the same in every JVM. */
    public static List<Signature> all() {
        Stream<Signature> directives = Providers.callableMethods(Faker.class)
                .filter(method -> Directives.contains(method.getName()))
                .map(method -> new Signature("", method, isDeprecated(method)));
        return Stream.concat(directives, Providers.accessors().flatMap(Signature::ofProvider))
                .filter(signature -> Overloads.takesTexts(signature.method))
                .sorted(Comparator.comparing(Signature::toString))
                .toList();
    }

    private static Stream<Signature> ofProvider(Method accessor) {
        Class<?> provider = accessor.getReturnType();
        boolean isDeprecated = isDeprecated(accessor) || provider.isAnnotationPresent(Deprecated.class);
        return Providers.callableMethods(provider)
                .map(method -> new Signature(accessor.getName(), method, isDeprecated || isDeprecated(method)));
    }

    private static boolean isDeprecated(Method method) {
        return method.isAnnotationPresent(Deprecated.class);
    }

    /** Returns the names of the provider and the method, as in an expression. */
    public String name() {
        return provider.isEmpty() ? method.getName() : provider + "." + method.getName();
    }

    /** Returns the types of the parameters, separated by commas. */
    public String parameters() {
        List<String> types = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            types.add(type.getSimpleName());
        }
        if (method.isVarArgs()) {
            types.set(types.size() - 1, types.get(types.size() - 1).replace("[]", "..."));
        }
        return String.join(", ", types);
    }

    /**
     * Returns whether a call in an expression uses this overload rather than another one that accepts the same texts.
     *
     * @throws ExpressionException if it is not a call of the method
     */
    public boolean isCalledBy(String expression) {
        Call call = (Call) ExpressionParser.parse(expression);
        Class<?> target = provider.isEmpty() ? Faker.class : method.getDeclaringClass();
        return Overloads.choose(call, Providers.overloads(target, method.getName()))
                .method()
                .equals(method);
    }

    @Override
    public String toString() {
        return name() + "(" + parameters() + ")";
    }
}
