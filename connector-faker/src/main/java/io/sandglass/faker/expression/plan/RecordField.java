package io.sandglass.faker.expression.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A field of a record that is drawn as a whole, so that the fields of a row agree. */
public final class RecordField extends TextPlan {
    private final String name;
    private final @Nullable String[] texts;
    private final LongSupplier draw;

    /**
     * @param name of the records and the field, for the listing
     * @param texts of the field in each record; null where it is NULL, and no value is asked for
     * @param draw the 64 bits that choose the record
     */
    public RecordField(String name, List<@Nullable String> texts, LongSupplier draw) {
        this.name = name;
        this.texts = texts.toArray(String[]::new);
        this.draw = draw;
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append(Objects.requireNonNull(texts[drawn(draw.getAsLong(), texts.length)]));
    }

    /**
     * The record that is chosen.
     *
     * @param draw 64 bits
     * @param records how many there are
     */
    public static int drawn(long draw, int records) {
        return (int) Draws.scale(draw, records);
    }

    @Override
    public List<?> extremes() {
        return Arrays.stream(texts).filter(Objects::nonNull).toList();
    }

    @Override
    public String describe() {
        return "field '" + name + "' of one of " + texts.length + " records";
    }
}
