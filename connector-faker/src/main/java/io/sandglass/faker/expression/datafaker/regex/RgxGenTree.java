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
package io.sandglass.faker.expression.datafaker.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** A translator of the trees of RgxGen, the library that Datafaker generates with. */
final class RgxGenTree implements NodeVisitor {
    private RegexNode node = new RegexNode.Text("");

    private RgxGenTree() {}

    /**
     * Returns the tree that RgxGen reads from a regular expression, right or wrong. Returns an empty value if RgxGen can't read
     * it.
     */
    static Optional<RegexNode> of(String regex) {
        try {
            RgxGenTree tree = new RgxGenTree();
            RgxGen.parse(regex).visit(tree);
            return Optional.of(tree.node);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private RegexNode node(Node of) {
        of.visit(this);
        return node;
    }

    private List<RegexNode> nodes(Node[] several) {
        List<RegexNode> nodes = new ArrayList<>();
        for (Node each : several) {
            nodes.add(node(each));
        }
        return nodes;
    }

    @Override
    public void visit(SymbolSet set) {
        node = new RegexNode.Characters(new String(set.getSymbolSetIndexer().getAll()), null);
    }

    @Override
    public void visit(Choice choice) {
        node = new RegexNode.Choice(nodes(choice.getNodes()));
    }

    @Override
    public void visit(FinalSymbol text) {
        node = new RegexNode.Text(text.getValue());
    }

    @Override
    public void visit(Repeat repeat) {
        node = RegexNode.Repeat.of(node(repeat.getNode()), repeat.getMin(), repeat.getMax());
    }

    @Override
    public void visit(Sequence sequence) {
        node = new RegexNode.Sequence(nodes(sequence.getNodes()));
    }

    @Override
    public void visit(Group group) {
        node = new RegexNode.Group(group.getIndex(), node(group.getNode()));
    }

    @Override
    public void visit(GroupRef reference) {
        node = new RegexNode.Reference(reference.getIndex(), "", 0);
    }

    /** Throws an exception, so that {@link #of} returns an empty value. The tree to compare with never has such a node. */
    @Override
    public void visit(NotSymbol not) {
        throw new IllegalArgumentException("a text that must not match");
    }
}
