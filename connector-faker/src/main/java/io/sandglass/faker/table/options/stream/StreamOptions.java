/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.faker.table.options.stream;

import static io.sandglass.faker.table.options.FakerConnectorOptions.CHANGELOG_MODE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.DUPLICATES_MAX_DISTANCE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.DUPLICATES_RATE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_ARRIVALS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_END;
import static io.sandglass.faker.table.options.FakerConnectorOptions.NUMBER_OF_ROWS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_KEYS;

import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.ChildrenSpec;
import io.sandglass.faker.spec.DrawnKeysSpec;
import io.sandglass.faker.spec.DuplicatesSpec;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.table.options.session.SessionsOptions;
import io.sandglass.faker.text.NumberTexts;
import io.sandglass.faker.timeline.Changes;
import io.sandglass.faker.timeline.WindowBudget;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.catalog.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** A reader of the options of the stream: event clock, sessions, duplicates and changelog. */
public final class StreamOptions {

    /** Maximum rate. Above it, most duplicates would be copies of copies. */
    private static final double MAX_DUPLICATES_RATE = 0.9;

    /** Maximum number of rows in which to find the last row of each key. This takes some seconds and 200 MB of memory. */
    private static final long MAX_LAST_ROWS = 10_000_000;

    private final OptionReader options;
    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, List<String>> lists;

    /**
     * @param locale the locale of the table
     * @param lists the user's own lists of values
     */
    public StreamOptions(OptionReader options, Locale locale, ZoneId zone, Map<String, List<String>> lists) {
        this.options = options;
        this.locale = locale;
        this.zone = zone;
        this.lists = lists;
    }

    /**
     * Reads all options of the stream.
     *
     * @param requestedRows the number of rows, or {@link StreamSpec#UNBOUNDED}
     * @param pace the rate of the table in processing time
     * @param seed the seed of the table
     * @param primaryKey the primary key of the table
     * @param isBatch whether the query runs in batch mode
     * @param keyCandidates finds the columns of a stream that can be a primary key
     * @param tellsRowsApart tests whether changes can identify the rows of a stream by a primary key
     */
    public StreamSpec read(
            long requestedRows,
            PaceSpec pace,
            long seed,
            Optional<UniqueConstraint> primaryKey,
            boolean isBatch,
            Function<StreamSpec, List<String>> keyCandidates,
            BiPredicate<StreamSpec, List<String>> tellsRowsApart) {
        ChildrenOptions childrenOptions = new ChildrenOptions(options, locale, zone, lists);
        ChildrenSpec children = childrenOptions.read();
        // The clock counts parents.
        PaceSpec paceOfClock = children == null ? pace : pace.dividedBy(children.meanCount());
        EventTimeOptions.Result clock =
                new EventTimeOptions(options, zone, InstantSource.system()).read(paceOfClock, requestedRows, seed);
        EventTimeSpec eventTime = clock.spec();
        long rowCount = clock.rowCount();
        if (eventTime != null && options.has(SESSIONS_KEYS)) {
            eventTime = withEvenArrivals(eventTime);
        }
        SessionsSpec sessions = new SessionsOptions(options, locale, zone, lists).read(eventTime, rowCount);
        if (sessions != null && (eventTime == null || !SessionsOptions.endsInTime(sessions, eventTime, rowCount))) {
            // Already reported. The placeholder never ends, so that columns do not report the same problem again.
            eventTime = EventTimeSpec.inOrder(0, 1);
        }
        DuplicatesSpec duplicates = duplicates();
        if (children != null && childrenOptions.refuseOthers(sessions, duplicates)) {
            // Already reported. Without the refused features, columns that use children don't report the same problem
            // again.
            return new StreamSpec(rowCount, eventTime, sessions, null, null, null, children);
        }
        StreamSpec rows = new StreamSpec(rowCount, eventTime, sessions, duplicates, null, null, children);
        Predicate<ChangelogSpec> hasChangeableRows =
                changelog -> tellsRowsApart.test(changes(rows, changelog), changelog.keyColumns());
        ChangelogOptions changelogOptions = new ChangelogOptions(options);
        ChangelogSpec changelog =
                changelogOptions.read(primaryKey, isBatch, () -> keyCandidates.apply(rows), hasChangeableRows);
        if (changelog == null) {
            requireNearDuplicates(rows);
            return rows;
        }
        if (changelogOptions.mayDrawKeys() && primaryKey.isPresent() && !hasChangeableRows.test(changelog)) {
            requireNearDuplicates(rows);
            return drawnKeys(rows, changelog.keyColumns(), isBatch);
        }
        refuseInChangelog(sessions, SESSIONS_KEYS, "sessions.");
        refuseInChangelog(duplicates, DUPLICATES_RATE, "duplicates.");
        if (rowCount != StreamSpec.UNBOUNDED && rowCount > Changes.MAX_COUNT) {
            options.problem(tooManyRows(
                    rowCount,
                    "with '" + CHANGELOG_MODE.key() + "' the maximum is " + Changes.MAX_COUNT + " rows",
                    "leave it out"));
        }
        return changes(rows, changelog);
    }

