package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Call;
import java.util.List;
import java.util.stream.Stream;

/** The providers that this connector adds to those of Datafaker. */
final class OwnProviders {

    /** Their names. */
    static final List<String> NAMES = Stream.of(List.of("list"), RangeCalls.PROVIDERS, RowCalls.PROVIDERS)
            .flatMap(List::stream)
            .toList();

    private OwnProviders() {}

    /** The provider that a call names, with a method or without one, as it is written. */
    static String written(Call call) {
        return call.provider().isEmpty() ? call.method() : call.provider();
    }

    /** Whether a call has nothing but a provider. */
    static boolean isAlone(Call call) {
        return call.provider().isEmpty() || call.method().isEmpty();
    }

    /**
     * Checks the call of a provider that has one method.
     *
     * @throws ExpressionException if the call has none, or another one
     */
    static void requireMethod(Call call, String method, String source) {
        if (isAlone(call)) {
            throw new ExpressionException(
                    "'" + written(call) + "' is a provider. Add its method: " + method + ".", source, call.offset());
        }
        if (!ProviderCalls.normalize(call.method()).equals(method)) {
            String hint = DidYouMean.hint(call.method(), List.of(method));
            throw new ExpressionException(
                    "provider '" + call.provider() + "' has no method '" + call.method() + "'."
                            + (hint.isEmpty() ? " Its method: " + method + "." : hint),
                    source,
                    call.methodOffset());
        }
    }
}
