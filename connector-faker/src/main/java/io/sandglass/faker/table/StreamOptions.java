package io.sandglass.faker.table;

import static io.sandglass.faker.table.FakerConnectorOptions.CHANGELOG_MODE;
import static io.sandglass.faker.table.FakerConnectorOptions.DUPLICATES_MAX_DISTANCE;
import static io.sandglass.faker.table.FakerConnectorOptions.DUPLICATES_RATE;
import static io.sandglass.faker.table.FakerConnectorOptions.NUMBER_OF_ROWS;
import static io.sandglass.faker.table.FakerConnectorOptions.SESSIONS_KEYS;

import io.sandglass.faker.expression.NumberTexts;
import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.DuplicatesSpec;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.timeline.Changes;
import io.sandglass.faker.timeline.WindowBudget;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.catalog.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Reads the options that say how rows follow one another. */
final class StreamOptions {

    /** More would be copies of copies for the most part. */
    private static final double MAX_DUPLICATES_RATE = 0.9;

    private final OptionReader options;
    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, List<String>> lists;

    /**
     * @param locale of the table
     * @param lists the user's own lists of values
     */
    StreamOptions(OptionReader options, Locale locale, ZoneId zone, Map<String, List<String>> lists) {
        this.options = options;
        this.locale = locale;
        this.zone = zone;
        this.lists = lists;
    }

    /**
     * Reads all of them.
     *
     * @param isBatch whether the query runs in batch mode
     */
    StreamSpec read(long rowCount, double rowsPerSecond, Optional<UniqueConstraint> primaryKey, boolean isBatch) {
        EventTimeSpec eventTime =
                new EventTimeOptions(options, zone, InstantSource.system()).read(rowsPerSecond, rowCount);
        SessionsSpec sessions = new SessionsOptions(options, locale, zone, lists).read(eventTime, rowCount);
        if (eventTime != null && sessions != null && !SessionsOptions.endsInTime(sessions, eventTime, rowCount)) {
            // It has been told of the sessions. A clock that never ends, so that no column is one more problem.
            eventTime = EventTimeSpec.inOrder(0, 1);
        }
        DuplicatesSpec duplicates = duplicates();
        ChangelogSpec changelog = new ChangelogOptions(options).read(primaryKey, isBatch);
        if (changelog != null) {
            refuseInChangelog(sessions, SESSIONS_KEYS);
            refuseInChangelog(duplicates, DUPLICATES_RATE);
            if (rowCount != StreamSpec.UNBOUNDED && rowCount > Changes.MAX_COUNT) {
                options.problem("Option '" + NUMBER_OF_ROWS.key() + "' is '" + rowCount + "', but with '"
                        + CHANGELOG_MODE.key() + "' it must be a whole number from 0 to " + Changes.MAX_COUNT
                        + ". Make it smaller, or leave it out.");
                // A number that all else is right with, so that no column is one more problem.
                return new StreamSpec(Changes.MAX_COUNT, eventTime, sessions, null, changelog);
            }
            return new StreamSpec(rowCount, eventTime, sessions, null, changelog);
        }
        StreamSpec spec = new StreamSpec(rowCount, eventTime, sessions, duplicates, null);
        requireNearDuplicates(spec);
        return spec;
    }

    /** A duplicate far from its row would have the row's window of sessions worked out anew. */
    private void requireNearDuplicates(StreamSpec spec) {
        SessionsSpec sessions = spec.sessions();
        DuplicatesSpec duplicates = spec.duplicates();
        if (sessions != null && duplicates != null && !WindowBudget.isEnoughForScan(spec)) {
            String distance = "'" + DUPLICATES_MAX_DISTANCE.key() + "'";
            options.problem("Option " + distance + " is '" + duplicates.maxDistance() + "', but with '"
                    + SESSIONS_KEYS.key() + "' rows are laid out " + sessions.windowRows() + " at a time, and with '"
                    + DUPLICATES_RATE.key() + "' = '" + duplicates.rate()
                    + "' too many duplicates would repeat rows that are no longer in memory. Let " + distance + " be "
                    + WindowBudget.maxDistance(sessions, duplicates) + " at most, or '" + NUMBER_OF_ROWS.key() + "' "
                    + WindowBudget.maxRowsForAll(sessions) + " at most.");
        }
    }

    private @Nullable DuplicatesSpec duplicates() {
        double rate = options.rate(DUPLICATES_RATE, MAX_DUPLICATES_RATE);
        Integer maxDistance = options.read(
                DUPLICATES_MAX_DISTANCE,
                NumberTexts::toInt,
                number -> number >= 1,
                "a whole number from 1 to " + Integer.MAX_VALUE + ", such as '100'");
        if (options.has(DUPLICATES_MAX_DISTANCE) && !options.has(DUPLICATES_RATE)) {
            options.problem("Option '" + DUPLICATES_MAX_DISTANCE.key() + "' has no effect without '"
                    + DUPLICATES_RATE.key() + "'. Add it, for example '" + DUPLICATES_RATE.key() + "' = '0.01'.");
        }
        return rate == 0
                ? null
                : new DuplicatesSpec(rate, maxDistance == null ? DUPLICATES_MAX_DISTANCE.defaultValue() : maxDistance);
    }

    private void refuseInChangelog(@Nullable Object spec, ConfigOption<?> option) {
        if (spec != null) {
            options.problem("Option '" + option.key() + "' is about rows that are only inserted, but '"
                    + CHANGELOG_MODE.key() + "' is '" + options.text(CHANGELOG_MODE) + "'. Remove either.");
        }
    }
}