    /** Reports random arrivals, which sessions don't support, and returns the clock with even ones. */
    private EventTimeSpec withEvenArrivals(EventTimeSpec eventTime) {
        if (eventTime.arrivalSeed() != null) {
            options.problem("Option '" + EVENT_TIME_ARRIVALS.key() + "' is 'poisson', but with '" + SESSIONS_KEYS.key()
                    + "' sessions start at random and set the times of rows. Remove it.");
        }
        return eventTime.with(eventTime.rate(), null);
    }

    /** Returns how to make each row upsert the key that it draws: the end of a sentence, after the word "let". */
    public String howToDrawKeys(StreamSpec stream) {
        ChangelogSpec changelog = stream.changelog();
        boolean areTooMany = changelog != null
                && changelog.mode() == ChangelogSpec.Mode.FINAL_ROWS
                && stream.rowCount() != StreamSpec.UNBOUNDED
                && stream.rowCount() > MAX_LAST_ROWS;
        return new ChangelogOptions(options).howToDrawKeys()
                + (areTooMany ? " and '" + NUMBER_OF_ROWS.key() + "' be " + MAX_LAST_ROWS + " at most" : "");
    }

    /**
     * Returns the stream of a changelog. Limits an invalid number of rows, so that columns don't report the same problem again.
     */
    private static StreamSpec changes(StreamSpec rows, ChangelogSpec changelog) {
        long count = rows.rowCount() == StreamSpec.UNBOUNDED
                ? StreamSpec.UNBOUNDED
                : Math.min(rows.rowCount(), Changes.MAX_COUNT);
        return new StreamSpec(count, rows.eventTime(), rows.sessions(), null, changelog);
    }

    /**
     * Returns the error of a table with too many rows.
     *
     * @param why follows "but"
     * @param remedy what to do instead of having fewer rows
     */
    private String tooManyRows(long count, String why, String remedy) {
        boolean isOfClock = !options.has(NUMBER_OF_ROWS);
        return (isOfClock
                        ? "Option '" + EVENT_TIME_END.key() + "' gives the table " + count + " rows"
                        : "Option '" + NUMBER_OF_ROWS.key() + "' is '" + count + "'")
                + ", but " + why + ". " + (isOfClock ? "Use an earlier end" : "Make it smaller") + ", or " + remedy
                + ".";
    }

    private StreamSpec drawnKeys(StreamSpec rows, List<String> keyColumns, boolean isBatch) {
        long count = rows.rowCount();
        if (isBatch && count != StreamSpec.UNBOUNDED && count > MAX_LAST_ROWS) {
            options.problem(tooManyRows(
                    count,
                    "in batch mode the connector searches all rows for the last row of each primary key. Maximum: "
                            + MAX_LAST_ROWS + " rows",
                    "run the query in streaming mode"));
            count = MAX_LAST_ROWS;
        }
        return new StreamSpec(
                count,
                rows.eventTime(),
                rows.sessions(),
                rows.duplicates(),
                null,
                new DrawnKeysSpec(keyColumns, isBatch));
    }

    /**
     * Reports duplicates that are too far from their originals. Each of them would load the session window of its original again.
     */
    private void requireNearDuplicates(StreamSpec spec) {
        SessionsSpec sessions = spec.sessions();
        DuplicatesSpec duplicates = spec.duplicates();
        if (sessions != null && duplicates != null && !WindowBudget.isEnoughForScan(spec)) {
            String distance = "'" + DUPLICATES_MAX_DISTANCE.key() + "'";
            options.problem("Option " + distance + " is '" + duplicates.maxDistance() + "', but with '"
                    + SESSIONS_KEYS.key() + "' rows are generated in windows of "
                    + sessions.layout().rows()
                    + " rows, and with '"
                    + DUPLICATES_RATE.key() + "' = '" + duplicates.rate()
                    + "' too many duplicates would repeat rows that are no longer in memory. Use a " + distance
                    + " of at most "
                    + WindowBudget.maxDistance(sessions, duplicates) + ", or a '" + NUMBER_OF_ROWS.key()
                    + "' of at most "
                    + WindowBudget.maxRowsForAll(sessions) + ".");
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

    private void refuseInChangelog(@Nullable Object spec, ConfigOption<?> option, String prefix) {
        if (spec != null) {
            options.problem("Option '" + option.key() + "' works only if all rows are inserted, but '"
                    + CHANGELOG_MODE.key() + "' is '" + options.text(CHANGELOG_MODE) + "'. Set '"
                    + CHANGELOG_MODE.key() + "' to 'append', or remove the options '" + prefix + "*'.");
        }
    }
}
