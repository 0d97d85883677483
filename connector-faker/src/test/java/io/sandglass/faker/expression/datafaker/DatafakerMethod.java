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

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;

/**
 * A method of one of Datafaker's providers that an expression can call.
 *
 * @param accessor the method of {@link Faker} that returns the provider
 */
public record DatafakerMethod(Method accessor, Method method) {

    /** One is a pattern of dates and times, the other one a key of a data file; most methods take any text. */
    private static final List<String> TEXTS = List.of("EEEE, HH:mm", "name.first_name");

    private static final Pattern NAME = Pattern.compile("\\w+\\.\\w+");

    public static Stream<DatafakerMethod> all() {
        return Arrays.stream(Faker.class.getMethods())
                .filter(provider -> provider.getParameterCount() == 0
                        && AbstractProvider.class.isAssignableFrom(provider.getReturnType()))
                .flatMap(provider -> Providers.callableMethods(provider.getReturnType())
                        .filter(Overloads::takesTexts)
                        .map(method -> new DatafakerMethod(provider, method)))
                .sorted(Comparator.comparing((DatafakerMethod method) -> method.name())
                        .thenComparing(method -> method.method().toString()));
    }

    String name() {
        return accessor.getName() + "." + method.getName();
    }

    /** The name of the method that one of the expressions calls. */
    static String nameIn(String expression) {
        Matcher name = NAME.matcher(expression);
        if (!name.find()) {
            throw new IllegalArgumentException(expression);
        }
        return name.group();
    }

    /** Calls of the method, with arguments of its types that may or may not make sense to it. */
    public Stream<String> expressions() {
        return TEXTS.stream()
                .map(text -> {
                    List<String> arguments = new ArrayList<>();
                    for (Class<?> type : method.getParameterTypes()) {
                        arguments.add("'" + argument(type.isArray() ? type.getComponentType() : type, text) + "'");
                    }
                    return arguments.isEmpty()
                            ? "#{" + name() + "}"
                            : "#{" + name() + " " + String.join(",", arguments) + "}";
                })
                .distinct();
    }

    private static String argument(Class<?> type, String text) {
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return ((Enum<?>) constants[constants.length - 1]).name();
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "true";
            case "char", "Character" -> "x";
            case "String", "CharSequence" -> text;
            case "Duration" -> "PT9H";
            case "Period" -> "P9D";
            case "LocalDate" -> "2020-02-02";
            case "LocalTime" -> "02:02";
            case "LocalDateTime" -> "2020-02-02T02:02";
            case "Instant" -> "2020-02-02T02:02:02Z";
            default -> "9";
        };
    }
}
