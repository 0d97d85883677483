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
 * A pick from all texts that can come out, which are known.
 *
 * <p>The texts are in the order of their characters, so that no iteration order of whatever made them can change which of
 * them a row gets.
 */
public final class TablePick implements CompiledExpression {
    private static final int MAX_SHOWN = 3;

    private final String[] texts;

    /** Made when the first text is appended, as many tables are only a step to another one. */
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
     * A pick with chances in proportion to weights.
     *
     * @param weights for each text a number above 0; at least one text
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

    /** Returns a pick from texts of an origin, with chances in proportion to their weights. */
    static TablePick weighted(Map<String, Double> weights, RandomGenerator random, TextOrigin origin) {
        return new TablePick(weights, random, origin);
    }

    /** Returns the same pick with another origin. */
    @Override
    public TablePick withOrigin(TextOrigin other) {
        return origin == other ? this : new TablePick(texts, probabilities, alias, random, other);
    }

    /** A pick with equal chances for each position of the list: a text that stands there twice has two. */
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

    /** The chance of a text, 0 to 1. */
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

    /** The same pick of other texts, where equal ones become one. */
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
