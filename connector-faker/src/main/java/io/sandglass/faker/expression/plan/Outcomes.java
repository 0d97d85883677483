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
package io.sandglass.faker.expression.plan;

import java.util.Objects;

/**
 * The distinct values of a plan, numbered without gaps. Taking each number once gives each value once.
 *
 * <p>A value has one number, however likely it is. If a plan has more than {@link #MAX_COUNT} values, only
 * {@link #MAX_COUNT} of them have a number. Not thread-safe.
 */
public abstract class Outcomes {

    /** The maximum number of numbered values. */
    public static final long MAX_COUNT = 1L << 62;

    private final long count;
    private final TextShape shape;

    /**
     * @param count the number of numbered values, from 1 to {@link #MAX_COUNT}
     * @param shape a shape that fits the texts of all values
     */
    public Outcomes(long count, TextShape shape) {
        this.count = count;
        this.shape = shape;
    }

    /** Returns the number of numbered values, from 1 to {@link #MAX_COUNT}. */
    public final long count() {
        return count;
    }

    public final TextShape shape() {
        return shape;
    }

    /** Returns an upper bound of the texts' lengths, in characters of {@link String}. */
    public final long maxLength() {
        return shape.maxLength();
    }

    /** Returns an upper bound of the texts' lengths, in bytes of UTF-8. */
    public final long maxBytes() {
        int beyond = shape.characters().length();
        return shape.maxLength() * (beyond <= 0x80 ? 1 : beyond <= 0x800 ? 2 : 3);
    }

    /** Returns whether one text may equal another text followed by padding characters. */
    public final boolean mayBePadded(char padding) {
        return shape.minLength() < shape.maxLength() && shape.last().get(padding);
    }

    /** Returns whether all texts consist of the same number of digits. Different texts are then different numbers. */
    public final boolean areDigitsOfOneLength() {
        return shape.minLength() == shape.maxLength()
                && shape.characters().stream().allMatch(character -> character >= '0' && character <= '9');
    }

    /**
     * Returns the value with a number. It has the class that {@link CompiledExpression#evaluate} returns. Different
     * values have different texts.
     *
     * @param ordinal from 0 to {@code count() - 1}
     * @throws IndexOutOfBoundsException if the ordinal is out of range
     */
    public final Object at(long ordinal) {
        return value(Objects.checkIndex(ordinal, count));
    }

    /**
     * Appends the text of the value with a number.
     *
     * @param ordinal from 0 to {@code count() - 1}
     * @throws IndexOutOfBoundsException if the ordinal is out of range
     * @throws EvaluationException if the text is too long for the buffer
     */
    public final void appendAt(long ordinal, TextBuffer text) {
        append(Objects.checkIndex(ordinal, count), text);
    }

    /** Returns the value with a number that is known to be in range. */
    protected Object value(long ordinal) {
        TextBuffer text = new TextBuffer();
        append(ordinal, text);
        return text.toString();
    }

    protected abstract void append(long ordinal, TextBuffer text);

    /** Returns the product of two counts, at most {@link #MAX_COUNT}. */
    public static long product(long first, long second) {
        return first > MAX_COUNT / second ? MAX_COUNT : first * second;
    }
}
