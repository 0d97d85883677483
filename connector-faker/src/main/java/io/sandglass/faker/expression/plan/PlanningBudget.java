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
package io.sandglass.faker.expression.plan;

import java.util.HashMap;
import java.util.Map;

/**
 * The budget of planning one expression, and the plans that were made with it.
 *
 * <p>Planning spends one unit for each character that it makes or reads. All calls of an expression share the budget, those in
 * arguments and in generated patterns included: each of a thousand generated expressions may generate a thousand others. Once
 * the budget is spent, the remaining calls fall back to Datafaker. Neither budget nor plans outlive the expression, so its
 * plan doesn't depend on the expressions that were compiled before it.
 */
public final class PlanningBudget {

    /** A few seconds of planning. The most expensive call that Datafaker has takes a thirtieth of it. */
    private static final long MAX_EFFORT = 1L << 28;

    /** The effort for a text or character that a plan keeps. It bounds a plan's memory to a few hundred megabytes. */
    private static final int EFFORT_OF_KEPT = 128;

    private final long maxEffort;
    private final Map<Object, CompiledExpression> plans = new HashMap<>();
    private long effort;

    /** Creates a budget of {@code maxEffort} characters. */
    public PlanningBudget(long maxEffort) {
        this.maxEffort = maxEffort;
    }

    /** Returns a new budget for an expression that a user wrote. */
    public static PlanningBudget ofExpression() {
        return new PlanningBudget(MAX_EFFORT);
    }

    /** Returns a new budget without a limit, for the entries of Datafaker's data files. */
    public static PlanningBudget ofData() {
        return new PlanningBudget(Long.MAX_VALUE);
    }

    /** Returns a new budget that is spent already, for texts that are evaluated too rarely to be explored. */
    public static PlanningBudget ofPassingText() {
        return new PlanningBudget(0);
    }

    /** Returns the plans that were made with this budget, by the text or the call that they are plans of. */
    public Map<Object, CompiledExpression> plans() {
        return plans;
    }

    /** Spends the effort for characters that planning makes or reads. */
    public void spend(long characters) {
        effort += characters;
    }

    /** Spends the effort for texts or characters that a plan keeps to pick from. */
    public void keep(long texts) {
        effort += texts * EFFORT_OF_KEPT;
    }

    /** Returns the effort that was spent, in characters. */
    public long effort() {
        return effort;
    }

    /** Returns whether nothing is left. */
    public boolean isSpent() {
        return effort >= maxEffort;
    }
}
