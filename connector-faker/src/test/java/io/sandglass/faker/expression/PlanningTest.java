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

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.call.TableScope;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanListing;
import io.sandglass.faker.expression.plan.PlanningBudget;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What planning may take, and that it is the same for an expression whatever was compiled before it. */
@Tag("locale")
class PlanningTest {
    private static final String EXPRESSION =
            "#{options.option '#{letterify ''#{numerify ''''?#''''}''}','#{Name.fullName}','#{Address.fullAddress}'}";

    /** Options beside a {@code #}, with which a pattern makes up calls. */
    private static final String LETTERS = "bcdefghijklmnopqrstuvwxyz"
            .chars()
            .mapToObj(c -> "'" + (char) c + "'")
            .collect(Collectors.joining(","));

    private ExpressionCompiler compiler = TestCompilers.create(0);

    @Test
    void whatComesAfterTheLastPennyIsCalled() {
        String expression = "#{zodiac.sign}#{Name.firstName}#{color.name}#{zodiac.sign}#{numerify '######'}"
                + "#{number.numberBetween '1','7'}#{options.weighted 'a','1','#{color.name}','1'}";

        assertThat(listing(expression, new PlanningBudget(3000)))
                .isEqualTo(
                        """
                        text of 7 parts
                          one of 12, equally likely: 'Aquarius', 'Aries', 'Cancer', …
                          call of Datafaker's Name.firstName
                          call of Datafaker's Color.name
                          one of 12, equally likely: 'Aquarius', 'Aries', 'Cancer', …
                          call of Datafaker's BaseFaker.numerify
                          whole number from 1 to 6
                          one of 2 forms, equally likely
                            constant 'a'
                            call of Datafaker's Color.name""");
        assertThat(listing(expression, PlanningBudget.ofExpression())).doesNotContain("call of Datafaker");
    }

    @Test
    void expressionsThatPatternsMakeUpShareOneBudget() {
        String each = "#{regexify '[ab]{500}a'}";
        String all = "#{templatify '~{regexify ''[ab]{500}~''}','~','#'," + LETTERS + "}";
        PlanningBudget budget = PlanningBudget.ofExpression();
        String plan = listing(each, budget);

        assertThat(plan)
                .isEqualTo(
                        """
                        text of 2 parts
                          500 characters of 'ab'
                          constant 'a'""");
        assertThat(listing(all, new PlanningBudget(30 * budget.effort()))).startsWith("one of 27 forms, weighted: ");
        assertThat(listing(all, new PlanningBudget(20 * budget.effort())))
                .isEqualTo("call of Datafaker's BaseFaker.templatify");
    }

    @Test
    void textsThatComeAgainArePaidForToo() {
        String expression = "#{regexify '(a|a)(a|a)(a|a)x{1000}'}";

        assertThat(effort(expression)).isBetween(8_000L, 10_000L);
        assertThat(listing(expression, new PlanningBudget(5000))).isEqualTo("call of Datafaker's BaseFaker.regexify");
    }

    @Test
    void whatPlansKeepIsPaidFor() {
        PlanningBudget budget = new PlanningBudget(1_000_000);

        assertThat(listing("#{Name.fullName}", budget)).isEqualTo("call of Datafaker's Name.fullName");
        assertThat(budget.isSpent()).isTrue();
        assertThat(listing("#{Name.fullName}", PlanningBudget.ofExpression())).startsWith("one of 3 forms, ");
    }

    /** A thousand classes of fifty thousand characters each took more than a gigabyte. */
    @Test
    void largeClassesOfCharactersRemainWithDatafaker() {
        assertThat(listing("#{regexify '[!-콓]{3}'}", PlanningBudget.ofExpression()))
                .isEqualTo("3 characters of '!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGH…'");
        assertThat(listing("#{regexify '" + "[!-콓]a".repeat(50) + "'}", PlanningBudget.ofExpression()))
                .isEqualTo("call of Datafaker's BaseFaker.regexify");
    }

    /** Once it were 128 of them, whatever their length, for each of the expressions that a pattern makes up. */
    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000, 1_000_000})
    void formsOfLongTextsAreProvedByFewTexts(int length) {
        PlanningBudget budget = PlanningBudget.ofExpression();
        String plan = listing("#{regexify '[ab]{" + length + "}'}", budget);

        assertThat(plan).isEqualTo(length + " characters of 'ab'");
        assertThat(budget.effort()).isBetween(8L * length, 200_000 + 8L * length);
    }

    @Test
    void effortIsTheSameWhateverWasCompiledBefore() {
        long effort = effort(EXPRESSION);
        String plan = listing(EXPRESSION, PlanningBudget.ofExpression());

        compiler = TestCompilers.create(0);
        for (String other : List.of("#{Address.fullAddress}", "#{name.first_name}", "#{numerify 'a#'}", EXPRESSION)) {
            var unused = compiler.compile(other);
            assertThat(effort(EXPRESSION)).isEqualTo(effort);
            assertThat(listing(EXPRESSION, PlanningBudget.ofExpression())).isEqualTo(plan);
        }
    }

    /** A row that makes up a regular expression of its own does not wait for it to be planned. */
    @Test
    void expressionsThatRowsMakeUpAreEvaluated() {
        CompiledExpression plan =
                compiler.compile("#{templatify '~{regexify ''a~b~c~[0-9]{20}''}','~','#'," + LETTERS + "}");

        assertThat(PlanListing.of(plan)).isEqualTo("call of Datafaker's BaseFaker.templatify");
        int evaluated = 0;
        for (int i = 0; i < 500; i++) {
            String value = (String) plan.evaluate();
            evaluated += value.matches("a[#b-z]b[#b-z]c[#b-z][0-9]{20}") ? 1 : 0;
            assertThat(value).matches("(a.b.c.[0-9]{20})|([b-z]\\{regexify 'a.b.c.\\[0-9]\\{20}'})");
        }
        assertThat(evaluated).isBetween(5, 50);
    }

    @Test
    void listIsPlannedForItself() {
        compiler = new ExpressionCompiler(
                Locale.ENGLISH,
                TestCompilers.BERLIN,
                new SplittableRandom(0),
                InstantSource.fixed(TestCompilers.NOW),
                Map.of("forms", List.of("#{zodiac.sign}", "#{zodiac.sign}", "?")));

        assertThat(listing("#{list.forms}#{color.name}", new PlanningBudget(50)))
                .isEqualTo(
                        """
                        text of 2 parts
                          one of 13, weighted: '?' 33.33 %, 'Aquarius' 5.556 %, 'Aries' 5.556 %, …
                          call of Datafaker's Color.name""");
    }

    private long effort(String expression) {
        PlanningBudget budget = PlanningBudget.ofExpression();
        var unused = listing(expression, budget);
        return budget.effort();
    }

    private String listing(String expression, PlanningBudget budget) {
        return PlanListing.of(compiler.compile(expression, TableScope.NONE, budget));
    }
}
