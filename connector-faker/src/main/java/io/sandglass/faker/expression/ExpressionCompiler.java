package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Argument;
import io.sandglass.faker.expression.Expression.Call;
import io.sandglass.faker.expression.Expression.Sequence;
import io.sandglass.faker.expression.Expression.Text;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of expressions into what a row needs to be made of them.
 *
 * <p>Everything that can be known without a row is settled here: which provider and method a call means, which of its
 * overloads, and the values of its arguments. One compiler serves one reader: its expressions share one random
 * generator and are not thread-safe.
 */
public final class ExpressionCompiler {
    private final ProviderCalls providerCalls;
    private final TimeCalls timeCalls;
    private final DocumentCalls documentCalls;
    private final PointInTimeFormat timeFormat;
    private final RandomGenerator random;

    /**
     * @param locale the language and country of names, addresses and the like; see {@link Locales}
     * @param zone the zone in which wall clocks are read and points in time are written
     * @param random where every draw of the compiled expressions comes from
     * @param clock what "now" is
     */
    public ExpressionCompiler(Locale locale, ZoneId zone, RandomGenerator random, InstantSource clock) {
        this.providerCalls = new ProviderCalls(FakerEngine.create(locale, random));
        this.timeCalls = new TimeCalls(locale, zone, random, clock);
        this.timeFormat = new PointInTimeFormat(zone);
        this.documentCalls = new DocumentCalls(this, timeFormat);
        this.random = random;
    }

    /**
     * Makes an expression ready to be evaluated.
     *
     * @throws ExpressionException if the text is no expression, or names a provider, method or argument that does not
     *     exist
     */
    public CompiledExpression compile(String source) {
        return compile(ExpressionParser.parse(source), source);
    }

    private CompiledExpression compile(Expression expression, String source) {
        if (expression instanceof Text text) {
            return new TextValue(text.text());
        }
        if (expression instanceof Sequence sequence) {
            return new JoinedValue(
                    sequence.parts().stream().map(part -> compile(part, source)).toList(), timeFormat);
        }
        Call call = (Call) expression;
        CompiledExpression own = compileOwn(call, source);
        if (own != null) {
            return own;
        }
        if (ProviderCalls.nestsCalls(call)) {
            // Such as those that options.option hands out as its value.
            for (Argument argument : call.arguments()) {
                var unused = compileArgument(argument, source);
            }
        }
        return new NestedValue(providerCalls.compile(call, source), this);
    }

    /** Null if it takes Datafaker to evaluate the call. */
    private @Nullable CompiledExpression compileOwn(Call call, String source) {
        CompiledExpression time = timeCalls.compile(call, source);
        if (time != null) {
            return time;
        }
        return switch (ProviderCalls.normalize(call.directive())) {
            case "internet.publicipv4address", "internet.getpublicipv4address" -> publicIpV4Address(call, source);
            default -> documentCalls.compile(call, source);
        };
    }

    private CompiledExpression publicIpV4Address(Call call, String source) {
        if (!call.arguments().isEmpty()) {
            throw ExpressionException.wrongCount(call, "no arguments", source);
        }
        return new PublicIpV4Address(random);
    }

    /** Compiles an expression that is the argument of another one. */
    CompiledExpression compileArgument(Argument argument, String source) {
        try {
            return compile(argument.value());
        } catch (ExpressionException e) {
            throw e.within(source, argument);
        }
    }
}
