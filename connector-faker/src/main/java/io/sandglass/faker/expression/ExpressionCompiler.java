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
package io.sandglass.faker.expression;

import io.sandglass.faker.expression.call.ColumnCalls;
import io.sandglass.faker.expression.call.DefinedValueCalls;
import io.sandglass.faker.expression.call.DocumentCalls;
import io.sandglass.faker.expression.call.DriftCalls;
import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.expression.call.JsonCalls;
import io.sandglass.faker.expression.call.ListCalls;
import io.sandglass.faker.expression.call.OptionCalls;
import io.sandglass.faker.expression.call.PatternCalls;
import io.sandglass.faker.expression.call.PlanningContext;
import io.sandglass.faker.expression.call.RangeCalls;
import io.sandglass.faker.expression.call.RecordCalls;
import io.sandglass.faker.expression.call.TableScope;
import io.sandglass.faker.expression.call.TimeCalls;
import io.sandglass.faker.expression.call.drawn.DrawnArguments;
import io.sandglass.faker.expression.call.earlier.EarlierCalls;
import io.sandglass.faker.expression.call.row.ParentCalls;
import io.sandglass.faker.expression.call.row.RowCalls;
import io.sandglass.faker.expression.call.row.SessionCalls;
import io.sandglass.faker.expression.datafaker.DatafakerCalls;
import io.sandglass.faker.expression.datafaker.JavafakerNames;
import io.sandglass.faker.expression.datafaker.explore.FakerEngine;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanningBudget;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import io.sandglass.faker.expression.syntax.ExpressionException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A compiler of expressions. It turns their text into plans that are evaluated for each row.
 *
 * <p>The compiler resolves everything that does not depend on a row: the provider, method and overload of each call,
 * the values of its arguments and, where possible, all outcomes. Each reader has its own compiler. The compiler's
 * expressions share one random generator and are not thread-safe.
 */
public final class ExpressionCompiler {
    private final ExpressionPlanner planner;

    /**
     * @param locale the language and country of names, addresses and similar values; see {@link Locales}
     * @param zone the zone in which wall clocks are read and points in time are written
     * @param random the generator from which the compiled expressions draw
     * @param clock the source of the current time
     */
    public ExpressionCompiler(Locale locale, ZoneId zone, RandomGenerator random, InstantSource clock) {
        this(locale, zone, random, clock, Map.of());
    }

    ExpressionCompiler(
            Locale locale, ZoneId zone, RandomGenerator random, InstantSource clock, Map<String, List<String>> lists) {
        PointInTimeFormat timeFormat = new PointInTimeFormat(zone);
        PlanBuilder builder = new PlanBuilder(random);
        RangeCalls rangeCalls = new RangeCalls(random);
        this.planner = new ExpressionPlanner(
                builder,
                List.of(
                        DrawnArguments.of(
                                new TimeCalls(locale, zone, random, clock, timeFormat), TimeCalls::isOfFamily),
                        new OptionCalls(builder, random),
                        new ListCalls(builder, lists),
                        DrawnArguments.of(new RowCalls(timeFormat), RowCalls::isSequence),
                        new SessionCalls(),
                        new ParentCalls(),
                        new DriftCalls(timeFormat),
                        new EarlierCalls(random, timeFormat),
                        new ColumnCalls(),
                        new DefinedValueCalls(),
                        new RecordCalls(),
                        // The call may be the argument of javafaker's resolve.
                        DrawnArguments.of(
                                (call, context) -> rangeCalls.compile(JavafakerNames.toDatafaker(call), context),
                                call -> RangeCalls.isOfFamily(JavafakerNames.toDatafaker(call))),
                        new DocumentCalls(builder),
                        new JsonCalls(builder, timeFormat),
                        new PatternCalls(builder),
                        DrawnArguments.whereRefused(
                                new DatafakerCalls(FakerEngine.create(locale, random), builder, random, timeFormat),
                                // The first names a call. In the second, the start of a call is a part of the
                                // expression.
                                call -> List.of("resolve", "regexify").contains(call.normalizedDirective()))));
    }

    /**
     * Compiles an expression that belongs to no table.
     *
     * @throws ExpressionException if the text is no expression, or names a provider, method or argument that does not exist
     */
    public CompiledExpression compile(String source) {
        return compile(source, TableScope.NONE);
    }

    /**
     * Compiles an expression of a table's column.
     *
     * @throws ExpressionException in the same cases, and if the expression names something that the table does not have
     * @throws InvalidDependencyException if the expression uses something of the table that is invalid itself
     */
    public CompiledExpression compile(String source, TableScope scope) {
        // The budget and the depth are this expression's own, even if another column's expression refers to it.
        return compile(source, scope, PlanningBudget.ofExpression());
    }

    /** Compiles an expression with a given budget. */
    CompiledExpression compile(String source, TableScope scope, PlanningBudget budget) {
        return planner.compile(source, PlanningContext.of(planner, scope, budget));
    }
}
