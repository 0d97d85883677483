package io.sandglass.faker.timeline;

/** The order in which a caller requests rows. */
public enum RowOrder {
    /** Ascending order of indexes, as in a scan. */
    ASCENDING,
    /** Any order, as in lookups. */
    ANY
}
