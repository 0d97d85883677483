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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.faker.expression.plan.number.Decimals;
import io.sandglass.faker.expression.plan.number.RealNumbers;
import io.sandglass.faker.expression.plan.number.WholeNumbers;
import io.sandglass.faker.expression.plan.text.CharacterRun;
import io.sandglass.faker.expression.plan.text.JoinedText;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.plan.text.PublicIpV4Address;
import io.sandglass.faker.expression.plan.text.TablePick;
import io.sandglass.faker.expression.plan.text.UuidText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbered values of each kind of plan. */
class OutcomesTest {
    private final RandomGenerator random = new SplittableRandom(1);
    private final PlanBuilder builder = new PlanBuilder(random);

    @Test
    void textsOfTableInTheirOrderWhateverTheirWeights() {
        TablePick table = TablePick.weighted(Map.of("b", 1000.0, "a", 1.0, "", 0.001), random, false);
        assertThat(values(table)).containsExactly("", "a", "b");
        assertThat(values(TablePick.uniform(List.of("x", "x", "y"), random, false)))
                .containsExactly("x", "y");
        assertThat(values(builder.constant("same"))).containsExactly("same");
    }

    @Test
    void textsOfTableThatAreWrittenAlikeAreOne() {
        TablePick table = TablePick.uniform(List.of("\uD83D", "\uDE00", "?", "\uD83D\uDE00"), random, false);
        assertThat(values(table)).containsExactly("?", "\uD83D\uDE00");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-3, 4",
        "7, 1010",
        "-9223372036854775808, -9223372036854775801",
        "9223372036854775805, 9223372036854775807"
    })
    void wholeNumbersFromTheLeastOn(long min, long max) {
        WholeNumbers numbers = new WholeNumbers(min, max, random);
        assertThat(values(numbers))
                .isEqualTo(IntStream.rangeClosed(0, (int) (max - min))
                        .mapToObj(i -> min + i)
                        .toList());
        assertGivesWhatIsDrawn(numbers, 20_000);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4611686018427387902, 4611686018427387903",
        "0, 4611686018427387903, 4611686018427387904",
        "0, 4611686018427387904, 4611686018427387904",
        "0, 9223372036854775807, 4611686018427387904",
        "-1, 9223372036854775807, 4611686018427387904",
        "-9223372036854775808, 9223372036854775807, 4611686018427387904",
    })
    void wholeNumbersBeyondTheGreatestCountAreLeftOut(long min, long max, long count) {
        Outcomes outcomes = outcomes(new WholeNumbers(min, max, random));
        assertThat(outcomes.count()).isEqualTo(count);
        assertThat(outcomes.at(0)).isEqualTo(min);
        assertThat(outcomes.at(count - 1)).isEqualTo(min + count - 1);
    }

    @Test
    void decimalsAsTheyRead() {
        assertThat(values(new Decimals(-2, 1, 1, true, random))).containsExactly("-0.2", "-0.1", "0.0", "0.1");
        assertThat(values(new Decimals(-2, 1, 1, false, random))).containsExactly(-0.2, -0.1, 0.0, 0.1);
        assertThat(values(new Decimals(9, 11, 0, true, random))).containsExactly("9", "10", "11");
        assertThat(values(new Decimals(9, 11, 0, false, random))).containsExactly(9.0, 10.0, 11.0);
        for (boolean allDigits : new boolean[] {true, false}) {
            for (int scale : new int[] {0, 1, 2, 18}) {
                assertGivesWhatIsDrawn(new Decimals(-120, 105, scale, allDigits, random), 20_000);
                assertGivesWhatIsDrawn(new Decimals(95, 105, scale, allDigits, random), 2000);
                assertGivesWhatIsDrawn(new Decimals(-1005, -995, scale, allDigits, random), 2000);
            }
        }
    }

    @Test
    void decimalsOfTheWidestRange() {
        Outcomes outcomes = outcomes(new Decimals(-Decimals.MAX_UNSCALED, Decimals.MAX_UNSCALED, 18, true, random));
        assertThat(outcomes.count()).isEqualTo(2 * Decimals.MAX_UNSCALED + 1);
        assertThat(outcomes.at(0)).isEqualTo("-1.152921504606846975");
        assertThat(outcomes.at(outcomes.count() - 1)).isEqualTo("1.152921504606846975");
    }

    /** The doubles nearest to neighbours, where these are as close as they are numbered. */
    @Test
    void decimalsThatReadAsDoublesDifferUpToTheirLimit() {
        long limit = (1L << 52) - 1;
        for (int scale = 0; scale <= 18; scale++) {
            Decimals decimals = new Decimals(-limit, limit, scale, false, random);
            Outcomes outcomes = outcomes(decimals);
            Set<Object> values = new HashSet<>();
            for (int i = 0; i < 5000; i++) {
                assertThat(values.add(outcomes.at(i))).isTrue();
                assertThat(values.add(outcomes.at(outcomes.count() - 1 - i))).isTrue();
            }
            assertThat(new Decimals(0, limit + 1, scale, false, random).outcomes())
                    .isNull();
            assertThat(new Decimals(-limit - 1, 0, scale, false, random).outcomes())
                    .isNull();
        }
    }

    @Test
    void charactersOfEachLength() {
        assertThat(values(new CharacterRun("ab", 2, 2, random))).containsExactly("aa", "ba", "ab", "bb");
        assertThat(values(new CharacterRun("abba", 0, 2, random)))
                .containsExactly("", "a", "b", "aa", "ba", "ab", "bb");
        assertThat(values(new CharacterRun("x", 1, 4, random))).containsExactly("x", "xx", "xxx", "xxxx");
        assertThat(values(new CharacterRun("x", 0, 0, random))).containsExactly("");
        assertGivesWhatIsDrawn(new CharacterRun("a1é€", 1, 4, random), 50_000);
        assertThat(values(new CharacterRun("😀é", 1, 1, random))).containsExactly("😀", "é");
        assertGivesWhatIsDrawn(new CharacterRun("😀é", 1, 3, random), 5_000);
    }

    @Test
    void longRunsOfCharactersVaryAtEachPlaceAndInLength() {
        Outcomes outcomes = outcomes(new CharacterRun("abcdefghijklmnopqrstuvwxyz", 20, 29, random));
        assertThat(outcomes.count()).isEqualTo(Outcomes.MAX_COUNT);
        Set<String> texts = new HashSet<>();
        Map<Integer, Integer> lengths = new HashMap<>();
        int[][] counts = new int[20][26];
        int many = 26_000;
        for (int i = 0; i < many; i++) {
            String text = (String) outcomes.at(random.nextLong(outcomes.count()));
            assertThat(texts.add(text)).isTrue();
            lengths.merge(text.length(), 1, Integer::sum);
            for (int place = 0; place < 20; place++) {
                counts[place][text.charAt(place) - 'a']++;
            }
        }
        assertThat(lengths.keySet()).containsExactlyInAnyOrder(20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
        assertThat(lengths.values()).allSatisfy(count -> assertThat(count).isBetween(2300, 2900));
        for (int[] place : counts) {
            assertThat(place).satisfies(each -> assertThat(
                            Arrays.stream(each).summaryStatistics().getMin())
                    .isGreaterThan(850));
            assertThat(Arrays.stream(place).max().orElseThrow()).isLessThan(1150);
        }
    }

    @Test
    void neighboursOfLongRunsDiffer() {
        for (CharacterRun run : List.of(
                new CharacterRun("ab", 62, 62, random),
                new CharacterRun("ab", 63, 64, random),
                new CharacterRun("abc", 39, 40, random),
                new CharacterRun("0123456789", 1, 40, random))) {
            Outcomes outcomes = outcomes(run);
            assertThat(outcomes.count()).isEqualTo(Outcomes.MAX_COUNT);
            long ends = 5000;
            Set<Object> texts = new HashSet<>();
            LongStream.concat(LongStream.range(0, ends), LongStream.range(outcomes.count() - ends, outcomes.count()))
                    .forEach(ordinal -> assertThat(texts.add(outcomes.at(ordinal)))
                            .as("%s, ordinal %d", run.describe(), ordinal)
                            .isTrue());
        }
    }

    @Test
    void repeatedTexts() {
        assertThat(values(builder.repeat(table("a", "bc"), 0, 2)))
                .containsExactly("", "a", "bc", "aa", "bca", "abc", "bcbc");
        assertThat(values(builder.repeat(table("a", "ba"), 2, 2)))
                .containsExactlyInAnyOrder("aa", "aba", "baa", "baba");
        // By their ends: none is the end of another one.
        assertThat(values(builder.repeat(table("a", "ab"), 2, 2)))
                .containsExactlyInAnyOrder("aa", "aab", "aba", "abab");
        assertThat(values(builder.repeat(table("", "a"), 1, 1))).containsExactly("", "a");
        assertThat(values(builder.repeat(table("a", "ab", "b"), 0, 1))).containsExactly("", "a", "ab", "b");
        assertGivesWhatIsDrawn(builder.repeat(new CharacterRun("ab", 2, 2, random), 0, 3), 20_000);

        assertThat(builder.repeat(table("a", "ab", "b"), 2, 2).outcomes()).isNull();
        assertThat(builder.repeat(table("", "a"), 0, 1).outcomes()).isNull();
        assertThat(builder.repeat(table("", "a"), 2, 2).outcomes()).isNull();
        assertThat(builder.repeat(new RealNumbers(0, 1, random), 2, 2).outcomes())
                .isNull();
    }

    @Test
    void joinedTexts() {
        assertThat(values(join(new CharacterRun("ab", 1, 1, random), table("-"), new WholeNumbers(9, 10, random))))
                .containsExactly("a-9", "b-9", "a-10", "b-10");
        assertGivesWhatIsDrawn(
                join(new WholeNumbers(1, 12, random), table("-", "/"), new WholeNumbers(-3, 12, random)), 20_000);
        assertGivesWhatIsDrawn(
                join(new CharacterRun("ab", 0, 3, random), new CharacterRun("01", 0, 3, random)), 50_000);
        assertGivesWhatIsDrawn(
                join(new Decimals(-3, 3, 1, true, random), table(","), new Decimals(95, 105, 1, true, random)), 20_000);
        assertGivesWhatIsDrawn(
                join(new Decimals(-3, 3, 1, false, random), table(","), new Decimals(95, 105, 1, false, random)),
                20_000);
        // By their ends.
        assertGivesWhatIsDrawn(
                join(new CharacterRun("ab", 1, 3, random), new CharacterRun("abc", 2, 2, random)), 20_000);
    }

    @Test
    void joinedTextsThatMayBeEqualAreRefused() {
        assertThat(join(new CharacterRun("ab", 1, 2, random), new CharacterRun("bc", 1, 2, random))
                        .outcomes())
                .isNull();
        assertThat(join(new WholeNumbers(1, 12, random), new WholeNumbers(1, 12, random))
                        .outcomes())
                .isNull();
        assertThat(join(new WholeNumbers(-3, 12, random), table("-"), new WholeNumbers(-3, 12, random))
                        .outcomes())
                .isNull();
        assertThat(join(new Decimals(0, 9, 1, false, random), table("."), new Decimals(0, 9, 1, false, random))
                        .outcomes())
                .isNull();
        assertThat(new JoinedText(List.of(table("a", "ab"), table("b", "bb"))).outcomes())
                .isNull();
        assertThat(join(new CharacterRun("ab", 2, 2, random), new RealNumbers(0, 1, random))
                        .outcomes())
                .isNull();
    }

    @Test
    void joinedTextsBeyondTheGreatestCount() {
        Outcomes outcomes = outcomes(join(
                new WholeNumbers(Long.MIN_VALUE, Long.MAX_VALUE, random),
                table("/"),
                new UuidText(4, random),
                new CharacterRun("ab", 1, 9, random)));
        assertThat(outcomes.count()).isEqualTo(Outcomes.MAX_COUNT);
        Set<Object> texts = new HashSet<>();
        Set<String> ends = new HashSet<>();
        for (long ordinal = 0; ordinal < 5000; ordinal++) {
            for (long each : new long[] {ordinal, outcomes.count() - 1 - ordinal}) {
                String text = (String) outcomes.at(each);
                assertThat(texts.add(text)).isTrue();
                ends.add(text.substring(text.indexOf('/')));
            }
        }
        assertThat(ends).hasSize(10_000);
    }

    @Test
    void eitherOfTexts() {
        CompiledExpression letters = new CharacterRun("ab", 2, 2, random);
        CompiledExpression numbers = new WholeNumbers(10, 12, random);
        CompiledExpression either = choose(letters, numbers);
        assertThat(values(either)).containsExactly(10L, 11L, 12L, "aa", "ba", "ab", "bb");
        assertGivesWhatIsDrawn(either, 1000);
        assertThat(choose(letters, new CharacterRun("bc", 2, 2, random)).outcomes())
                .isNull();
        assertThat(choose(letters, new RealNumbers(0, 1, random)).outcomes()).isNull();
        // Of a part with more values than it has a share of, the share is spread.
        Outcomes large = outcomes(choose(new UuidText(4, random), new WholeNumbers(0, Long.MAX_VALUE, random)));
        assertThat(large.count()).isEqualTo(Outcomes.MAX_COUNT);
        assertThat(large.at(Outcomes.MAX_COUNT - 1)).isEqualTo(Outcomes.MAX_COUNT - 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void uuidsVaryInAllBits(int version) {
        Outcomes outcomes = outcomes(new UuidText(version, random));
        assertThat(outcomes.count()).isEqualTo(1L << 62);
        int many = 20_000;
        int[] set = new int[128];
        int[] changed = new int[128];
        Set<Long> low = new HashSet<>();
        UUID before = UUID.fromString((String) outcomes.at(many));
        for (long ordinal = 0; ordinal < many; ordinal++) {
            String text = (String) outcomes.at(ordinal);
            UUID uuid = UUID.fromString(text);
            assertThat(uuid).hasToString(text);
            assertThat(uuid.version()).isEqualTo(version);
            assertThat(uuid.variant()).isEqualTo(2);
            assertThat(low.add(uuid.getLeastSignificantBits())).isTrue();
            for (int bit = 0; bit < 128; bit++) {
                set[bit] += bit(uuid, bit);
                changed[bit] += bit(uuid, bit) ^ bit(before, bit);
            }
            before = uuid;
        }
        for (int bit = 0; bit < 128; bit++) {
            boolean isFixed = (bit >= 62 && bit < 64) || (bit >= 76 && bit < 80);
            if (!isFixed) {
                // Five standard deviations.
                assertThat(set[bit]).as("bit %d", bit).isBetween(9646, 10_354);
                assertThat(changed[bit]).as("bit %d", bit).isBetween(9646, 10_354);
            }
        }
    }

    /** From 0 for the least significant one. */
    private static int bit(UUID uuid, int bit) {
        long half = bit < 64 ? uuid.getLeastSignificantBits() : uuid.getMostSignificantBits();
        return (int) (half >>> (bit & 63)) & 1;
    }

    @Test
    void whatIsNotNumbered() {
        assertThat(new RealNumbers(0, 1, random).outcomes()).isNull();
        assertThat(new PublicIpV4Address(random).outcomes()).isNull();
        assertThat(builder.change(new CharacterRun("ab", 2, 2, random), String::trim)
                        .outcomes())
                .isNull();
    }

    /** Rows must stay what they are from one release to the next. */
    @Test
    void ordinalsHaveTheseValues() {
        assertThat(first(new UuidText(4, random)))
                .containsExactly(
                        "9ca066f1-a4ab-4eea-950d-a1f2a88f317b",
                        "e5fdc025-e13e-4ed5-b5b2-83906f8b357a",
                        "31a36fc4-0509-4051-9e61-1c4e7a9fd8cd");
        assertThat(first(new CharacterRun("0123456789abcdef", 24, 25, random)))
                .containsExactly("000000000000000336ff86fd", "100000000000000a898ab025", "93030000000000045acbf38d");
        assertThat(first(join(new CharacterRun("ab", 1, 3, random), table("-"), new WholeNumbers(1, 99, random))))
                .containsExactly("a-1", "b-1", "bab-90");
    }

    /** Those of the ordinals 0, 1 and 12,345. */
    private static List<Object> first(CompiledExpression plan) {
        Outcomes outcomes = outcomes(plan);
        return LongStream.of(0, 1, 12_345)
                .map(i -> i % outcomes.count())
                .mapToObj(outcomes::at)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 2, Long.MAX_VALUE, Long.MIN_VALUE})
    void refusesOtherOrdinals(long ordinal) {
        Outcomes outcomes = table("a", "b").outcomes();
        assertThatThrownBy(() -> outcomes.at(ordinal)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> outcomes.appendAt(ordinal, new TextBuffer()))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private TablePick table(String... texts) {
        return TablePick.uniform(List.of(texts), random, false);
    }

    private CompiledExpression join(CompiledExpression... parts) {
        return builder.join(List.of(parts));
    }

    private CompiledExpression choose(CompiledExpression... alternatives) {
        Map<CompiledExpression, Double> weights = new LinkedHashMap<>();
        for (CompiledExpression alternative : alternatives) {
            weights.put(alternative, 1.0);
        }
        return builder.choose(weights);
    }

    private static Outcomes outcomes(CompiledExpression plan) {
        return Objects.requireNonNull(plan.outcomes(), plan.describe());
    }

    /** All values, each also appended. */
    private static List<Object> values(CompiledExpression plan) {
        Outcomes outcomes = outcomes(plan);
        List<Object> values = new ArrayList<>();
        TextBuffer text = new TextBuffer();
        for (long ordinal = 0; ordinal < outcomes.count(); ordinal++) {
            Object value = outcomes.at(ordinal);
            text.clear();
            text.append(">");
            outcomes.appendAt(ordinal, text);
            assertThat(text).hasToString(">" + value);
            values.add(value);
        }
        return values;
    }

    /** All values are what comes out in so many draws, and of the same classes. */
    private static void assertGivesWhatIsDrawn(CompiledExpression plan, int draws) {
        List<Object> values = values(plan);
        Set<Object> drawn = new HashSet<>();
        for (int i = 0; i < draws; i++) {
            drawn.add(plan.evaluate());
        }
        assertThat(values).as(PlanListing.of(plan)).doesNotHaveDuplicates();
        assertThat(new HashSet<>(values)).as(PlanListing.of(plan)).isEqualTo(drawn);
        assertThat(new TreeSet<>(values.stream().map(Object::toString).toList()))
                .hasSameSizeAs(values);
    }
}
