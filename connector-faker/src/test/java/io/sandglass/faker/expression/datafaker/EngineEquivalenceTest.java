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

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.LocaleTags;
import io.sandglass.faker.expression.Locales;
import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.PlanListing;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.plan.text.TablePick;
import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.datafaker.Faker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Holds plans against Datafaker: their values come as often as its own do. All draws have fixed seeds, so that what passes
 * once always does.
 *
 * <p>{@code -Dequivalence.scale=10} draws ten times as many values and takes ten times as many expressions of locales other
 * than English: by {@code 20} all of them.
 */
@Tag("locale")
class EngineEquivalenceTest {
    private static final int SCALE = Integer.getInteger("equivalence.scale", 1);

    /** Of the expressions of each locale other than English, one of so many is tested. */
    private static final int LOCALE_SHARE = Math.max(1, Integer.getInteger("equivalence.share", 20) / SCALE);

    /** Of the English expressions, one of so many is tested. */
    private static final int ENGLISH_SHARE = TestRun.size("equivalence.english", 4, 1);

    private static final List<DatafakerMethod> METHODS = DatafakerMethod.all()
            .filter(method -> method.method().getParameterCount() == 0)
            .toList();

    /** Providers that are tested in all locales, because they make something of names, by plans of our own. */
    private static final Set<String> ALWAYS_TESTED = Set.of("credentials", "internet");

    /** What is meant to differ. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "date.birthday", "evaluated here, in the session's zone",
            "internet.publicIpV4Address", "every seventh of Datafaker's is not public",
            "internet.getPublicIpV4Address", "every seventh of Datafaker's is not public");

    /** What has a point in every locale here, so that it is a number. */
    private static final Set<String> NUMBERS_BY_LOCALE =
            Set.of("address.latLon", "address.latitude", "address.lonLat", "address.longitude", "commerce.price");

    @Test
    void everyEnglishExpressionWithoutArguments() {
        Map<String, String> differences = new TreeMap<>();
        Map<PlanKind, Integer> kinds = new TreeMap<>();
        for (DatafakerMethod method : METHODS) {
            String name = method.name();
            CompiledExpression plan = compile(Locale.ENGLISH, "#{" + name + "}");
            kinds.merge(plan.kind(), 1, Integer::sum);
            if (plan.kind() != PlanKind.CALL && isTested(name)) {
                note(differences, name, differences(plan, Locale.ENGLISH, DatafakerReference.call(method), 3000));
            }
        }
        assertThat(differences).isEmpty();
        // Or there is not much that was tested.
        assertThat(kinds).containsEntry(PlanKind.NUMBER, 7);
        assertThat(kinds.get(PlanKind.TABLE)).isGreaterThan(1000);
        assertThat(kinds.get(PlanKind.TEXT)).isGreaterThan(50);
    }

