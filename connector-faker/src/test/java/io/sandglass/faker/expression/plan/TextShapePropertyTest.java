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

import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shapes say of texts, held against all of the texts. */
class TextShapePropertyTest {

    /** Parts are divided by spaces, their texts by bars; _ is an empty text. */
    @ParameterizedTest
    @CsvSource({
        "a|ab b|c, true",
        "a|ab c|d, true",
        "a|ab -, true",
        "a|ab bb|cc, true",
        "a|ab b|bb, false",
        "a|ab b|bb c, false",
        "a|ab - b|bb, true",
        "a|ab -|_ b|bb, false",
        "a|ab -|_ c|cc, true",
        "a|a- - a|b, true",
        "a|a- - a|_, true",
        "a|a- - -|_, false",
        "a|a- - -|_ x, false",
        "a|b|ab ab|ba|b, false",
        "ab|ba a|aa|aab, true",
        "_|a, true",
        "_|a b, true",
        "_|a a, true",
        "_|a a|b, true",
        "_|a _|b, true",
        "_|a _|a, false",
        "_ _ _, true",
        "x|xy 0|1 y|xy, true",
        "é|éa a|b, true",
        "é|éa a|aa, false",
        "😀|😀😁 a, true",
        "😀|😀😁 😁|a, true",
        "😀|😀😁 😁|😁😁, false",
    })
    void joinedTextsAreToldApart(String parts, boolean isPossible) {
        List<List<String>> texts = Stream.of(parts.split(" "))
                .map(part -> Stream.of(part.split("\\|"))
                        .map(text -> text.equals("_") ? "" : text)
                        .toList())
                .toList();
        List<TextShape> shapes = texts.stream().map(TextShape::of).toList();
        assertThat(TextShape.canBeTakenApart(shapes)).isEqualTo(isPossible);
        if (isPossible) {
            assertThat(new HashSet<>(joined(texts))).hasSameSizeAs(joined(texts));
        }
    }

    @Test
    void whatShapesSayOfJoinedTextsHolds() {
        long seed = TestRun.seed("shapes.seed");
        SplittableRandom random = new SplittableRandom(seed);
        int toldApart = 0;
        int differ = 0;
        for (int round = 0; round < 20_000; round++) {
            List<List<String>> parts = new ArrayList<>();
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                parts.add(texts(random));
            }
            List<TextShape> shapes = parts.stream().map(TextShape::of).toList();
            List<String> joined = joined(parts);
            boolean allDiffer = new HashSet<>(joined).size() == joined.size();
            boolean canBeTakenApart = TextShape.canBeTakenApart(shapes);
            assertThat(allDiffer || !canBeTakenApart)
                    .as("seed %d: %s", seed, parts)
                    .isTrue();
            assertHolds(TextShape.joined(shapes), joined, "seed " + seed + ": " + parts);
            toldApart += canBeTakenApart ? 1 : 0;
            differ += allDiffer ? 1 : 0;
        }
        // Not all are found, but the test would be none if hardly any were.
        assertThat(toldApart).as("seed %d: of %d", seed, differ).isGreaterThan(differ / 2);
    }

    @Test
    void whatShapesSayOfRepeatedTextsHolds() {
        long seed = TestRun.seed("shapes.seed");
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 20_000; round++) {
            List<String> texts = texts(random);
            TextShape shape = TextShape.of(texts);
            int min = random.nextInt(3);
            int max = min + random.nextInt(3);
            List<String> repeated = new ArrayList<>();
            for (int count = min; count <= max; count++) {
                repeated.addAll(joined(Stream.generate(() -> texts).limit(count).toList()));
            }
            String made = "seed " + seed + ": " + texts + ", " + min + " to " + max + " times";
            boolean allDiffer = new HashSet<>(repeated).size() == repeated.size();
            assertThat(allDiffer || !shape.canBeRepeated(min, max)).as(made).isTrue();
            assertHolds(shape.repeated(min, max), repeated, made);
        }
    }

    @Test
    void whatShapesSayOfEitherOfTextsHolds() {
        long seed = TestRun.seed("shapes.seed");
        SplittableRandom random = new SplittableRandom(seed);
        int apart = 0;
        for (int round = 0; round < 20_000; round++) {
            List<String> first = texts(random);
            List<String> second = texts(random);
            TextShape a = TextShape.of(first);
            TextShape b = TextShape.of(second);
            String made = "seed " + seed + ": " + first + " or " + second;
            boolean shareNone = first.stream().noneMatch(second::contains);
            assertThat(shareNone || !a.sharesNoTextWith(b)).as(made).isTrue();
            assertThat(b.sharesNoTextWith(a)).as(made).isEqualTo(a.sharesNoTextWith(b));
            apart += a.sharesNoTextWith(b) ? 1 : 0;
            Set<String> both = new TreeSet<>(first);
            both.addAll(second);
            assertHolds(TextShape.oneOf(List.of(a, b)), List.copyOf(both), made);
        }
        assertThat(apart).as("seed %d", seed).isGreaterThan(1000);
    }

    private static void assertHolds(TextShape shape, List<String> texts, String made) {
        for (String text : texts) {
            assertThat((long) text.length()).as(made).isBetween(shape.minLength(), shape.maxLength());
            assertThat(text.chars().allMatch(shape.characters()::get)).as(made).isTrue();
            assertThat(text.isEmpty() || shape.first().get(text.charAt(0)))
                    .as(made)
                    .isTrue();
            assertThat(text.isEmpty() || shape.last().get(text.charAt(text.length() - 1)))
                    .as(made)
                    .isTrue();
        }
        // Whatever is the beginning of some text comes right before one of these.
        List<String> sorted = texts.stream().distinct().sorted().toList();
        for (int i = 1; i < sorted.size() && shape.prefixFree(); i++) {
            assertThat(sorted.get(i)).as(made).doesNotStartWith(sorted.get(i - 1));
        }
        if (shape.suffixFree()) {
            for (String end : sorted) {
                assertThat(sorted.stream().filter(text -> text.endsWith(end)).count())
                        .as("%s: %s", made, end)
                        .isEqualTo(1);
            }
        }
    }

    private static List<String> texts(RandomGenerator random) {
        String characters = "ab-".substring(random.nextInt(2), 2 + random.nextInt(2));
        Set<String> texts = new TreeSet<>();
        int maxLength = 1 + random.nextInt(3);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int length = random.nextInt(4) == 0 ? random.nextInt(maxLength + 1) : maxLength;
            texts.add(random.ints(length, 0, characters.length())
                    .mapToObj(c -> characters.substring(c, c + 1))
                    .collect(Collectors.joining()));
        }
        return List.copyOf(texts);
    }

    private static List<String> joined(List<List<String>> parts) {
        List<String> joined = List.of("");
        for (List<String> part : parts) {
            joined = joined.stream()
                    .flatMap(text -> part.stream().map(text::concat))
                    .toList();
        }
        return joined;
    }
}
