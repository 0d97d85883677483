package io.sandglass.faker.expression.plan;

import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The row that an expression is evaluated for. */
public interface CurrentRow {

    /** Returns the row's number, from 0. In a primary key column of a changelog, returns the key's number. */
    long number();

    /** Returns the maximum row number, or {@link Long#MAX_VALUE} if the table is unbounded. */
    long maxNumber();

    /** Returns the row's event time in epoch milliseconds. */
    long eventMillis();

    /** Returns the nanoseconds of the event time within its millisecond, 0 to 999,999. */
    int eventNanoOfMilli();

    /** Returns the earliest event time of a row, or null if the table has no event clock. */
    @Nullable
    Instant earliestEvent();

    /** Returns the session key of the row, from 0. */
    long sessionKey();

    /** Returns the number of session keys, or 0 if the table has no sessions. */
    long sessionKeys();

    /**
     * Returns a source of 64 bits. It returns the same bits for all uses of a name in one row, or in one element of a
     * collection.
     */
    LongSupplier sharedDraw(String name);
}
