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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sandglass.faker.expression.ExpressionCompilers;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanListing;
import io.sandglass.faker.expression.plan.text.TablePick;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class ListCallsTest {

    @Test
    void expressionThatStandsThereTwiceComesTwiceAsOften() {
        TablePick table =
                (TablePick) compile("#{list.flags}", List.of("#{bool.bool}", "#{Bool.bool}", "#{bool.bool}", "none"));

        assertThat(table.size()).isEqualTo(3);
        assertThat(table.text(1)).isEqualTo("none");
        assertThat(table.probability(0)).isCloseTo(0.375, within(1e-12));
        assertThat(table.probability(1)).isCloseTo(0.25, within(1e-12));
        assertThat(table.probability(2)).isCloseTo(0.375, within(1e-12));
    }

    @Test
    void wordsAndFormsAreMixed() {
        assertThat(PlanListing.of(compile("#{List.FLAGS}", List.of("x", "#{letterify '????'}", "y", "x"))))
                .isEqualTo(
                        """
                        one of 2 forms, weighted: 25.00 %, 75.00 %
                          4 characters of 'abcdefghijklmnopqrstuvwxyz'
                          one of 2, weighted: 'x' 66.67 %, 'y' 33.33 %""");
    }

    private static CompiledExpression compile(String expression, List<String> flags) {
        return new ExpressionCompilers(
                        ZoneOffset.UTC,
                        new SplittableRandom(0),
                        InstantSource.system(),
                        Map.of("flags", flags, "other", List.of("z")))
                .forLocale(Locale.ENGLISH)
                .compile(expression);
    }
}
