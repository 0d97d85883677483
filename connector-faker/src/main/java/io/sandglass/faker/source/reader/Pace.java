package io.sandglass.faker.source.reader;

/** A pace that determines when the rows of a reader are due. */
interface Pace {

    /** Returns the number of rows that may be emitted now; 0 or less if none. */
    long dueRows();

    /** Records that rows were emitted. */
    void emitted(long rows);

    /** Returns the nanoseconds until the next row is due; 0 or less if it is due already. */
    long nanosUntilDue();
}
