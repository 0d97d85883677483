package io.sandglass.faker.timeline;

/** The order in which rows are asked for. */
public enum RowOrder {
    /** By ascending index, as a scan does. */
    ASCENDING,
    /** In no order, as lookups do. */
    ANY
}
