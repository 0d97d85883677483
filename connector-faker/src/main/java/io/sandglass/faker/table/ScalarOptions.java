package io.sandglass.faker.table;

import io.sandglass.faker.expression.Locales;
import io.sandglass.faker.source.FakerSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.factories.FactoryUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the options that are about the whole table. */
final class ScalarOptions {
    private static final Logger LOG = LoggerFactory.getLogger(ScalarOptions.class);

    private final Map<String, String> options;
    private final Problems problems;

    ScalarOptions(Map<String, String> options, Problems problems) {
        this.options = options;
        this.problems = problems;
    }

    long rowCount() {
        Long count = read(
                FakerConnectorOptions.NUMBER_OF_ROWS,
                Long::valueOf,
                number -> number >= 0,
                "a whole number from 0, such as '1000'");
        return count == null ? FakerSource.UNBOUNDED : count;
    }

    double rowsPerSecond() {
        Double rate = read(
                FakerConnectorOptions.ROWS_PER_SECOND,
                Double::valueOf,
                number -> number > 0 && Double.isFinite(number),
                "a number greater than 0, such as '5' or '0.5'");
        return rate == null ? FakerConnectorOptions.ROWS_PER_SECOND.defaultValue() : rate;
    }

    /** The seed option, or a random seed. */
    long seed() {
        Long seed = read(FakerConnectorOptions.SEED, Long::valueOf, number -> true, "a whole number, such as '42'");
        return seed == null ? ThreadLocalRandom.current().nextLong() : seed;
    }

    @Nullable
    Integer parallelism() {
        return read(
                FactoryUtil.SOURCE_PARALLELISM,
                Integer::valueOf,
                number -> number >= 1,
                "a whole number from 1, such as '2'");
    }

    Locale locale() {
        String tag =
                options.getOrDefault(FakerConnectorOptions.LOCALE.key(), FakerConnectorOptions.LOCALE.defaultValue());
        try {
            return Locales.parse(tag);
        } catch (IllegalArgumentException e) {
            problems.add("Option '" + FakerConnectorOptions.LOCALE.key() + "' is '" + tag + "', but " + e.getMessage());
            return Locale.ENGLISH;
        }
    }

    /** DDLs of other services have it; until changelogs are generated, only its spelling is held to anything. */
    void checkChangelogMode() {
        String key = FakerConnectorOptions.CHANGELOG_MODE.key();
        String mode = options.getOrDefault(key, FakerConnectorOptions.CHANGELOG_MODE.defaultValue());
        switch (mode) {
            case "append" -> {}
            case "upsert", "retract" -> LOG.warn("Option '{}' is '{}', but all rows are inserted.", key, mode);
            default ->
                problems.add("Option '" + key + "' is '" + mode + "', but must be 'append', 'upsert' or 'retract'.");
        }
    }

    private <T> @Nullable T read(
            ConfigOption<T> option, Function<String, T> parse, Predicate<T> isAllowed, String allowed) {
        String text = options.get(option.key());
        if (text == null) {
            return null;
        }
        try {
            // Not trimmed, as Flink reads the option once more and would not do so either.
            T value = parse.apply(text);
            if (isAllowed.test(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // The message is the same as for a number that is out of bounds.
        }
        problems.add("Option '" + option.key() + "' is '" + text + "', but must be " + allowed + ".");
        return null;
    }
}
