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

/** A builder of plans that consist of other plans. It turns plans with few outcomes into one table. */
public final class PlanBuilder {

    /** The maximum number of outcomes in a table that is computed from other plans. */
    public static final int MAX_OUTCOMES = 8192;

    /** The maximum number of characters of all outcomes in a computed table. */
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
     * Returns a table of any number of texts.
     *
     * @param weights the weight of each text; at least one text
     * @param freeText whether a text that is too long for its column may be cut
     */
    public TablePick table(Map<String, Double> weights, boolean freeText) {
        return TablePick.weighted(weights, random, freeText);
    }

    /** Returns a plan that concatenates the texts of plans. */
    public CompiledExpression join(List<? extends CompiledExpression> parts) {
        List<CompiledExpression> flatParts = parts.stream()
                .flatMap(part -> part instanceof JoinedText ? part.parts().stream() : Stream.of(part))
                .toList();
        // With many parts, limit each table so that all tables together stay small.
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

    /** Returns the table of all pairs, or null if it would have too many outcomes or characters. */
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
     * Returns a plan that chooses one of several plans for each value.
     *
     * @param alternatives the weight of each plan; at least one plan
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
     * Returns a plan whose texts are changed in advance.
     *
     * @param function returns the same for a text as for its pieces, changed separately and concatenated
     * @return null if the texts are unknown
     */
    public @Nullable CompiledExpression map(CompiledExpression plan, UnaryOperator<String> function) {
        return plan instanceof TablePick table ? table.map(function) : mapParts(plan, part -> map(part, function));
    }

    /**
     * Returns a plan whose texts are changed in advance where possible. Otherwise, they are changed when they are
     * drawn.
     *
     * @param function returns the same for a text as for its pieces, changed separately and concatenated
     */
    public CompiledExpression change(CompiledExpression plan, UnaryOperator<String> function) {
        CompiledExpression mapped = map(plan, function);
        return mapped == null ? new MappedText(plan, function) : mapped;
    }

    /**
     * Returns a plan whose texts are changed as a whole, in advance where possible. Otherwise, they are changed when
     * drawn.
     */
    public CompiledExpression changeWhole(CompiledExpression plan, UnaryOperator<String> function) {
        if (plan instanceof TablePick table) {
            return table.map(function);
        }
        CompiledExpression changed =
                plan instanceof TextChoice ? mapParts(plan, part -> changeWhole(part, function)) : null;
        return changed == null ? new MappedText(plan, function) : changed;
    }

    /** Returns a plan that draws and concatenates several texts of a plan. Both bounds of the count are inclusive. */
    public CompiledExpression repeat(CompiledExpression plan, int minCount, int maxCount) {
        if (maxCount == 0) {
            return constant("");
        }
        return minCount == 1 && maxCount == 1 ? plan : new RepeatedText(plan, minCount, maxCount, random);
    }

    /**
     * Returns a plan in which other plans replace the texts.
     *
     * @param function returns plans with the same texts for a text as for its concatenated pieces
     * @return null if the texts are unknown
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
