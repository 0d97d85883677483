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

/** The names of the providers that Datafaker lacks, and functions on calls of them. */
public final class OwnProviders {

    public static final List<String> NAMES = List.of(
            "column",
            "event",
            "exponential",
            "list",
            "lognormal",
            "normal",
            "record",
            "sequence",
            "session",
            "uniform",
            "zipf");

    private OwnProviders() {}

    /** Returns the provider of a call as written. The call may have no method. */
    static String written(Call call) {
        return call.provider().isEmpty() ? call.method() : call.provider();
    }

    /** Returns whether a call has a provider but no method. */
    static boolean isAlone(Call call) {
        return call.provider().isEmpty() || call.method().isEmpty();
    }

    /**
     * Checks a call of a provider with a single method.
     *
     * @throws ExpressionException if the call has no method or another method
     */
    static void requireMethod(Call call, String method) {
        var unused = requireMethod(call, List.of(method));
    }

    /**
     * Returns the method of a call.
     *
     * @param methods the provider's methods
     * @throws ExpressionException if the call has no method or another method
     */
    static String requireMethod(Call call, List<String> methods) {
        if (isAlone(call)) {
            throw call.error("'" + written(call) + "' is a provider. Add " + (methods.size() == 1 ? "its" : "a")
                    + " method: " + String.join(", ", methods) + ".");
        }
        String method = Names.normalize(call.method());
        if (!methods.contains(method)) {
            String hint = DidYouMean.hint(call.method(), methods);
            throw call.errorAtMethod("provider '" + call.provider() + "' has no method '" + call.method() + "'."
                    + (hint.isEmpty()
                            ? (methods.size() == 1 ? " Its method: " : " Its methods: ") + String.join(", ", methods)
                                    + "."
                            : hint));
        }
        return method;
    }
}
