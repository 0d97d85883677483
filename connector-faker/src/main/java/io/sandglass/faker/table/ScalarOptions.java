package io.sandglass.faker.table;

import io.sandglass.faker.expression.Locales;
import io.sandglass.faker.source.FakerSource;
import io.sandglass.faker.text.NumberTexts;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.flink.table.factories.FactoryUtil;
import org.jspecify.annotations.Nullable;

/** Reads the options that are about the whole table. */
final class ScalarOptions {
    /** The number of rows by which flink-faker said that a table has no end. */
    private static final long FLINK_FAKER_UNBOUNDED = -1;

    private final Map<String, String> options;
    private final Problems problems;
    private final OptionReader reader;

    ScalarOptions(Map<String, String> options, Problems problems) {
        this.options = options;
        this.problems = problems;
        this.reader = new OptionReader(options, problems);
    }

    long rowCount() {
        Long count = reader.read(
                FakerConnectorOptions.NUMBER_OF_ROWS,
                NumberTexts::toLong,
                number -> number >= 0 || number == FLINK_FAKER_UNBOUNDED,
                "a whole number from 0, such as '1000'");
        if (count == null || count == FLINK_FAKER_UNBOUNDED) {
            return FakerSource.UNBOUNDED;
        }
        // A table with a number of rows has an end, even if the number equals UNBOUNDED.
        return Math.min(count, FakerSource.UNBOUNDED - 1);
    }

    double rowsPerSecond() {
        Double rate = reader.read(
                FakerConnectorOptions.ROWS_PER_SECOND,
                NumberTexts::toDouble,
                number -> number > 0 && Double.isFinite(number),
                "a number greater than 0, such as '5' or '0.5'");
        return rate == null ? FakerConnectorOptions.ROWS_PER_SECOND.defaultValue() : rate;
    }

    /** The seed option, or a random seed. */
    long seed() {
        Long seed = reader.read(
                FakerConnectorOptions.SEED, NumberTexts::toLong, number -> true, "a whole number, such as '42'");
        return seed == null ? ThreadLocalRandom.current().nextLong() : seed;
    }

    @Nullable
    Integer parallelism() {
        return reader.read(
                FactoryUtil.SOURCE_PARALLELISM,
                NumberTexts::toInt,
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

    /** Whether expressions are to be found; also if that is misspelled, as all that is missing would only hide the slip. */
    boolean infer() {
        return reader.has(FakerConnectorOptions.INFER)
                && !Boolean.FALSE.equals(reader.bool(FakerConnectorOptions.INFER));
    }
}
