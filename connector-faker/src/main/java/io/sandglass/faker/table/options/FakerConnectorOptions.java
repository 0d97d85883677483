package io.sandglass.faker.table.options;

import io.sandglass.faker.spec.FieldPath;
import java.time.Duration;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of the connector. */
public final class FakerConnectorOptions {

    public static final ConfigOption<Long> NUMBER_OF_ROWS = ConfigOptions.key("number-of-rows")
            .longType()
            .noDefaultValue()
            .withDescription("How many rows the table has, 0 or more. Without it the table is unbounded.");

    public static final ConfigOption<Double> ROWS_PER_SECOND = ConfigOptions.key("rows-per-second")
            .doubleType()
            .defaultValue(10_000.0)
            .withDescription(
                    "The most rows that are produced in a second, over all subtasks together. May be a fraction.");

    public static final ConfigOption<Long> SEED = ConfigOptions.key("seed")
            .longType()
            .noDefaultValue()
            .withDescription("Tables with equal seeds and columns have equal rows."
                    + " Without it a random one is drawn when the query is planned, and logged.");

    public static final ConfigOption<String> LOCALE = ConfigOptions.key("locale")
            .stringType()
            .defaultValue("en")
            .withDescription("The language and country of names, addresses and the like, such as 'de' or 'pt-BR'.");

    public static final ConfigOption<String> EVENT_TIME_START = ConfigOptions.key("event-time.start")
            .stringType()
            .noDefaultValue()
            .withDescription(
                    "When row 0 happens: a point in time, 'now', or a duration before now, such as 'now - 7 d'."
                            + " It starts the event clock, whose time is #{event.time}.");

    public static final ConfigOption<Duration> EVENT_TIME_STEP = ConfigOptions.key("event-time.step")
            .durationType()
            .noDefaultValue()
            .withDescription("The time from one row to the next. Without it, rows happen at rows-per-second.");

    public static final ConfigOption<Duration> EVENT_TIME_DISORDER = ConfigOptions.key("event-time.disorder")
            .durationType()
            .defaultValue(Duration.ZERO)
            .withDescription("By how much at most a row comes later than its time: what a watermark must wait for.");

    public static final ConfigOption<Double> EVENT_TIME_LATE_RATE = ConfigOptions.key("event-time.late-rate")
            .doubleType()
            .defaultValue(0.0)
            .withDescription("How many rows come even later, 0 to 1.");

    public static final ConfigOption<Duration> EVENT_TIME_MAX_LATENESS = ConfigOptions.key("event-time.max-lateness")
            .durationType()
            .noDefaultValue()
            .withDescription("By how much at most these come later than the disorder allows.");

    public static final ConfigOption<Duration> EVENT_TIME_PAUSE_EVERY = ConfigOptions.key("event-time.pause-every")
            .durationType()
            .noDefaultValue()
            .withDescription("After how long, again and again, nothing happens for a while.");

    public static final ConfigOption<Duration> EVENT_TIME_PAUSE_LENGTH = ConfigOptions.key("event-time.pause-length")
            .durationType()
            .noDefaultValue()
            .withDescription("How long that is.");

    public static final ConfigOption<Boolean> EVENT_TIME_LIVE = ConfigOptions.key("event-time.live")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether rows come when it is time for them: those of the past as fast as they can,"
                    + " then each when the wall clock shows its time.");

    public static final ConfigOption<Double> DUPLICATES_RATE = ConfigOptions.key("duplicates.rate")
            .doubleType()
            .defaultValue(0.0)
            .withDescription("How many rows are an earlier one once more, 0 to 0.9.");

    public static final ConfigOption<Integer> DUPLICATES_MAX_DISTANCE = ConfigOptions.key("duplicates.max-distance")
            .intType()
            .defaultValue(100)
            .withDescription("How many rows later that is at most.");

    public static final ConfigOption<Long> SESSIONS_KEYS = ConfigOptions.key("sessions.keys")
            .longType()
            .noDefaultValue()
            .withDescription("Lets rows come in sessions of so many keys, numbered from 0: #{session.key}.");

    public static final ConfigOption<String> SESSIONS_SIZE = ConfigOptions.key("sessions.size")
            .stringType()
            .defaultValue("#{uniform.between '1','50'}")
            .withDescription("An expression for the number of rows of a session.");

    public static final ConfigOption<String> SESSIONS_GAP = ConfigOptions.key("sessions.gap")
            .stringType()
            .defaultValue("#{exponential.between '0','60000','5000'}")
            .withDescription("An expression for the milliseconds between two rows of a session.");

    public static final ConfigOption<Duration> SESSIONS_IDLE = ConfigOptions.key("sessions.idle")
            .durationType()
            .defaultValue(Duration.ofMinutes(5))
            .withDescription("How long at least a key is silent between two of its sessions. Longer than all gaps.");
    public static final ConfigOption<Boolean> INFER = ConfigOptions.key("infer")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether columns without an expression get one that fits their name and type.");

    public static final ConfigOption<String> CHANGELOG_MODE = ConfigOptions.key("changelog.mode")
            .stringType()
            .defaultValue("append")
            .withDescription("'append': rows are inserted. 'upsert' or 'retract': they are also updated and deleted, by"
                    + " their primary key; number-of-rows counts changes. In batch mode the rows that are left."
                    + " 'upsert' with a key that may repeat: each row upserts the key that it draws.");

    public static final ConfigOption<Double> CHANGELOG_UPDATE_RATE = ConfigOptions.key("changelog.update-rate")
            .doubleType()
            .defaultValue(0.5)
            .withDescription("How many changes are updates.");

    public static final ConfigOption<Double> CHANGELOG_DELETE_RATE = ConfigOptions.key("changelog.delete-rate")
            .doubleType()
            .defaultValue(0.1)
            .withDescription("How many changes are deletes. As each needs an insert, it counts twice:"
                    + " update-rate + 2 * delete-rate is below 1.");

    public static final ConfigOption<Integer> CHANGELOG_KEYS = ConfigOptions.key("changelog.keys")
            .intType()
            .defaultValue(1280)
            .withDescription("How many keys are changed in turn before others take their place,"
                    + " rounded up to a multiple of 128.");

    public static final ConfigOption<Boolean> LOOKUP_ASYNC = ConfigOptions.key("lookup.async")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether lookups are made by Flink's asynchronous operator.");

    public static final ConfigOption<Boolean> ACCEPT_CHANGED_VALUES = ConfigOptions.key(
                    "scan.restore.accept-changed-values")
            .booleanType()
            .defaultValue(false)
            .withDescription(
                    "Whether a job may be restored from a checkpoint or savepoint of a release that generated other"
                            + " values for a seed.");

    /** What the options of columns start with: {@code fields.<path>.expression} and its like. */
    public static final String FIELDS_PREFIX = FieldPath.OPTIONS_PREFIX;

    public static final String EXPRESSION = "expression";
    public static final String NULL_RATE = "null-rate";
    public static final String ORPHAN_RATE = "orphan-rate";
    public static final String UNIQUE = "unique";
    public static final String LENGTH = "length";
    public static final String FIELD_LOCALE = "locale";

    /** What the options of the user's own lists start with: {@code lists.<name>.values} and {@code lists.<name>.path}. */
    public static final String LISTS_PREFIX = "lists.";

    public static final String VALUES = "values";
    public static final String PATH = "path";

    /** What the options of the user's own records start with: {@code records.<name>.values} and {@code .path}. */
    public static final String RECORDS_PREFIX = "records.";

    private FakerConnectorOptions() {}
}
