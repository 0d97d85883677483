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

import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resolver of overloads. It chooses the overload that accepts a call's arguments and converts the arguments' texts to
 * the overload's types.
 */
public final class Overloads {

    /** An overload and the values to call it with. */
    record Match(Method method, List<Object> values) {}

    private Overloads() {}

    /**
     * Chooses the overload of a call.
     *
     * @param overloads all methods of the name, at least one
     * @throws ExpressionException if none of them accepts the arguments
     */
    static Match choose(Call call, List<Method> overloads) {
        Match best = null;
        for (Method method : overloads) {
            Match coerced = coerce(method, call.arguments());
            if (coerced != null && (best == null || rank(method) < rank(best.method))) {
                best = coerced;
            }
        }
        if (best == null) {
            throw mismatch(call, overloads);
        }
        return best;
    }

    private static @Nullable Match coerce(Method method, List<Argument> arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (!acceptsCount(method, arguments.size())) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        int single = method.isVarArgs() ? types.length - 1 : types.length;
        for (int i = 0; i < single; i++) {
            Object value = ArgumentTypes.value(arguments.get(i).value(), types[i]);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        if (method.isVarArgs()) {
            Class<?> type = types[single].getComponentType();
            Object rest = Array.newInstance(type, arguments.size() - single);
            for (int i = single; i < arguments.size(); i++) {
                Object value = ArgumentTypes.value(arguments.get(i).value(), type);
                if (value == null) {
                    return null;
                }
                Array.set(rest, i - single, value);
            }
            values.add(rest);
        }
        return new Match(method, values);
    }

    private static boolean acceptsCount(Method method, int count) {
        int parameters = method.getParameterCount();
        // A variable parameter needs two values at least. With one, the call would have no choice.
        return count == parameters || (method.isVarArgs() && count > parameters);
    }

    private static int rank(Method method) {
        Class<?>[] types = method.getParameterTypes();
        int rank = method.isVarArgs() ? 1000 : 0;
        for (int i = 0; i < types.length; i++) {
            rank += ArgumentTypes.rank(types[i]);
        }
        return rank;
    }

    private static ExpressionException mismatch(Call call, List<Method> overloads) {
        List<Method> callable = overloads.stream().filter(Overloads::takesTexts).toList();
        if (callable.isEmpty()) {
            return call.error("'" + call.directive() + "' can't be called: its parameters can't be written as text.");
        }
        List<Argument> arguments = call.arguments();
        List<Method> rightCount = callable.stream()
                .filter(method -> acceptsCount(method, arguments.size()))
                .toList();
        if (rightCount.isEmpty()) {
            return call.wrongCount(signatures(callable));
        }
        int wrong = rightCount.stream()
                .mapToInt(method -> firstWrong(arguments, method))
                .max()
                .orElse(0);
        List<Class<?>> types = rightCount.stream()
                .filter(method -> firstWrong(arguments, method) == wrong)
                .<Class<?>>map(method -> parameterType(method, wrong))
                .toList();
        return call.wrongArgument(wrong, ArgumentTypes.describe(types));
    }

    private static int firstWrong(List<Argument> arguments, Method method) {
        int i = 0;
        while (i < arguments.size() - 1
                && ArgumentTypes.value(arguments.get(i).value(), parameterType(method, i)) != null) {
            i++;
        }
        return i;
    }

    private static Class<?> parameterType(Method method, int argument) {
        Class<?>[] types = method.getParameterTypes();
        return method.isVarArgs() && argument >= types.length - 1
                ? types[types.length - 1].getComponentType()
                : types[argument];
    }

    static boolean takesTexts(Method method) {
        for (int i = 0; i < method.getParameterCount(); i++) {
            Class<?> type = parameterType(method, i);
            if (!ArgumentTypes.isReadable(type)) {
                return false;
            }
        }
        return true;
    }

    private static String signatures(List<Method> methods) {
        List<String> signatures = new ArrayList<>();
        for (Method method : methods) {
            List<String> types = new ArrayList<>();
            for (int i = 0; i < method.getParameterCount(); i++) {
                boolean variable = method.isVarArgs() && i == method.getParameterCount() - 1;
                types.add(parameterType(method, i).getSimpleName() + (variable ? "..." : ""));
            }
            signatures.add(types.isEmpty() ? "no arguments" : "(" + String.join(", ", types) + ")");
        }
        // "no arguments" first, then the shortest.
        signatures.sort(Comparator.comparing((String signature) -> signature.startsWith("("))
                .thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder()));
        return String.join(" or ", signatures);
    }
}
