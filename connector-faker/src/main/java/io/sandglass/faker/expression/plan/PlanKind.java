package io.sandglass.faker.expression.plan;

/** The ways to make a value, from fast to slow. */
public enum PlanKind {
    /** A constant. */
    CONSTANT,
    /** A pick from a table of all outcomes. */
    TABLE,
    /** A number that is drawn directly, without text. */
    NUMBER,
    /** A point in time or a time of day that is drawn directly, without text. */
    TIME,
    /** A text composed of other plans and characters. */
    TEXT,
    /** A call to Datafaker. */
    CALL
}
