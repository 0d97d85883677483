package io.sandglass.faker.expression;

import io.sandglass.faker.expression.plan.CharacterRun;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import net.datafaker.shaded.curiousoddman.rgxgen.RgxGen;
import net.datafaker.shaded.curiousoddman.rgxgen.nodes.Choice;
import net.datafaker.shaded.curiousoddman.rgxgen.nodes.FinalSymbol;
import net.datafaker.shaded.curiousoddman.rgxgen.nodes.Group;
import net.datafaker.shaded.curiousoddman.rgxgen.nodes.GroupRef;
import net.datafaker.shaded.curiousoddman.rgxgen.nodes.Node;
import net.datafaker.shaded.curiousoddman.rgxgen.nodes.NotSymbol;
import net.datafaker.shaded.curiousoddman.rgxgen.nodes.Repeat;
import net.datafaker.shaded.curiousoddman.rgxgen.nodes.Sequence;
import net.datafaker.shaded.curiousoddman.rgxgen.nodes.SymbolSet;
import net.datafaker.shaded.curiousoddman.rgxgen.visitors.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Makes plans of regular expressions, out of what RgxGen, which Datafaker generates with, reads them as. */
final class RegexPlans {

    /** How often RgxGen repeats at most what may be repeated without end. */
    private static final int MAX_OPEN_REPETITION = 100;

    private final PlanBuilder builder;
    private final RandomGenerator random;

    RegexPlans(PlanBuilder builder, RandomGenerator random) {
        this.builder = builder;
        this.random = random;
    }

    /**
     * Null if it takes RgxGen to match the expression: with back references, and with what must not match.
     *
     * @param planning pays for the characters to pick from
     */
    @Nullable
    CompiledExpression plan(String regex, Planning planning) {
        Visitor visitor = new Visitor(planning);
        try {
            RgxGen.parse(regex).visit(visitor);
        } catch (RuntimeException e) {
            // As it is also thrown when it generates, where there is a message for it.
            return null;
        }
        return visitor.isPossible ? visitor.plan : null;
    }

    static int maxCount(Repeat node) {
        return Math.max(node.getMin(), node.getMax() < 0 ? MAX_OPEN_REPETITION : node.getMax());
    }

    private final class Visitor implements NodeVisitor {
        private final Planning planning;
        private CompiledExpression plan = builder.constant("");
        private boolean isPossible = true;

        Visitor(Planning planning) {
            this.planning = planning;
        }

        private CompiledExpression plan(Node node) {
            node.visit(this);
            return plan;
        }

        @Override
        public void visit(SymbolSet node) {
            plan = characters(node, 1, 1);
        }

        private CompiledExpression characters(SymbolSet node, int min, int max) {
            String characters = new String(node.getSymbolSetIndexer().getAll());
            planning.keep(characters.length());
            isPossible &= !planning.isSpent()
                    && !characters.isEmpty()
                    && characters.chars().noneMatch(c -> Character.isSurrogate((char) c));
            // Without a plan in the end, none is needed here, and so many of them would fill the memory.
            return isPossible ? new CharacterRun(characters, min, max, random) : builder.constant("");
        }

        @Override
        public void visit(Choice node) {
            Map<CompiledExpression, Double> alternatives = new LinkedHashMap<>();
            for (Node alternative : node.getNodes()) {
                alternatives.put(plan(alternative), 1.0);
            }
            plan = builder.choose(alternatives);
        }

        @Override
        public void visit(FinalSymbol node) {
            plan = builder.constant(node.getValue());
        }

        @Override
        public void visit(Repeat node) {
            int max = maxCount(node);
            if (node.getNode() instanceof SymbolSet set) {
                plan = characters(set, node.getMin(), max);
            } else {
                plan = builder.repeat(plan(node.getNode()), node.getMin(), max);
            }
        }

        @Override
        public void visit(Sequence node) {
            List<CompiledExpression> parts = new ArrayList<>();
            for (Node part : node.getNodes()) {
                parts.add(plan(part));
            }
            plan = builder.join(parts);
        }

        @Override
        public void visit(Group node) {
            plan = plan(node.getNode());
        }

        @Override
        public void visit(NotSymbol node) {
            isPossible = false;
        }

        @Override
        public void visit(GroupRef node) {
            isPossible = false;
        }
    }
}
