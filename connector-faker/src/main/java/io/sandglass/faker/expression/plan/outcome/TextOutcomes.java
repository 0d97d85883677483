package io.sandglass.faker.expression.plan.outcome;

import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextShape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The texts of a list. */
public final class TextOutcomes extends Outcomes {
    private final String[] texts;
    private final byte[][] utf8;

    private TextOutcomes(List<String> texts) {
        super(texts.size(), TextShape.of(texts));
        this.texts = texts.toArray(String[]::new);
        this.utf8 = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /**
     * Numbers texts in their order, each once.
     *
     * @param texts at least one
     */
    public static TextOutcomes of(Stream<String> texts) {
        // As they are written: whatever is half a character becomes the same question mark.
        return new TextOutcomes(
                texts.map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .distinct()
                        .toList());
    }

    @Override
    protected Object value(long ordinal) {
        return texts[(int) ordinal];
    }

    @Override
    protected void append(long ordinal, TextBuffer text) {
        text.append(utf8[(int) ordinal]);
    }
}
