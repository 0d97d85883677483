package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextPlan;
import java.util.List;

/** Texts around whole numbers some of which are orphans. Equal texts have equal numbers, so the texts of orphans refer to nothing. */
final class OrphanTexts extends TextPlan {
    private final String before;
    private final OrphanNumbers numbers;
    private final String after;

    /**
     * @param before the same in front of all numbers
     * @param after the same behind all numbers
     */
    OrphanTexts(String before, OrphanNumbers numbers, String after) {
        this.before = before;
        this.numbers = numbers;
        this.after = after;
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append(before);
        numbers.appendTo(text);
        text.append(after);
    }

    /** The texts of the least and the greatest number, one of which is the longest. */
    @Override
    public List<?> extremes() {
        return List.of(before + numbers.min() + after, before + numbers.max() + after);
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(numbers);
    }

    @Override
    public String describe() {
        return "text around";
    }
}
