package io.sandglass.faker.expression.plan;

import java.util.Objects;

/**
 * The different values that a plan can give, numbered without a gap, so that whoever takes each number once gets each value
 * once.
 *
 * <p>A value counts once, however likely it is. Of plans with more than {@link #MAX_COUNT} values, only so many have a number.
 * Not thread-safe.
 */
public abstract class Outcomes {

    /** How many values are numbered at most. */
    public static final long MAX_COUNT = 1L << 62;

    private final long count;
    private final TextShape shape;

    /**
     * @param count from 1 to {@link #MAX_COUNT}
     * @param shape holds for the texts of all values
     */
    public Outcomes(long count, TextShape shape) {
        this.count = count;
        this.shape = shape;
    }

    /** How many values are numbered, from 1 to {@link #MAX_COUNT}. */
    public final long count() {
        return count;
    }

    public final TextShape shape() {
        return shape;
    }

    /** How many characters of {@link String} no text has more than. */
    public final long maxLength() {
        return shape.maxLength();
    }

    /** How many bytes in UTF-8 no text has more than. */
    public final long maxBytes() {
        int beyond = shape.characters().length();
        return shape.maxLength() * (beyond <= 0x80 ? 1 : beyond <= 0x800 ? 2 : 3);
    }

    /** Whether one text may be another one with some more of a character behind it. */
    public final boolean mayBePadded(char padding) {
        return shape.minLength() < shape.maxLength() && shape.last().get(padding);
    }

    /** Whether all texts are equally many digits, so that no two of them are the same number. */
    public final boolean areDigitsOfOneLength() {
        return shape.minLength() == shape.maxLength()
                && shape.characters().stream().allMatch(character -> character >= '0' && character <= '9');
    }

    /**
     * The value with a number: what {@link CompiledExpression#evaluate} may give, of the same class. No two have equal texts.
     *
     * @param ordinal from 0 to {@code count() - 1}
     * @throws IndexOutOfBoundsException if the ordinal is another one
     */
    public final Object at(long ordinal) {
        return value(Objects.checkIndex(ordinal, count));
    }

    /**
     * Appends the text of the value with a number.
     *
     * @param ordinal as above
     * @throws IndexOutOfBoundsException as above
     * @throws EvaluationException if the text is too long for the buffer
     */
    public final void appendAt(long ordinal, TextBuffer text) {
        append(Objects.checkIndex(ordinal, count), text);
    }

    /** The value with a number that is known to be one of them. */
    protected Object value(long ordinal) {
        TextBuffer text = new TextBuffer();
        append(ordinal, text);
        return text.toString();
    }

    protected abstract void append(long ordinal, TextBuffer text);

    /** The product of two counts, or {@link #MAX_COUNT} if that is less. */
    public static long product(long first, long second) {
        return first > MAX_COUNT / second ? MAX_COUNT : first * second;
    }
}
