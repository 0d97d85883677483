package io.sandglass.faker.expression.plan;

/** The ways to make a value, fast ones first. */
public enum PlanKind {
    /** Always the same. */
    CONSTANT,
    /** A pick from a table of all outcomes. */
    TABLE,
    /** A number that is drawn as one. */
    NUMBER,
    /** A point in time or a time of day that is drawn as one. */
    TIME,
    /** A text put together from other plans and from characters. */
    TEXT,
    /** A call into Datafaker. */
    CALL
}
