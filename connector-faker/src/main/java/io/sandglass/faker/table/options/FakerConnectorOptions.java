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
package io.sandglass.faker.table.options;

import io.sandglass.faker.spec.FieldPath;
import java.time.Duration;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of the connector. */
public final class FakerConnectorOptions {

    public static final ConfigOption<Long> NUMBER_OF_ROWS = ConfigOptions.key("number-of-rows")
            .longType()
            .noDefaultValue()
            .withDescription("Number of rows. A table with this option is bounded and also works in batch mode. Without"
                    + " this option, the table is unbounded. 0 or more, no default.");

    public static final ConfigOption<String> ROWS_PER_SECOND = ConfigOptions.key("rows-per-second")
            .stringType()
            .defaultValue("10000")
            .withDescription("Rows per second over all subtasks together, at even intervals. '0.5' is one row in two"
                    + " seconds. '1e9' means as fast as possible, as in batch mode. Or a schedule such as"
                    + " 'ramp to 5000 in 5 min; hold 10 min; ramp to 100 in 1 min; repeat'. Above 0, default 10000.");

    public static final ConfigOption<Long> SEED = ConfigOptions.key("seed")
            .longType()
            .noDefaultValue()
            .withDescription(
                    "Seed of the rows. Equal seeds give equal rows: in another run, at another parallelism, after"
                            + " a failure. Without this option, the planner draws a seed and logs it. Any BIGINT, default"
                            + " random.");

    public static final ConfigOption<Long> ENTITIES_SEED = ConfigOptions.key("entities.seed")
            .longType()
            .noDefaultValue()
            .withDescription(
                    "Seed of values that belong to an entity. Tables with equal entity seeds have equal values for equal"
                            + " keys, whatever their 'seed'. Without this option, the table's seed. Any BIGINT, no default.");

    public static final ConfigOption<String> LOCALE = ConfigOptions.key("locale")
            .stringType()
            .defaultValue("en")
            .withDescription("Language and country of names, addresses and similar values, such as 'de' or 'pt-BR'. A"
                    + " locale of Datafaker, default en.");

    public static final ConfigOption<String> EVENT_TIME_START = ConfigOptions.key("event-time.start")
            .stringType()
            .noDefaultValue()
            .withDescription(
                    "Start of the event clock, whose time is #{event.time}. A point in time such as '2026-01-01"
                            + " 00:00:00', or 'now', or a duration before now such as 'now - 7 d'. 0000-01-02 to 9999-12-31"
                            + " UTC, no default.");

    public static final ConfigOption<Duration> EVENT_TIME_STEP = ConfigOptions.key("event-time.step")
            .durationType()
            .noDefaultValue()
            .withDescription("Event time from one row to the next. 1 ns to 106751 d, default 1 s / rows-per-second.");

    public static final ConfigOption<String> EVENT_TIME_RATE = ConfigOptions.key("event-time.rate")
            .stringType()
            .noDefaultValue()
            .withDescription(
                    "Rate of rows in event time, instead of event-time.step. A number such as '20 per second', or"
                            + " a curve of the day or week such as 'daily ramp 06:00 2, 20:00 120 per second'. 1 row per"
                            + " 106751 d to 1 row per ns, no default.");

    public static final ConfigOption<String> EVENT_TIME_ARRIVALS = ConfigOptions.key("event-time.arrivals")
            .stringType()
            .defaultValue("even")
            .withDescription(
                    "How rows follow one another at the rate. 'even': each row comes when the rate makes it due."
                            + " 'poisson': at random, with exponential gaps. even or poisson, default even.");

    public static final ConfigOption<String> EVENT_TIME_END = ConfigOptions.key("event-time.end")
            .stringType()
            .noDefaultValue()
            .withDescription(
                    "End of the event clock, exclusive. The table is bounded and ends before the first row at or"
                            + " after this time, or earlier if it has 'number-of-rows'. A point in time as in event-time.start,"
                            + " or a duration after now such as 'now + 1 h'. 0000-01-02 to 9999-12-31 UTC, no default.");

    public static final ConfigOption<Duration> EVENT_TIME_DISORDER = ConfigOptions.key("event-time.disorder")
            .durationType()
            .defaultValue(Duration.ZERO)
            .withDescription("Maximum out-of-orderness of a row that isn't late. A watermark with this delay loses only"
                    + " late rows. 0 s to 365000 d, default 0 s.");

    public static final ConfigOption<Double> EVENT_TIME_LATE_RATE = ConfigOptions.key("event-time.late-rate")
            .doubleType()
            .defaultValue(0.0)
            .withDescription("Fraction of rows that are late. Needs 'event-time.max-lateness'. 0 to 1, default 0.");

    public static final ConfigOption<Duration> EVENT_TIME_MAX_LATENESS = ConfigOptions.key("event-time.max-lateness")
            .durationType()
            .noDefaultValue()
            .withDescription("Maximum out-of-orderness of a late row, in addition to the disorder. Needs"
                    + " 'event-time.late-rate'. 1 ms to 365000 d, no default.");

