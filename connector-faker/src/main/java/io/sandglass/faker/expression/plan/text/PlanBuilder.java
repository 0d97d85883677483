package io.sandglass.faker.expression.plan.text;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.TextOrigin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts plans together, and makes one table of those whose outcomes are few enough to list. */
public final class PlanBuilder {

    /** How many outcomes a table may have. */
    public static final int MAX_OUTCOMES = 8192;

    /** How many characters all outcomes of a table may have. */
    public static final int MAX_CHARACTERS = 1 << 20;

    private static final int MANY_PARTS = 32;

    private final RandomGenerator random;

    public PlanBuilder(RandomGenerator random) {
        this.random = random;
    }

    public TablePick constant(String text) {
        return TablePick.constant(text, random);
    }

    /**
     * A table of texts, however many.
     *
     * @param weights the chance of each, in proportion to the others'; at least one
     */
    public TablePick table(Map<String, Double> weights, boolean freeText) {
        return TablePick.weighted(weights, random, freeText);
    }

    /** The texts of plans, one behind the other. */
    public CompiledExpression join(List<? extends CompiledExpression> parts) {
        List<CompiledExpression> flatParts = parts.stream()
                .flatMap(part -> part instanceof JoinedText ? part.parts().stream() : Stream.of(part))
                .toList();
        // Of very many parts, all tables together are to stay as large as those of a few.
        int maxOutcomes = MAX_OUTCOMES / Math.max(1, flatParts.size() / MANY_PARTS);
        List<CompiledExpression> joined = new ArrayList<>();
        for (CompiledExpression flat : flatParts) {
            CompiledExpression last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            TablePick product =
                    last instanceof TablePick a && flat instanceof TablePick b ? product(a, b, maxOutcomes) : null;
            if (product == null) {
                joined.add(flat);
            } else {
                joined.set(joined.size() - 1, product);
            }
        }
        return switch (joined.size()) {
            case 0 -> constant("");
            case 1 -> joined.get(0);
            default -> new JoinedText(joined);
        };
    }

    /** Null if there would be too many outcomes. */
    private @Nullable TablePick product(TablePick first, TablePick second, int maxOutcomes) {
        long outcomes = (long) first.size() * second.size();
        long characters = characters(first) * second.size() + characters(second) * first.size();
        if (outcomes > Math.max(1, maxOutcomes) || characters > MAX_CHARACTERS) {
            return null;
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < second.size(); j++) {
                weights.merge(
                        first.text(i) + second.text(j), first.probability(i) * second.probability(j), Double::sum);
            }
        }
        return TablePick.weighted(weights, random, first.origin().followedBy(second.origin()));
    }

    private static long characters(TablePick table) {
        long characters = 0;
        for (int i = 0; i < table.size(); i++) {
            characters += table.text(i).length();
        }
        return characters;
    }

    /**
     * One of several plans.
     *
     * @param alternatives for each plan its chance, in proportion to the others'; at least one
     */
    public CompiledExpression choose(Map<CompiledExpression, Double> alternatives) {
        List<TablePick> tables = alternatives.keySet().stream()
                .filter(TablePick.class::isInstance)
                .map(TablePick.class::cast)
                .toList();
        Map<CompiledExpression, Double> merged = new LinkedHashMap<>(alternatives);
        if (tables.size() > 1
                && tables.stream().mapToLong(TablePick::size).sum() <= MAX_OUTCOMES
                && tables.stream().mapToLong(PlanBuilder::characters).sum() <= MAX_CHARACTERS) {
            Map<String, Double> weights = new LinkedHashMap<>();
            double sum = 0;
            for (TablePick table : tables) {
                double weight = alternatives.getOrDefault(table, 0.0);
                for (int i = 0; i < table.size(); i++) {
                    weights.merge(table.text(i), weight * table.probability(i), Double::sum);
                }
                sum += weight;
                merged.remove(table);
            }
            TextOrigin origin =
                    TextOrigin.oneOf(tables.stream().map(TablePick::origin).toList());
            merged.put(TablePick.weighted(weights, random, origin), sum);
        }
        if (merged.size() == 1) {
            return merged.keySet().iterator().next();
        }
        double[] weights =
                merged.values().stream().mapToDouble(Double::doubleValue).toArray();
        double sum = Arrays.stream(weights).sum();
        return new TextChoice(
                List.copyOf(merged.keySet()),
                Arrays.stream(weights).map(weight -> weight / sum).toArray(),
                random);
    }

    /**
     * The same plan of other texts.
     *
     * @param function gives the same for a text as for its pieces one behind the other
     * @return null if the texts are not known
     */
    public @Nullable CompiledExpression map(CompiledExpression plan, UnaryOperator<String> function) {
        return plan instanceof TablePick table ? table.map(function) : mapParts(plan, part -> map(part, function));
    }

    /**
     * The texts of a plan as a function changes them, where need be when they are drawn.
     *
     * @param function gives the same for a text as for its pieces one behind the other
     */
    public CompiledExpression change(CompiledExpression plan, UnaryOperator<String> function) {
        CompiledExpression mapped = map(plan, function);
        return mapped == null ? new MappedText(plan, function) : mapped;
    }

    /** The texts of a plan as a function changes each of them as a whole, where need be when they are drawn. */
    public CompiledExpression changeWhole(CompiledExpression plan, UnaryOperator<String> function) {
        if (plan instanceof TablePick table) {
            return table.map(function);
        }
        CompiledExpression changed =
                plan instanceof TextChoice ? mapParts(plan, part -> changeWhole(part, function)) : null;
        return changed == null ? new MappedText(plan, function) : changed;
    }

    /** The texts of a plan several times, each drawn anew. */
    public CompiledExpression repeat(CompiledExpression plan, int minCount, int maxCount) {
        if (maxCount == 0) {
            return constant("");
        }
        return minCount == 1 && maxCount == 1 ? plan : new RepeatedText(plan, minCount, maxCount, random);
    }

    /**
     * The same plan with other plans in place of its texts.
     *
     * @param function gives plans of the same texts for a text as for its pieces one behind the other
     * @return null if the texts are not known
     */
    public @Nullable CompiledExpression mapToPlans(
            CompiledExpression plan, Function<String, CompiledExpression> function) {
        if (plan instanceof TablePick table) {
            Map<CompiledExpression, Double> mapped = new LinkedHashMap<>();
            for (int i = 0; i < table.size(); i++) {
                mapped.put(function.apply(table.text(i)), table.probability(i));
            }
            return choose(mapped);
        }
        return mapParts(plan, part -> mapToPlans(part, function));
    }

    private @Nullable CompiledExpression mapParts(
            CompiledExpression plan, Function<CompiledExpression, @Nullable CompiledExpression> function) {
        if (!(plan instanceof JoinedText) && !(plan instanceof TextChoice)) {
            return null;
        }
        Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
        List<CompiledExpression> parts = new ArrayList<>();
        for (int i = 0; i < plan.parts().size(); i++) {
            CompiledExpression part = function.apply(plan.parts().get(i));
            if (part == null) {
                return null;
            }
            parts.add(part);
            alternatives.put(part, plan instanceof TextChoice choice ? choice.probability(i) : 1.0);
        }
        return plan instanceof JoinedText ? join(parts) : choose(alternatives);
    }
}
