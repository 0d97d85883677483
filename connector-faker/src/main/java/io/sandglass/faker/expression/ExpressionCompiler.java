package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Argument;
import io.sandglass.faker.expression.Expression.Call;
import io.sandglass.faker.expression.Expression.Sequence;
import io.sandglass.faker.expression.Expression.Text;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanBuilder;
import io.sandglass.faker.expression.plan.PointInTimeFormat;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of expressions. It turns their text into plans that are evaluated for each row.
 *
 * <p>The compiler resolves everything that does not depend on a row: the provider, method and overload of each call,
 * the values of its arguments and, where possible, all outcomes. Each reader has its own compiler. The compiler's
 * expressions share one random generator and are not thread-safe.
 */
public final class ExpressionCompiler {

    /** How many characters an expression may have. */
    private static final int MAX_LENGTH = 1 << 16;

    /** How deep expressions may lie in one another: in arguments, or in values that are expressions themselves. */
    private static final int MAX_DEPTH = 12;

    /** From how many characters on the time that it takes to read a text counts as its square. */
    private static final int READ_AT_ONCE = 256;

    private final ProviderCalls providerCalls;
    private final TimeCalls timeCalls;
    private final DocumentCalls documentCalls;
    private final OptionCalls optionCalls;
    private final PatternCalls patternCalls;
    private final ListCalls listCalls;
    private final RowCalls rowCalls;
    private final RangeCalls rangeCalls;
    private final PlanBuilder builder;

    private Planning planning = Planning.ofExpression();
    private int depth;

    /**
     * @param locale the language and country of names, addresses and the like; see {@link Locales}
     * @param zone the zone in which wall clocks are read and points in time are written
     * @param random where every draw of the compiled expressions comes from
     * @param clock what "now" is
     */
    public ExpressionCompiler(Locale locale, ZoneId zone, RandomGenerator random, InstantSource clock) {
        this(locale, zone, random, clock, TableScope.NONE);
    }

    ExpressionCompiler(Locale locale, ZoneId zone, RandomGenerator random, InstantSource clock, TableScope scope) {
        PointInTimeFormat timeFormat = new PointInTimeFormat(zone);
        this.builder = new PlanBuilder(random);
        this.providerCalls = new ProviderCalls(this, FakerEngine.create(locale, random), builder, random, timeFormat);
        this.timeCalls = new TimeCalls(locale, zone, random, clock, timeFormat);
        this.documentCalls = new DocumentCalls(this, builder);
        this.optionCalls = new OptionCalls(this, builder);
        this.patternCalls = new PatternCalls(this, builder);
        this.listCalls = new ListCalls(this, builder, scope.lists());
        this.rowCalls = new RowCalls(scope, listCalls, timeFormat);
        this.rangeCalls = new RangeCalls(random);
    }

    /**
     * Makes an expression ready to be evaluated.
     *
     * @throws ExpressionException if the text is no expression, or names a provider, method or argument that does not
     *     exist
     */
    public CompiledExpression compile(String source) {
        int outerDepth = depth;
        // The expression of a column may be compiled on behalf of another column's, and is to be the same as alone.
        depth = 0;
        try {
            return planningAside(Planning.ofExpression(), () -> compileInside(source));
        } finally {
            depth = outerDepth;
        }
    }

    /** Compiles what lies in the expression at hand. */
    CompiledExpression compileInside(String source) {
        if (source.length() > MAX_LENGTH) {
            throw new ExpressionException(
                    "the expression has " + source.length() + " characters. Maximum: " + MAX_LENGTH + " characters.",
                    source,
                    source.offsetByCodePoints(0, source.codePointCount(0, MAX_LENGTH)));
        }
        requireRoomBelow(source);
        CompiledExpression known = planning.texts().get(source);
        if (known != null) {
            return known;
        }
        long length = source.length();
        // Regular expressions take the square: RgxGen reserves room for the whole rest of one in each of its groups.
        planning.spend(length + length * length / READ_AT_ONCE);
        depth++;
        try {
            CompiledExpression plan = compile(ExpressionParser.parse(source), source);
            planning.texts().put(source, plan);
            return plan;
        } finally {
            depth--;
        }
    }

    private void requireRoomBelow(String source) {
        if (depth == MAX_DEPTH) {
            throw new ExpressionException(
                    "the expression is nested too deeply. Maximum: " + MAX_DEPTH + " levels of expressions.",
                    source,
                    0);
        }
    }

    /** What is known of the expression at hand. */
    Planning planning() {
        return planning;
    }

    /** Plans something for itself, so that it is the same whichever expression comes to it first. */
    <T> T planningAside(Planning other, Supplier<T> action) {
        Planning previous = planning;
        planning = other;
        try {
            return action.get();
        } finally {
            planning = previous;
        }
    }

    /** The same for what may be no expression, but a text that only looks like one. */
    CompiledExpression compileText(String text) {
        try {
            return compileInside(text);
        } catch (ExpressionException e) {
            return builder.constant(text);
        }
    }

    private CompiledExpression compile(Expression expression, String source) {
        if (expression instanceof Text text) {
            return builder.constant(text.text());
        }
        if (expression instanceof Sequence sequence) {
            return builder.join(
                    sequence.parts().stream().map(part -> compile(part, source)).toList());
        }
        return compileCall((Call) expression, source);
    }

    CompiledExpression compileCall(Call call, String source) {
        CompiledExpression own = compileOwn(call, source);
        if (own != null) {
            return own;
        }
        Map<Argument, CompiledExpression> nested = new HashMap<>();
        if (ProviderCalls.nestsCalls(call)) {
            for (Argument argument : call.arguments()) {
                CompiledExpression value = compileArgument(argument, source);
                if (argument.holdsCall()) {
                    nested.put(argument, value);
                }
            }
        }
        return providerCalls.compile(call, nested, source);
    }

    /** Null if Datafaker is to say what the call means. */
    private @Nullable CompiledExpression compileOwn(Call call, String source) {
        CompiledExpression own = timeCalls.compile(call, source);
        if (own == null) {
            own = optionCalls.compile(call, source);
        }
        if (own == null) {
            own = listCalls.compile(call, source);
        }
        if (own == null) {
            own = rowCalls.compile(call, source);
        }
        if (own == null) {
            // Which may be named in an argument, as javafaker allows.
            own = rangeCalls.compile(JavafakerNames.toDatafaker(call), source);
        }
        if (own == null) {
            own = documentCalls.compile(call, source);
        }
        return own == null ? patternCalls.compile(call, source) : own;
    }

    /** Compiles an expression that is the argument of another one. */
    CompiledExpression compileArgument(Argument argument, String source) {
        try {
            return compileInside(argument.value());
        } catch (ExpressionException e) {
            throw e.within(source, argument);
        }
    }

    /** Compiles a call in a pattern that is an argument of another call. */
    CompiledExpression compileInPattern(Call call, Argument pattern, String source) {
        try {
            requireRoomBelow(pattern.value());
            depth++;
            try {
                return compileCall(call, pattern.value());
            } finally {
                depth--;
            }
        } catch (ExpressionException e) {
            throw e.within(source, pattern);
        }
    }
}
