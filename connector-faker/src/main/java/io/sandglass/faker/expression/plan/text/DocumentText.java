package io.sandglass.faker.expression.plan.text;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextSize;
import java.util.List;

/** A document in a format such as JSON. Its text must not be cut. */
public final class DocumentText extends TextPlan {
    private final String form;
    private final CompiledExpression content;

    /**
     * @param form the name of the format, such as {@code JSON}
     */
    public DocumentText(String form, CompiledExpression content) {
        this.form = form;
        this.content = content;
    }

    public String form() {
        return form;
    }

    @Override
    public void appendTo(TextBuffer text) {
        content.appendTo(text);
    }

    @Override
    public TextSize longestText() {
        return content.longestText();
    }

    @Override
    public String describe() {
        return form + " document";
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(content);
    }
}
