package io.sandglass.faker.expression.plan;

import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What an expression can ask of the row that it makes a value of. */
public interface CurrentRow {

    /** The number of the row, from 0; in a column of a changelog's primary key, that of the key. */
    long number();

    /** The largest number there can be, {@link Long#MAX_VALUE} if there is no end. */
    long maxNumber();

    /** When the row happens, in milliseconds since 1970-01-01 00:00 UTC. */
    long eventMillis();

    /** The nanoseconds behind these milliseconds, 0 to 999,999. */
    int eventNanoOfMilli();

    /** The earliest time that a row may have; null if the table has no event clock. */
    @Nullable
    Instant earliestEvent();

    /** The key whose turn it is, from 0. */
    long sessionKey();

    /** How many keys there are; 0 if the table has no sessions. */
    long sessionKeys();

    /** Draws 64 bits that are the same for all who ask by the same name in the same row, or element of a collection in it. */
    LongSupplier sharedDraw(String name);
}
