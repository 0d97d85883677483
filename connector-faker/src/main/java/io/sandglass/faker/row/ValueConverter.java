package io.sandglass.faker.row;

/** Turns the value of an expression into Flink's internal form of a type. */
public interface ValueConverter {

    /**
     * Converts a value.
     *
     * @param value a text, or an {@link java.time.Instant} where the expression names a point in time
     * @throws ValueException if the value is none of the type
     */
    Object convert(Object value);
}
