package io.sandglass.faker.expression;

import java.util.HashMap;
import java.util.Map;
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

/** How large a regular expression and what matches it may be, so that reading it and making texts of it comes to an end. */
final class RegexLimits {

    /** RgxGen reserves room for the whole rest of the expression in every group. */
    private static final int MAX_LENGTH = 1 << 14;

    private static final int MAX_DEPTH = 100;
    private static final long MAX_TEXT_LENGTH = 1_000_000;

    private RegexLimits() {}

    /** What a regular expression would have to be, as it stands behind "allowed is"; null if it is all right. */
    static @Nullable String problem(String regex) {
        if (regex.length() > MAX_LENGTH) {
            return "a regular expression of at most " + MAX_LENGTH + " characters";
        }
        if (groupDepth(regex) > MAX_DEPTH) {
            return tooDeep();
        }
        Size size = new Size();
        try {
            RgxGen.parse(regex).visit(size);
        } catch (RuntimeException e) {
            return "a regular expression" + reason(e);
        }
        if (size.isTooDeep) {
            return tooDeep();
        }
        return size.length > MAX_TEXT_LENGTH
                ? "a regular expression whose texts have at most " + MAX_TEXT_LENGTH + " characters"
                : null;
    }

    private static String tooDeep() {
        return "a regular expression in which at most " + MAX_DEPTH + " groups or repetitions lie in one another";
    }

    private static String reason(RuntimeException e) {
        // Those that say nothing that a user could know of.
        if (e instanceof NullPointerException || e instanceof IndexOutOfBoundsException) {
            return "";
        }
        // The lines behind the first one show the place, which the caret of ours is near.
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .map(line -> " (" + line.replaceFirst(" at$", "") + ")")
                .orElse("");
    }

    /** As far as it is seen without reading the expression: RgxGen would call itself as deep. */
    private static int groupDepth(String regex) {
        int depth = 0;
        int deepest = 0;
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')') {
                depth--;
            }
        }
        return deepest;
    }

    /** The length of the longest text, where one without characters counts as one: it takes its time, too. */
    private static final class Size implements NodeVisitor {
        private final Map<Integer, Long> groups = new HashMap<>();
        private long length;
        private int depth;
        private boolean isTooDeep;

        private long length(Node node) {
            node.visit(this);
            return Math.max(1, length);
        }

        /** The same for what lies in a group or repetition. */
        private long lengthInside(Node node) {
            if (depth == MAX_DEPTH) {
                isTooDeep = true;
                return 1;
            }
            depth++;
            long inside = length(node);
            depth--;
            return inside;
        }

        @Override
        public void visit(SymbolSet node) {
            length = 1;
        }

        @Override
        public void visit(Choice node) {
            long longest = 0;
            for (Node alternative : node.getNodes()) {
                longest = Math.max(longest, length(alternative));
            }
            length = longest;
        }

        @Override
        public void visit(FinalSymbol node) {
            length = node.getValue().length();
        }

        @Override
        public void visit(Repeat node) {
            // Neither overflows: both factors are bounded.
            length = Math.min(lengthInside(node.getNode()), MAX_TEXT_LENGTH + 1) * RegexPlans.maxCount(node);
        }

        @Override
        public void visit(Sequence node) {
            long sum = 0;
            for (Node part : node.getNodes()) {
                sum = Math.min(sum + length(part), MAX_TEXT_LENGTH + 1);
            }
            length = sum;
        }

        @Override
        public void visit(Group node) {
            length = lengthInside(node.getNode());
            groups.put(node.getIndex(), length);
        }

        /** RgxGen makes some text or other that does not match. */
        @Override
        public void visit(NotSymbol node) {
            length = length(node.getNode());
        }

        @Override
        public void visit(GroupRef node) {
            length = groups.getOrDefault(node.getIndex(), 0L);
        }
    }
}
