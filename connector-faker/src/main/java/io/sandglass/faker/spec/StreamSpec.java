package io.sandglass.faker.spec;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How rows follow one another. All that is null is not asked for.
 *
 * @param rowCount how many rows there are, or {@link #UNBOUNDED}; of a changelog, how many changes
 * @param eventTime when rows happen
 * @param sessions in which bursts they come; never without {@code eventTime}
 * @param duplicates which of them come again
 * @param changelog what becomes of them; never with {@code sessions} or {@code duplicates}
 * @param drawnKeys which of them take the place of which; never with {@code changelog}
 */
public record StreamSpec(
        long rowCount,
        @Nullable EventTimeSpec eventTime,
        @Nullable SessionsSpec sessions,
        @Nullable DuplicatesSpec duplicates,
        @Nullable ChangelogSpec changelog,
        @Nullable DrawnKeysSpec drawnKeys)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The row count of a stream that does not end. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    /** Rows that have nothing to do with each other, without end. */
    public static final StreamSpec PLAIN = new StreamSpec(UNBOUNDED, null, null, null, null);

    /** Rows none of which takes the place of another, but for what a changelog does. */
    public StreamSpec(
            long rowCount,
            @Nullable EventTimeSpec eventTime,
            @Nullable SessionsSpec sessions,
            @Nullable DuplicatesSpec duplicates,
            @Nullable ChangelogSpec changelog) {
        this(rowCount, eventTime, sessions, duplicates, changelog, null);
    }
}
