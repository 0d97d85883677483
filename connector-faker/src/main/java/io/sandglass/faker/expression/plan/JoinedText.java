package io.sandglass.faker.expression.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of several plans, one behind the other. */
final class JoinedText extends TextPlan {
    private final CompiledExpression[] parts;

    JoinedText(List<CompiledExpression> parts) {
        this.parts = parts.toArray(CompiledExpression[]::new);
    }

    @Override
    public void appendTo(TextBuffer text) {
        for (CompiledExpression part : parts) {
            part.appendTo(text);
        }
    }

    @Override
    public boolean isFreeText() {
        return parts().stream().anyMatch(CompiledExpression::isFreeText);
    }

    @Override
    public String describe() {
        return "text of " + parts.length + " parts";
    }

    @Override
    public @Nullable Outcomes outcomes() {
        return JoinedOutcomes.of(parts);
    }

    /** One unique part between constants shows in all of the text. */
    @Override
    public boolean isUnique() {
        List<CompiledExpression> others = parts().stream()
                .filter(part -> part.kind() != PlanKind.CONSTANT)
                .toList();
        return others.size() == 1 && others.get(0).isUnique();
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(parts);
    }
}
