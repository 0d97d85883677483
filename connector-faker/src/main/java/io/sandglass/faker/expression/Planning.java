package io.sandglass.faker.expression;

import io.sandglass.faker.expression.plan.CompiledExpression;
import java.util.HashMap;
import java.util.Map;

/**
 * The state of planning one expression: the plans found so far, and a budget for finding more.
 *
 * <p>Each attempt to analyze a call spends part of the budget, measured in characters that are generated or read. All
 * calls of an expression share one budget, including the calls in arguments and those that patterns generate. Sharing
 * is necessary, because a pattern may generate a thousand expressions that each generate a thousand others. When the
 * budget is spent, the remaining calls go to Datafaker. Nothing here outlives the expression, so its plan does not
 * depend on expressions that were compiled before.
 */
final class Planning {

    /** A few seconds. The most laborious of Datafaker's own calls takes a thirtieth of it. */
    private static final long MAX_EFFORT = 1L << 28;

    /** What a text or character that a plan keeps takes. All of an expression's fit into a few hundred megabytes then. */
    private static final int EFFORT_OF_KEPT = 128;

    private final long maxEffort;
    private final Map<String, CompiledExpression> texts = new HashMap<>();
    private final Map<ProviderCall.Key, CompiledExpression> calls = new HashMap<>();
    private long effort;

    Planning(long maxEffort) {
        this.maxEffort = maxEffort;
    }

    /** For what a user wrote. */
    static Planning ofExpression() {
        return new Planning(MAX_EFFORT);
    }

    /** For what lies in Datafaker's files, which is bounded by them. */
    static Planning ofData() {
        return new Planning(Long.MAX_VALUE);
    }

    /** For what is used too rarely to look through anything. */
    static Planning ofPassingText() {
        return new Planning(0);
    }

    /** The plans so far, by what is planned: an argument is compiled for itself and as a value of its call. */
    Map<String, CompiledExpression> texts() {
        return texts;
    }

    Map<ProviderCall.Key, CompiledExpression> calls() {
        return calls;
    }

    void spend(long characters) {
        effort += characters;
    }

    /** Pays for texts or characters that a plan keeps, to pick from. */
    void keep(long texts) {
        effort += texts * EFFORT_OF_KEPT;
    }

    long effort() {
        return effort;
    }

    boolean isSpent() {
        return effort >= maxEffort;
    }
}
