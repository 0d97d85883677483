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
package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.text.DidYouMean;
import io.sandglass.faker.text.Names;
import java.util.List;
import java.util.Map;

/** The names of the providers that Datafaker lacks, and functions on calls of them. */
public final class OwnProviders {

    public static final List<String> NAMES = List.of(
            "case",
            "child",
            "column",
            "drift",
            "earlier",
            "event",
            "exponential",
            "json",
            "list",
            "lognormal",
            "normal",
            "parent",
            "record",
            "sequence",
            "session",
            "uniform",
            "var",
            "zipf");

    /** The methods that Datafaker lacks, by the names of its own providers. */
    private static final Map<String, List<String>> METHODS = Map.of(
            "options", List.of("cycle", "weighted"),
            "date", List.of("between", "birthday", "future", "past"),
            "time", List.of("between", "future", "past"));

    private OwnProviders() {}

    /** Returns the methods that one of Datafaker's providers has only in expressions, in order of their names. */
    public static List<String> methodsOf(String provider) {
        return METHODS.getOrDefault(Names.normalize(provider), List.of());
    }

    /** Returns the provider of a call as written. The call may have no method. */
    public static String written(Call call) {
        return call.provider().isEmpty() ? call.method() : call.provider();
    }

    /** Returns whether a call has a provider but no method. */
    public static boolean isAlone(Call call) {
        return call.provider().isEmpty() || call.method().isEmpty();
    }

    /**
     * Checks a call of a provider with few methods.
     *
     * @throws ExpressionException if the call has no method or another method
     */
    public static void requireMethod(Call call, String... methods) {
        var unused = method(call, methods);
    }

    /** Returns the method of a call, with the exceptions of {@link #requireMethod}. */
    public static String method(Call call, String... methods) {
        String names = (methods.length == 1 ? "method: " : "methods: ") + String.join(", ", methods) + ".";
        if (isAlone(call)) {
            throw call.error("'" + written(call) + "' is a provider. Add "
                    + (methods.length == 1 ? "its " : "one of its ") + names);
        }
        String method = Names.normalize(call.method());
        if (!List.of(methods).contains(method)) {
            String hint = DidYouMean.hint(call.method(), List.of(methods));
            throw call.errorAtMethod("provider '" + call.provider() + "' has no method '" + call.method() + "'."
                    + (hint.isEmpty() ? " Its " + names : hint));
        }
        return method;
    }
}
