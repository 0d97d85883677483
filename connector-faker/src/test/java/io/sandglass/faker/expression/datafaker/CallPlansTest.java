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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.expression.call.NestedCompiler;
import io.sandglass.faker.expression.call.PlanningContext;
import io.sandglass.faker.expression.call.TableScope;
import io.sandglass.faker.expression.datafaker.explore.FakerEngine;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanListing;
import io.sandglass.faker.expression.plan.PlanningBudget;
import io.sandglass.faker.expression.plan.TextOrigin;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.plan.text.TablePick;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import io.sandglass.faker.expression.syntax.Expression.Call;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be found out about a provider by leading its draws and answers, and where that must not be believed. */
@Tag("locale")
class CallPlansTest {
    private final RandomGenerator random = new SplittableRandom(1);
    private final FakerEngine engine = FakerEngine.create(Locale.ENGLISH, random);
    private final PlanBuilder builder = new PlanBuilder(random);
    private final PointInTimeFormat timeFormat = new PointInTimeFormat(ZoneOffset.UTC);
    private final DatafakerCalls calls = new DatafakerCalls(engine, builder, random, timeFormat);
    private final PlanningContext context = PlanningContext.of(
            new WholeExpressions(TestCompilers.create(Locale.ENGLISH, random)),
            TableScope.NONE,
            PlanningBudget.ofExpression());

    /** A provider as there are many, and some that are as hard to see through as any. */
    public static final class Words extends AbstractProvider<Faker> {

        Words(Faker faker) {
            super(faker);
        }

        public int die() {
            return faker.random().nextInt(1, 6);
        }

        public String unequal() {
            return faker.random().nextBoolean() ? "a" : faker.random().nextBoolean() ? "b" : "c";
        }

        public String twoWaysToOne() {
            return List.of("x", "y", "x").get(faker.random().nextInt(3));
        }

        public boolean byteIsNegative() {
            return faker.random().nextRandomBytes(1)[0] < 0;
        }

        public String constant() {
            return "constant";
        }

        public int oneOfMany() {
            return faker.random().nextInt(8193);
        }

        public double unbounded() {
            return faker.random().nextDouble();
        }

        public int drawsUntilItFits() {
            int drawn;
            do {
                drawn = faker.random().nextInt(10);
            } while (drawn < 9);
            return drawn;
        }

        public String catches() {
            try {
                return String.valueOf(faker.random().nextLong());
            } catch (RuntimeException e) {
                return "caught";
            }
        }

        public String failsSometimes() {
            if (faker.random().nextInt(4) == 3) {
                throw new IllegalStateException("sometimes");
            }
            return "fine";
        }

        public String greeting() {
            return "Hello " + resolve("name.first_name") + " " + resolve("name.last_name") + "!";
        }

        public String greetingOrNot() {
            return faker.random().nextInt(4) == 0 ? resolve("name.last_name") : greeting();
        }

        public String answerNotUsed() {
            String unused = resolve("name.last_name");
            return unused.isEmpty() ? unused : "Hello " + resolve("name.first_name") + faker.numerify("####");
        }

        public String numbered() {
            return faker.numerify("## " + resolve("name.first_name") + " ###");
        }

        public String upperCase() {
            return (resolve("name.first_name") + resolve("name.last_name")).toUpperCase(Locale.ROOT);
        }

        public String measured() {
            String name = resolve("name.first_name") + resolve("name.last_name");
            return name + name.length();
        }

        public String replaced() {
            return (resolve("name.first_name") + "-" + resolve("name.last_name")).replace("J", "j");
        }

        public String aloneOrWithMore() {
            String name = resolve("name.first_name");
            return name.startsWith("M") ? name : name + resolve("name.last_name");
        }

        public String drawsByLength() {
            String name = resolve("name.first_name") + resolve("name.last_name");
            return name + faker.random().nextInt(name.length());
        }

        public String twice() {
            String name = resolve("name.first_name") + resolve("name.last_name");
            return name + " son of " + name;
        }

        public String different() {
            Set<String> names = new HashSet<>();
            while (names.size() < 2) {
                names.add(resolve("gender.short_binary_types"));
            }
            return String.join("", names) + resolve("name.first_name") + resolve("name.last_name");
        }

        public String regexOfAnswers() {
            return faker.regexify("[0-9]{4}" + resolve("name.first_name") + resolve("name.last_name"));
        }

