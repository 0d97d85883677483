package io.sandglass.faker.source.reader;

/** Says when the rows of a reader are due. */
interface Pace {

    /** How many rows may be emitted now; 0 or less if none. */
    long dueRows();

    /** Is told how many were. */
    void emitted(long rows);

    /** How long until the next row is due; 0 or less if it is due already. */
    long nanosUntilDue();
}
