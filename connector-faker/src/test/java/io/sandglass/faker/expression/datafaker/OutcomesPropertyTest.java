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

import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.PlanListing;
import io.sandglass.testing.TestRun;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbered values of whole expressions: all different, and none that isn't drawn. */
@Tag("locale")
class OutcomesPropertyTest {

    /** How many values are listed, of more a sample. */
    private static final int FEW = 20_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "#{regexify '[a-c]{1,3}-[0-9]{2}'}; 3900",
                "#{regexify '[A-Z]{2}[0-9]{1,3}[A-Z]'}; 19509360",
                "#{regexify '[a-z]{2,5}[0-9]{0,3}'}; 13728187044",
                "#{regexify '([a-c]{1,2}-){2}[0-9]'}; 1440",
                "#{regexify '(A[0-9]{5}|B[0-9]{6})'}; 1100000",
                "#{regexify '[a-z0-9]{40}'}; 4611686018427387904",
                "#{bothify '??-###'}; 676000",
                "#{numerify 'ID-######'}; 1000000",
                "#{number.numberBetween '100','1000'}; 900",
                "#{number.numberBetween '1','100'}/#{number.numberBetween '1','100'}; 9801",
                "#{number.randomDouble '2','0','10'}; 1001",
                "#{options.option 'a','b','a'}; 2",
                "#{commerce.price}; 10001",
                "#{address.latLon}; 4611686018427387904",
                "#{internet.ipV4Address}; 4162314256",
                "#{internet.macAddress}; 281474976710656",
                "#{internet.uuid}; 4611686018427387904",
                "user-#{number.positive}@example.com; 2147483646",
            })
    void expressionsHaveSoManyValues(String expression, long count) {
        assertThat(outcomes(TestCompilers.create(0).compile(expression)).count())
                .isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{Name.firstName}.#{Name.lastName}",
                "#{Name.firstName}-#{regexify '[0-9a-f]{8}'}",
                "#{Name.lastName}#{number.numberBetween '1','100'}",
                "#{internet.username}",
                "#{Color.name} #{Animal.name}",
            })
    void namesAreNumbered(String expression) {
        CompiledExpression plan = TestCompilers.create(0).compile(expression);
        assertAllDiffer(plan, outcomes(plan), new SplittableRandom(1), expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{regexify '[a-z]{1,5}[b-z]{1,4}'}",
                "#{number.numberBetween '1','100'}#{number.numberBetween '1','100'}",
                "#{regexify '(a|ab)[a-z]{1,4}'}",
                "#{regexify '([a-z]{1,3}){2}'}",
                "#{number.randomDouble '2','0','1000000000000000'}",
                "#{date.past '1','DAYS'}",
                "#{internet.publicIpV4Address}",
                "#{idNumber.valid}",
            })
    void expressionsAreNotNumbered(String expression) {
        assertThat(TestCompilers.create(0).compile(expression).outcomes()).isNull();
    }

    @Test
    void randomExpressionsHaveDifferentValues() {
        long seed = TestRun.seed("outcomes.seed");
        SplittableRandom random = new SplittableRandom(seed);
        int numbered = 0;
        int rounds = TestRun.size("outcomes.rounds", 300, 1_500);
        for (int round = 0; round < rounds; round++) {
            String expression = expression(random);
            String made = "seed " + seed + ": " + expression;
            CompiledExpression plan = TestCompilers.create(round).compile(expression);
            Outcomes outcomes = plan.outcomes();
            if (outcomes == null) {
                continue;
            }
            numbered++;
            Set<String> all = assertAllDiffer(plan, outcomes, random, made);
            for (int i = 0; i < 100 && outcomes.count() <= FEW; i++) {
                assertThat(all).as(made).contains(plan.evaluate().toString());
            }
        }
        // The test would be none if hardly any were.
        assertThat(numbered).as("seed %d", seed).isBetween(rounds / 4, rounds - 1);
    }

    private static String expression(RandomGenerator random) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(__ -> part(random))
                .collect(Collectors.joining());
    }

    private static String part(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> "#{regexify '" + regex(random, 2) + "'}";
            case 1 -> "#{bothify '" + pick(random, "?#", "#?-", "-##", "a?", "##") + "'}";
            case 2 ->
                "#{options.option " + pick(random, "'a','ab'", "'x','y'", "'','a'", "'a-','b-'", "'1','12'") + "}";
            case 3 -> "#{number.numberBetween '" + random.nextInt(-20, 20) + "','" + random.nextInt(-20, 200) + "'}";
            case 4 -> "#{number.randomDouble '" + random.nextInt(3) + "','" + random.nextInt(-3, 3) + "','3'}";
            case 5 -> pick(random, "#{Name.prefix}", "#{Color.name}", "#{Compass.word}");
            default -> pick(random, "-", ".", "a", "1", " ", "/");
        };
    }

    private static String regex(RandomGenerator random, int depth) {
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(__ -> piece(random, depth))
                .collect(Collectors.joining());
    }

    private static String piece(RandomGenerator random, int depth) {
        String repetition = pick(random, "", "", "{2}", "{1,2}", "{0,2}", "?");
        return switch (random.nextInt(depth == 0 ? 2 : 5)) {
            case 0 -> pick(random, "[ab]", "[a-c]", "[01]", "[b1]", "\\d") + repetition;
            case 1 -> pick(random, "a", "-", "x", "1");
            case 2 -> "(" + regex(random, depth - 1) + "|" + regex(random, depth - 1) + ")" + repetition;
            default -> "(" + regex(random, depth - 1) + ")" + repetition;
        };
    }

    private static String pick(RandomGenerator random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static Outcomes outcomes(CompiledExpression plan) {
        return Objects.requireNonNull(plan.outcomes(), () -> PlanListing.of(plan));
    }

    /** Of few values all, of many those at both ends and others anywhere. */
    private static Set<String> assertAllDiffer(
            CompiledExpression plan, Outcomes outcomes, RandomGenerator random, String made) {
        long count = outcomes.count();
        Set<Long> ordinals = new HashSet<>();
        for (long i = 0; i < Math.min(count, FEW); i++) {
            ordinals.add(count <= FEW ? i : i % 2 == 0 ? random.nextLong(count) : i % 4 == 1 ? i : count - i);
        }
        Set<String> texts = new HashSet<>();
        for (long ordinal : ordinals) {
            String text = outcomes.at(ordinal).toString();
            if (!texts.add(text)) {
                assertThat(List.of(text))
                        .as("%s, ordinal %d\n%s", made, ordinal, PlanListing.of(plan))
                        .isEmpty();
            }
        }
        return texts;
    }
}