        public String keyOfAnswers() {
            return resolve("name." + (resolve("name.first_name").length() > 4 ? "first" : "last") + "_name")
                    + resolve("name.last_name");
        }
    }

    @Test
    void outcomesHaveTheirChances() {
        assertThat(chances("die"))
                .containsExactlyEntriesOf(
                        new TreeMap<>(Map.of("1", 6.0, "2", 6.0, "3", 6.0, "4", 6.0, "5", 6.0, "6", 6.0)));
        assertThat(chances("unequal")).containsExactlyEntriesOf(new TreeMap<>(Map.of("a", 2.0, "b", 4.0, "c", 4.0)));
        assertThat(chances("twoWaysToOne")).containsExactlyEntriesOf(new TreeMap<>(Map.of("x", 1.5, "y", 3.0)));
        assertThat(chances("byteIsNegative"))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of("false", 2.0, "true", 2.0)));
        assertThat(chances("constant")).containsExactlyEntriesOf(Map.of("constant", 1.0));
    }

    /** One in how many values each text is. */
    private Map<String, Double> chances(String method) {
        TablePick table = (TablePick) plan(method);
        Map<String, Double> chances = new TreeMap<>();
        for (int i = 0; i < table.size(); i++) {
            double oneIn = 1 / table.probability(i);
            chances.put(table.text(i), Math.round(oneIn * 1e6) / 1e6);
            assertThat(oneIn).isCloseTo(Math.round(oneIn * 1e6) / 1e6, within(1e-6));
        }
        return chances;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oneOfMany",
                "unbounded",
                "drawsUntilItFits",
                "catches",
                "failsSometimes",
                "upperCase",
                "measured",
                "replaced",
                "aloneOrWithMore",
                "drawsByLength",
                "twice",
                "different",
                "regexOfAnswers",
                "keyOfAnswers",
            })
    void whatIsNotSeenThroughIsCalled(String method) {
        assertThat(PlanListing.of(plan(method))).isEqualTo("call of Datafaker's Words." + method);
    }

    @Test
    void textsArePutTogetherFromTheirParts() {
        assertThat(PlanListing.of(plan("greeting")))
                .isEqualTo(
                        """
                        text of 2 parts
                          one of 5164, weighted: 'Hello Aaron ' 0.04098 %, 'Hello Abbey ' 0.01170 %, 'Hello Abbie ' 0.01170 %, …
                          one of 473, equally likely: 'Abbott!', 'Abernathy!', 'Abshire!', …""");
        assertThat(PlanListing.of(plan("greetingOrNot")))
                .isEqualTo(
                        """
                        one of 2 forms, weighted: 25.00 %, 75.00 %
                          one of 473, equally likely: 'Abbott', 'Abernathy', 'Abshire', …
                          text of 2 parts
                            one of 5164, weighted: 'Hello Aaron ' 0.04098 %, 'Hello Abbey ' 0.01170 %, 'Hello Abbie ' 0.01170 %, …
                            one of 473, equally likely: 'Abbott!', 'Abernathy!', 'Abshire!', …""");
        assertThat(PlanListing.of(plan("answerNotUsed")))
                .isEqualTo(
                        """
                        text of 2 parts
                          one of 5164, weighted: 'Hello Aaron' 0.04098 %, 'Hello Abbey' 0.01170 %, 'Hello Abbie' 0.01170 %, …
                          4 characters of '0123456789'""");
    }

    @Test
    void patternIsAppliedToAnswers() {
        CompiledExpression plan = plan("numbered");

        assertThat(plan.callsDatafaker()).isFalse();
        for (int i = 0; i < 100; i++) {
            assertThat((String) plan.evaluate()).matches("\\d\\d [A-Za-z' ]+ \\d{3}");
        }
    }

    private CompiledExpression plan(String method) {
        Words words = new Words(engine.faker());
        try {
            ProviderCall call = new ProviderCall(
                    "words." + method, words, Words.class.getMethod(method), List.of(), TextOrigin.FREE, timeFormat);
            return calls.call(call, context);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** Compiles expressions inside of calls as if each stood alone. */
    private record WholeExpressions(ExpressionCompiler compiler) implements NestedCompiler {

        @Override
        public CompiledExpression compile(String source, PlanningContext context) {
            return compiler.compile(source);
        }

        @Override
        public CompiledExpression compileText(String text, PlanningContext context) {
            return compiler.compile(text);
        }

        @Override
        public CompiledExpression compileCall(Call call, PlanningContext context) {
            throw new UnsupportedOperationException(call.directive());
        }
    }
}
