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

import io.sandglass.faker.expression.call.OwnProviders;
import io.sandglass.faker.text.Names;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import org.jspecify.annotations.Nullable;

/** The providers of a {@link Faker}, their methods, and the entries of its data files. Case and underscores don't count in names. */
public final class Providers {
    private final Faker faker;
    private final TreeMap<String, Method> accessors = new TreeMap<>();

    Providers(Faker faker) {
        this.faker = faker;
        accessors().forEach(method -> accessors.put(Names.normalize(method.getName()), method));
    }

    /** Returns the methods of {@link Faker} that return its providers. */
    static Stream<Method> accessors() {
        return Arrays.stream(Faker.class.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && AbstractProvider.class.isAssignableFrom(method.getReturnType()));
    }

    /** Returns the names of all providers as Datafaker writes them. */
    Collection<String> names() {
        return accessors.values().stream().map(Method::getName).toList();
    }

    /** Returns the type of a provider, or null if there is none of this name. */
    @Nullable
    Class<?> type(String name) {
        Method accessor = accessors.get(Names.normalize(name));
        return accessor == null ? null : accessor.getReturnType();
    }

    /** Returns a provider, or null if there is none of this name. */
    @Nullable
    AbstractProvider<?> find(String name) {
        Method accessor = accessors.get(Names.normalize(name));
        if (accessor == null) {
            return null;
        }
        try {
            return (AbstractProvider<?>) accessor.invoke(faker);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Datafaker's " + accessor + " failed", e);
        }
    }

    /** Returns the method without parameters, or null if the provider has none of this name. */
    static @Nullable Method withoutParameters(AbstractProvider<?> provider, String name) {
        return overloads(provider.getClass(), name).stream()
                .filter(method -> method.getParameterCount() == 0)
                .findFirst()
                .orElse(null);
    }

    /** Returns the value of a key in the data files, or null if there is none. */
    @Nullable
    Object entry(String key) {
        try {
            return faker.fakeValuesService().fetchObject(key, faker.getContext());
        } catch (ClassCastException e) {
            // Datafaker fails if the key is longer than the path to the data.
            return null;
        }
    }

    /** Returns the methods of a name in an order that, unlike that of {@link Class#getMethods()}, is the same in every JVM. */
    static List<Method> overloads(Class<?> type, String name) {
        String wanted = Names.normalize(name);
        return callableMethods(type)
                .filter(method -> Names.normalize(method.getName()).equals(wanted))
                // Some methods differ only in case.
                .sorted(Comparator.comparing((Method method) -> Arrays.toString(method.getParameterTypes()))
                        .thenComparing(Method::getName))
                .toList();
    }

    /** Returns the methods of a provider that return a value. */
    static Stream<Method> callableMethods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class
                        && method.getDeclaringClass() != AbstractProvider.class
                        && method.getReturnType() != void.class
                        && !method.isBridge());
    }

    /**
     * Returns the names of a provider's methods, sorted.
     *
     * @param provider the provider's name, whose own methods are added
     */
    static List<String> methodNames(Class<?> type, String provider) {
        return Stream.concat(callableMethods(type).map(Method::getName), OwnProviders.methodsOf(provider).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Converts a name from camel case to the snake case of the data files. */
    static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