    public static final ConfigOption<Duration> EVENT_TIME_PAUSE_EVERY = ConfigOptions.key("event-time.pause-every")
            .durationType()
            .noDefaultValue()
            .withDescription(
                    "Event time between pauses. Needs 'event-time.pause-length'. 1 ms to 365000 d, no default.");

    public static final ConfigOption<Duration> EVENT_TIME_PAUSE_LENGTH = ConfigOptions.key("event-time.pause-length")
            .durationType()
            .noDefaultValue()
            .withDescription("Duration of each pause in event time. The event clock skips this time. Needs"
                    + " 'event-time.pause-every'. 1 ms to 365000 d, no default.");

    public static final ConfigOption<Boolean> EVENT_TIME_LIVE = ConfigOptions.key("event-time.live")
            .booleanType()
            .defaultValue(false)
            .withDescription(
                    "Whether each row waits until the wall clock shows the row's time on the event clock. The connector"
                            + " emits rows with a past time as fast as possible. true or false, default false.");

    public static final ConfigOption<Double> DUPLICATES_RATE = ConfigOptions.key("duplicates.rate")
            .doubleType()
            .defaultValue(0.0)
            .withDescription("Fraction of rows that repeat an earlier row. 0 to 0.9, default 0.");

    public static final ConfigOption<Integer> DUPLICATES_MAX_DISTANCE = ConfigOptions.key("duplicates.max-distance")
            .intType()
            .defaultValue(100)
            .withDescription("Maximum number of rows from a row to its duplicate. Needs 'duplicates.rate'. 1 to"
                    + " 2147483647, default 100.");

    public static final ConfigOption<Long> SESSIONS_KEYS = ConfigOptions.key("sessions.keys")
            .longType()
            .noDefaultValue()
            .withDescription(
                    "Number of keys whose rows come in sessions. #{session.key} is the number of the row's key,"
                            + " from 0. Needs 'event-time.start'. 1 or more, no default.");

    public static final ConfigOption<Double> SESSIONS_SKEW = ConfigOptions.key("sessions.skew")
            .doubleType()
            .defaultValue(0.0)
            .withDescription("Exponent of the Zipf distribution of keys over sessions. Key k has the weight"
                    + " 1 / (k + 1)^skew. At 0, all keys have equally many sessions. 0 to 10, default 0.");

    public static final ConfigOption<String> SESSIONS_SIZE = ConfigOptions.key("sessions.size")
            .stringType()
            .defaultValue("#{uniform.between '1','50'}")
            .withDescription(
                    "Expression for the number of rows of a session. 1 to 2147483647, default #{uniform.between"
                            + " '1','50'}.");

    public static final ConfigOption<String> SESSIONS_GAP = ConfigOptions.key("sessions.gap")
            .stringType()
            .defaultValue("#{exponential.between '0','60000','5000'}")
            .withDescription(
                    "Expression for the milliseconds from one row of a session to the next. 0 or more, less than"
                            + " sessions.idle, default #{exponential.between '0','60000','5000'}.");

    public static final ConfigOption<Duration> SESSIONS_IDLE = ConfigOptions.key("sessions.idle")
            .durationType()
            .defaultValue(Duration.ofMinutes(5))
            .withDescription(
                    "Minimum time between two sessions of a key. Must be longer than every gap. 1 ms to 106751 d,"
                            + " default 5 min.");

    public static final ConfigOption<String> SESSIONS_STATES = ConfigOptions.key("sessions.states")
            .stringType()
            .noDefaultValue()
            .withDescription("States that the rows of a session go through, with the weights and delays of their"
                    + " transitions. #{session.state} is the row's state. Not together with 'sessions.size'. 1 to 1000"
                    + " states, no default.");

    public static final ConfigOption<String> SESSIONS_INITIAL = ConfigOptions.key("sessions.initial")
            .stringType()
            .noDefaultValue()
            .withDescription("States in which sessions begin, with weights, such as 'home 3, search 1'. Needs"
                    + " 'sessions.states'. Names of states, default the first state.");

    public static final ConfigOption<Integer> SESSIONS_MAX_SIZE = ConfigOptions.key("sessions.max-size")
            .intType()
            .noDefaultValue()
            .withDescription(
                    "Maximum number of rows of a session. Longer sessions stop there. 1 to 1048576, no default.");

    public static final ConfigOption<Duration> SESSIONS_MAX_DURATION = ConfigOptions.key("sessions.max-duration")
            .durationType()
            .noDefaultValue()
            .withDescription(
                    "Maximum duration of a session. Longer sessions stop there. 1 ms to 106751 d, no default.");
    public static final ConfigOption<Long> CHILDREN_PARENTS = ConfigOptions.key("children.parents")
            .longType()
            .noDefaultValue()
            .withDescription(
                    "Number of parents whose children are the rows. It replaces 'number-of-rows'. Without this option,"
                            + " the table is unbounded. Needs 'children.count'. 0 or more, no default.");

