package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.text.DidYouMean;
import io.sandglass.faker.text.Names;
import java.util.List;

/** The providers that Datafaker does not have. */
public final class OwnProviders {

    /** Their names. */
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

    /** Returns the provider that a call names, with a method or without one, as it is written. */
    static String written(Call call) {
        return call.provider().isEmpty() ? call.method() : call.provider();
    }

    /** Returns whether a call has a provider but no method. */
    static boolean isAlone(Call call) {
        return call.provider().isEmpty() || call.method().isEmpty();
    }

    /**
     * Checks the call of a provider that has one method.
     *
     * @throws ExpressionException if the call has no method, or another one
     */
    static void requireMethod(Call call, String method) {
        if (isAlone(call)) {
            throw call.error("'" + written(call) + "' is a provider. Add its method: " + method + ".");
        }
        if (!Names.normalize(call.method()).equals(method)) {
            String hint = DidYouMean.hint(call.method(), List.of(method));
            throw call.errorAtMethod("provider '" + call.provider() + "' has no method '" + call.method() + "'."
                    + (hint.isEmpty() ? " Its method: " + method + "." : hint));
        }
    }
}
