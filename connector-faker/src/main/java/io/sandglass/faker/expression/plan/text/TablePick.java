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
package io.sandglass.faker.expression.plan.text;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.PlanListing;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextOrigin;
import io.sandglass.faker.expression.plan.number.AliasTable;
import io.sandglass.faker.expression.plan.outcome.TextOutcomes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A pick from a table of all possible texts.
 *
 * <p>The texts are sorted. The iteration order of the map that they come from therefore does not change which text a
 * row gets.
 */
public final class TablePick implements CompiledExpression {
    private static final int MAX_SHOWN = 3;

    private final String[] texts;

    /**
     * The encoded texts. They are created when the first text is appended, because many tables are only intermediate
     * results.
     */
    private byte @Nullable [][] utf8;

    private final double[] probabilities;
    private final @Nullable AliasTable alias;
    private final RandomGenerator random;
    private final TextOrigin origin;

    private TablePick(
            String[] texts,
            double[] probabilities,
            @Nullable AliasTable alias,
            RandomGenerator random,
            TextOrigin origin) {
        this.texts = texts;
        this.probabilities = probabilities;
        this.alias = alias;
        this.random = random;
        this.origin = origin;
    }

    private TablePick(Map<String, Double> weights, RandomGenerator random, TextOrigin origin) {
        TreeMap<String, Double> sorted = new TreeMap<>(weights);
        this.texts = sorted.keySet().toArray(String[]::new);
        double sum = sorted.values().stream().mapToDouble(Double::doubleValue).sum();
        this.probabilities =
                sorted.values().stream().mapToDouble(weight -> weight / sum).toArray();
        this.alias = AliasTable.ofUnequal(probabilities);
        this.random = random;
        this.origin = origin;
    }

    /**
     * Returns a pick with probabilities in proportion to weights.
     *
     * @param weights the weight of each text, above 0; at least one text
     * @param freeText whether a text that is too long for its column may be cut
     */
    public static TablePick weighted(Map<String, Double> weights, RandomGenerator random, boolean freeText) {
        return new TablePick(weights, random, origin(freeText, weights.size()));
    }

    private static TextOrigin origin(boolean freeText, int texts) {
        if (freeText) {
            return TextOrigin.FREE;
        }
        return texts == 1 ? TextOrigin.CONSTANT : TextOrigin.SPELLED_OUT;
    }

    /** Returns a pick from texts with an origin. The probabilities are in proportion to the weights. */
    static TablePick weighted(Map<String, Double> weights, RandomGenerator random, TextOrigin origin) {
        return new TablePick(weights, random, origin);
    }

    /** Returns the same pick with another origin. */
    @Override
    public TablePick withOrigin(TextOrigin other) {
        return origin == other ? this : new TablePick(texts, probabilities, alias, random, other);
    }

    /**
     * Returns a pick with equal probabilities for all positions of a list. A text that occurs twice is twice as likely.
     */
    public static TablePick uniform(List<String> texts, RandomGenerator random, boolean freeText) {
        return weighted(
                texts.stream().collect(Collectors.toMap(text -> text, __ -> 1.0, Double::sum)), random, freeText);
    }

    public static TablePick constant(String text, RandomGenerator random) {
        return new TablePick(Map.of(text, 1.0), random, TextOrigin.CONSTANT);
    }

    public int size() {
        return texts.length;
    }

    public String text(int index) {
        return texts[index];
    }

    /** Returns the probability of a text, 0 to 1. */
    public double probability(int index) {
        return probabilities[index];
    }

    /** Draws the index of a text. */
    public int draw() {
        if (texts.length == 1) {
            return 0;
        }
        return alias == null ? Draws.below(texts.length, random) : alias.draw(random);
    }

    /** Returns a pick from changed texts with the same probabilities. Texts that become equal are merged. */
    public TablePick map(UnaryOperator<String> function) {
        if (Arrays.stream(texts).allMatch(text -> function.apply(text).equals(text))) {
            return this;
        }
        return new TablePick(
                IntStream.range(0, texts.length)
                        .boxed()
                        .collect(Collectors.toMap(
                                i -> function.apply(texts[i]), i -> probabilities[i], Double::sum, TreeMap::new)),
                random,
                origin);
    }

    @Override
    public Object evaluate() {
        return texts[draw()];
    }

    @Override
    public void appendTo(TextBuffer text) {
        byte[][] encoded = utf8;
        if (encoded == null) {
            encoded = Arrays.stream(texts)
                    .map(each -> each.getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
            utf8 = encoded;
        }
        text.append(encoded[draw()]);
    }

    @Override
    public TextOrigin origin() {
        return origin;
    }

    @Override
    public List<?> extremes() {
        return List.of(texts);
    }

    @Override
    public Outcomes outcomes() {
        return TextOutcomes.of(Arrays.stream(texts));
    }

    @Override
    public PlanKind kind() {
        return texts.length == 1 ? PlanKind.CONSTANT : PlanKind.TABLE;
    }

    @Override
    public String describe() {
        if (texts.length == 1) {
            return "constant " + PlanListing.quoted(texts[0]);
        }
        String shown = IntStream.range(0, Math.min(texts.length, MAX_SHOWN))
                .mapToObj(i -> PlanListing.quoted(texts[i])
                        + (alias == null ? "" : String.format(Locale.ROOT, " %.4g %%", probabilities[i] * 100)))
                .collect(Collectors.joining(", "));
        return "one of " + texts.length + (alias == null ? ", equally likely: " : ", weighted: ") + shown
                + (texts.length > MAX_SHOWN ? ", …" : "");
    }
}