    public static final ConfigOption<String> CHILDREN_COUNT = ConfigOptions.key("children.count")
            .stringType()
            .noDefaultValue()
            .withDescription(
                    "Expression for the number of rows of a parent. It must have known bounds. Rows of a parent are next"
                            + " to one another, and #{child.number} is a row's number among them. 0 to 10000, no default.");

    public static final ConfigOption<Boolean> INFER = ConfigOptions.key("infer")
            .booleanType()
            .defaultValue(true)
            .withDescription(
                    "Whether a column without an expression gets one that fits its name and type, and sometimes an entity"
                            + " or children. Otherwise, each column needs an expression. true or false, default true.");

    public static final ConfigOption<String> CHANGELOG_MODE = ConfigOptions.key("changelog.mode")
            .stringType()
            .defaultValue("append")
            .withDescription(
                    "Kinds of changes. 'append': inserts only. 'upsert' or 'retract': also updates and deletes by"
                            + " the primary key. 'upsert' with a key that may repeat: each row upserts the key that it"
                            + " draws. 'number-of-rows' counts changes. In batch mode, only the final rows come. append,"
                            + " upsert or retract, default append.");

    public static final ConfigOption<Double> CHANGELOG_UPDATE_RATE = ConfigOptions.key("changelog.update-rate")
            .doubleType()
            .defaultValue(0.5)
            .withDescription("Fraction of changes that are updates. 0 to 0.999, default 0.5.");

    public static final ConfigOption<Double> CHANGELOG_DELETE_RATE = ConfigOptions.key("changelog.delete-rate")
            .doubleType()
            .defaultValue(0.1)
            .withDescription("Fraction of changes that are deletes. 'update-rate' + 2 * 'delete-rate' must not exceed"
                    + " 0.999, because each deleted row needs an insert. 0 to 0.4995, default 0.1.");

    public static final ConfigOption<Integer> CHANGELOG_KEYS = ConfigOptions.key("changelog.keys")
            .intType()
            .defaultValue(1280)
            .withDescription("Number of keys that change before new keys replace them. The connector rounds it up to a"
                    + " multiple of 128. 1 to 1000000000, default 1280.");

    public static final ConfigOption<Boolean> LOOKUP_ASYNC = ConfigOptions.key("lookup.async")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether lookups use Flink's asynchronous operator. true or false, default false.");

    public static final ConfigOption<Boolean> ACCEPT_CHANGED_VALUES = ConfigOptions.key(
                    "scan.restore.accept-changed-values")
            .booleanType()
            .defaultValue(false)
            .withDescription(
                    "Whether Flink may restore a job from the state of a release that generated other values for"
                            + " a seed. true or false, default false.");

    /** The options of sessions. */
    public static final Set<ConfigOption<?>> OF_SESSIONS = Set.of(
            SESSIONS_KEYS,
            SESSIONS_SKEW,
            SESSIONS_SIZE,
            SESSIONS_GAP,
            SESSIONS_IDLE,
            SESSIONS_STATES,
            SESSIONS_INITIAL,
            SESSIONS_MAX_SIZE,
            SESSIONS_MAX_DURATION);

    /** The prefix of the options of columns, such as {@code fields.<path>.expression}. */
    public static final String FIELDS_PREFIX = FieldPath.OPTIONS_PREFIX;

    public static final String EXPRESSION = "expression";
    public static final String NULL_RATE = "null-rate";
    public static final String ORPHAN_RATE = "orphan-rate";
    public static final String UNIQUE = "unique";
    public static final String LENGTH = "length";
    public static final String DISTINCT = "distinct";
    public static final String FIELD_LOCALE = "locale";
    public static final String PER = "per";
    public static final String EVERY = "every";
    public static final String CHANGE_RATE = "change-rate";
    public static final String ONLY_IF = "only-if";

    /** The prefix of the options of users' lists, {@code lists.<name>.values} and {@code lists.<name>.path}. */
    public static final String LISTS_PREFIX = "lists.";

    public static final String VALUES = "values";
    public static final String PATH = "path";

    /** The prefix of the options of users' records, {@code records.<name>.values} and {@code records.<name>.path}. */
    public static final String RECORDS_PREFIX = "records.";

    /** The option of the field that weighs records, {@code records.<name>.weight}. */
    public static final String WEIGHT = "weight";

    /** The prefix of the options of draws that columns share, {@code vars.<name>.expression}. */
    public static final String VARS_PREFIX = "vars.";

    /** The prefix of the options of cases, {@code cases.<name>.of}, {@code .when.<value>} and {@code .else}. */
    public static final String CASES_PREFIX = "cases.";

    /** The prefix of the options of references to rows of other tables, such as {@code references.<name>.first}. */
    public static final String REFERENCES_PREFIX = "references.";

    public static final String OF = "of";
    public static final String WHEN = "when";
    public static final String ELSE = "else";

    private FakerConnectorOptions() {}
}
