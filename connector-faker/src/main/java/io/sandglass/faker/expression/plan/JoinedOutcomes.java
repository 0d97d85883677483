package io.sandglass.faker.expression.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcomes of several plans whose texts are concatenated. */
final class JoinedOutcomes extends Outcomes {
    private final Outcomes[] parts;

    private JoinedOutcomes(List<Outcomes> parts, List<TextShape> shapes) {
        super(parts.stream().mapToLong(Outcomes::count).reduce(1, Outcomes::product), TextShape.joined(shapes));
        this.parts = parts.toArray(Outcomes[]::new);
    }

    /**
     * Returns the outcomes of concatenated texts. Returns null if a plan's outcomes are unknown, or if different
     * outcomes could have the same concatenated text.
     */
    static @Nullable JoinedOutcomes of(CompiledExpression... plans) {
        List<Outcomes> parts = new ArrayList<>();
        for (CompiledExpression plan : plans) {
            Outcomes part = plan.outcomes();
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        List<TextShape> shapes = parts.stream().map(Outcomes::shape).toList();
        return TextShape.canBeTakenApart(shapes) ? new JoinedOutcomes(parts, shapes) : null;
    }

    @Override
    void append(long ordinal, TextBuffer text) {
        Digits digits = new Digits(ordinal, count());
        for (Outcomes part : parts) {
            part.append(digits.next(part.count()), text);
        }
    }
}
