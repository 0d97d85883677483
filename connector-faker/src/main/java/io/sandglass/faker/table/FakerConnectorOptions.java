package io.sandglass.faker.table;

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

    public static final ConfigOption<String> CHANGELOG_MODE = ConfigOptions.key("changelog.mode")
            .stringType()
            .defaultValue("append")
            .withDescription("Accepted for DDLs that were written for other services. Rows are always inserted.");

    /** What the options of columns start with: {@code fields.<path>.expression} and its like. */
    static final String FIELDS_PREFIX = "fields.";

    static final String EXPRESSION = "expression";
    static final String NULL_RATE = "null-rate";
    static final String LENGTH = "length";
    static final String FIELD_LOCALE = "locale";

    /** What the options of the user's own lists start with: {@code lists.<name>.values} and {@code lists.<name>.path}. */
    static final String LISTS_PREFIX = "lists.";

    static final String VALUES = "values";
    static final String PATH = "path";

    private FakerConnectorOptions() {}
}
