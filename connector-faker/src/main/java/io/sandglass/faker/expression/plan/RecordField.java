package io.sandglass.faker.expression.plan;

import java.util.List;
import java.util.function.LongSupplier;

/** A field of a record that is drawn as a whole, so that the fields of a row agree. */
public final class RecordField extends TextPlan {
    private final String name;
    private final String[] texts;
    private final LongSupplier draw;

    /**
     * @param name of the records and the field, for the listing
     * @param texts of the field in each record
     * @param draw the 64 bits that choose the record
     */
    public RecordField(String name, List<String> texts, LongSupplier draw) {
        this.name = name;
        this.texts = texts.toArray(String[]::new);
        this.draw = draw;
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append(texts[(int) Draws.scale(draw.getAsLong(), texts.length)]);
    }

    @Override
    public List<?> extremes() {
        return List.of(texts);
    }

    @Override
    public String describe() {
        return "field '" + name + "' of one of " + texts.length + " records";
    }
}