    @Test
    @Tag("heavy")
    void expressionsOfOtherLocales() {
        Map<String, String> differences = new TreeMap<>();
        int tested = 0;
        for (String tag : LocaleTags.tried()) {
            Locale locale = Locales.parse(tag);
            ExpressionCompiler compiler = TestCompilers.create(locale, new SplittableRandom(0));
            for (DatafakerMethod method : METHODS) {
                String name = method.name();
                boolean isTested = ALWAYS_TESTED.contains(method.accessor().getName())
                        || Math.floorMod(Objects.hash(tag, name), LOCALE_SHARE) == 0;
                if (!isTested || EXCEPTIONS.containsKey(name)) {
                    continue;
                }
                CompiledExpression plan = compiler.compile("#{" + name + "}");
                if (plan.kind() != PlanKind.CALL && !isPutIntoForm(method, locale)) {
                    Locale reference = NUMBERS_BY_LOCALE.contains(name) ? Locale.ENGLISH : locale;
                    note(
                            differences,
                            name + " in " + tag,
                            differences(plan, reference, DatafakerReference.call(method), 300));
                    tested++;
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(tested).isGreaterThan(1_000);
    }

    /** Whether Datafaker makes addresses that are none, as blanks and other scripts are left in them. */
    private static boolean isPutIntoForm(DatafakerMethod method, Locale locale) {
        DatafakerReference datafaker = new DatafakerReference(locale, new SplittableRandom(1));
        return InternetForms.ALL.containsKey(method.name())
                && InternetForms.isMissedBy(method.name(), datafaker.values(DatafakerReference.call(method), 3000));
    }

    @Test
    void expressionsWithArguments() {
        Map<String, String> differences = new TreeMap<>();
        CallsWithArguments.all().forEach((expression, call) -> {
            if (!isTested(expression)) {
                return;
            }
            CompiledExpression plan = compile(Locale.ENGLISH, expression);
            if (plan.callsDatafaker()) {
                differences.put(expression, PlanListing.of(plan));
            }
            note(differences, expression, differences(plan, Locale.ENGLISH, call, 4000));
        });
        // Datafaker's own call has no part in any of these.
        assertThat(differences).isEmpty();
    }

    @Test
    void tablesHaveExactlyTheOutcomesOfDatafakerAndTheirChances() {
        Map<String, Function<Faker, Object>> calls = new LinkedHashMap<>(CallsWithArguments.all());
        METHODS.stream()
                .filter(method -> isTested(method.name()))
                .forEach(method -> calls.put("#{" + method.name() + "}", DatafakerReference.call(method)));
        Map<String, String> differences = new TreeMap<>();
        int[] compared = new int[1];
        calls.forEach((expression, call) -> {
            if (compile(Locale.ENGLISH, expression) instanceof TablePick table) {
                Map<String, Double> texts = NaiveWalk.texts(Locale.ENGLISH, call, PlanBuilder.MAX_OUTCOMES);
                if (texts != null) {
                    compared[0]++;
                    if (!areEqual(texts, chances(table))) {
                        differences.put(expression, "table " + chances(table) + ", Datafaker " + texts);
                    }
                }
            }
        });
        assertThat(differences).isEmpty();
        assertThat(compared[0]).isGreaterThan(1000 / ENGLISH_SHARE);
    }

    private static boolean isTested(String name) {
        return Math.floorMod(name.hashCode(), ENGLISH_SHARE) == 0 && !EXCEPTIONS.containsKey(name);
    }

    @Test
    void wrongPlansAreFound() {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("#{regexify '[a-y]'}", "#{regexify '[a-z]'}");
        pairs.put("#{regexify '[a-y]{9}'}", "#{regexify '[a-z]{9}'}");
        pairs.put("#{regexify '[a-z]{3,7}'}", "#{regexify '[a-z]{3,8}'}");
        pairs.put("#{regexify '([a-z]|[0-9]{3})[a-z]{5}'}", "#{regexify '([0-9]{3}|[a-z]|[a-z])[a-z]{5}'}");
        pairs.put("#{options.option 'a','b','c','c'}", "#{options.option 'a','b','c'}");
        pairs.put("#{options.weighted 'a','1','b','1.5'}", "#{options.option 'a','b'}");
        pairs.put("#{number.numberBetween '0','99999'}", "#{number.numberBetween '0','110000'}");
        pairs.put("#{number.randomDouble '1','0','9'}", "#{number.randomDouble '2','0','9'}");
        pairs.put(
                "#{Name.lastName}, #{Name.lastName} #{numerify '####'}",
                "#{Name.lastName}, #{Name.firstName} #{numerify '####'}");
        pairs.put("#{internet.domainWord}.#{internet.domainWord}", "#{internet.domainWord}.#{internet.slug}");
        pairs.forEach((wrong, right) -> {
            CompiledExpression plan = compile(Locale.ENGLISH, wrong);
            assertThat(differences(plan, Locale.ENGLISH, faker -> faker.expression(right), 4000))
                    .as("%s for %s", wrong, right)
                    .isNotEmpty();
            assertThat(differences(
                            compile(Locale.ENGLISH, right), Locale.ENGLISH, faker -> faker.expression(right), 4000))
                    .as(right)
                    .isEmpty();
        });
    }

    @Test
    void answersThatHaveToBeTheSameAreFound() {
        // What a plan would be that draws for itself what Datafaker uses twice.
        Function<Faker, Object> call = faker -> {
            String name = faker.name().firstName();
            return name + " of " + name + faker.numerify("###");
        };
        CompiledExpression plan = compile(Locale.ENGLISH, "#{Name.firstName} of #{Name.firstName}#{numerify '###'}");
        assertThat(differences(plan, Locale.ENGLISH, call, 4000)).isNotEmpty();
    }

    @Test
    void wrongChanceInATableIsFound() {
        CompiledExpression plan = compile(Locale.ENGLISH, "#{color.name}");
        Map<String, Double> chances = chances((TablePick) plan);
        String name = chances.keySet().iterator().next();
        Function<Faker, Object> call = faker -> faker.color().name();
        TablePick right = TablePick.weighted(chances, new SplittableRandom(), true);
        chances.merge(name, 3.0, (chance, factor) -> chance * factor);
        TablePick wrong = TablePick.weighted(chances, new SplittableRandom(), true);
        chances.remove(name);
        TablePick incomplete = TablePick.weighted(chances, new SplittableRandom(), true);

        assertThat(differences(right, Locale.ENGLISH, call, 4000)).isEmpty();
        assertThat(differences(wrong, Locale.ENGLISH, call, 4000)).isNotEmpty();
        assertThat(differences(incomplete, Locale.ENGLISH, call, 4000)).containsExactly("no '" + name + "'");
        assertThat(areEqual(chances(right), chances(wrong))).isFalse();
        assertThat(areEqual(chances(right), chances(incomplete))).isFalse();
    }

    private static CompiledExpression compile(Locale locale, String expression) {
        return TestCompilers.create(locale, new SplittableRandom(expression.hashCode()))
                .compile(expression);
    }

    /** Of a table, every text is worth some draws of Datafaker's; other plans are drawn from as often as Datafaker is. */
    private static Set<String> differences(
            CompiledExpression plan, Locale locale, Function<Faker, Object> call, int draws) {
        DatafakerReference datafaker = new DatafakerReference(locale, new SplittableRandom(draws));
        if (plan instanceof TablePick table) {
            int tableDraws = Math.min(Math.max(draws, 25 * table.size()), 5 * draws);
            return TwoSamples.differences(table, datafaker.values(call, tableDraws * SCALE));
        }
        return TwoSamples.differences(datafaker.values(call, draws * SCALE), values(plan, draws * SCALE));
    }

    private static List<String> values(CompiledExpression plan, int count) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try {
                values.add(plan.evaluate().toString());
            } catch (EvaluationException e) {
                values.add(String.valueOf(e.getMessage()));
            }
        }
        return values;
    }

    private static void note(Map<String, String> differences, String expression, Set<String> found) {
        if (!found.isEmpty()) {
            differences.merge(expression, found.toString(), String::concat);
        }
    }

    private static Map<String, Double> chances(TablePick table) {
        return new HashMap<>(
                IntStream.range(0, table.size()).boxed().collect(Collectors.toMap(table::text, table::probability)));
    }

    private static boolean areEqual(Map<String, Double> some, Map<String, Double> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream()
                        .allMatch(entry -> Math.abs(entry.getValue() / others.get(entry.getKey()) - 1) < 1e-9);
    }
}
