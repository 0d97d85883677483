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
package io.sandglass.faker.samples;

import io.sandglass.faker.text.DidYouMean;
import io.sandglass.faker.text.NumberTexts;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.catalog.CommonCatalogOptions;

/** The options of a catalog of samples. */
final class SamplesCatalogOptions {
    private static final long ROWS_AT_SCALE_ONE = 1_000_000;

    static final ConfigOption<String> DEFAULT_DATABASE = ConfigOptions.key(CommonCatalogOptions.DEFAULT_DATABASE_KEY)
            .stringType()
            .defaultValue("shop")
            .withDescription("Database that USE CATALOG selects. Default shop.");

    static final ConfigOption<String> SCALE = ConfigOptions.key("scale")
            .stringType()
            .defaultValue("1")
            .withDescription("Factor of the numbers of customers, devices and other keys, and of the default"
                    + " 'number-of-rows'. 0.01 to 1000, default 1.");

    static final ConfigOption<String> SEED = ConfigOptions.key("seed")
            .stringType()
            .defaultValue("1")
            .withDescription("Seed of all tables. Any BIGINT, default 1.");

    static final ConfigOption<String> ROWS_PER_SECOND = ConfigOptions.key("rows-per-second")
            .stringType()
            .defaultValue("100")
            .withDescription("Rows per second of each stream. Above 0, default 100. Batch queries ignore the rate.");

    static final ConfigOption<String> NUMBER_OF_ROWS = ConfigOptions.key("number-of-rows")
            .stringType()
            .noDefaultValue()
            .withDescription(
                    "Number of rows of each stream, or of orders in order_lines. Tables of customers, devices and"
                            + " other keys always have all keys. 0 to 10^12, default 1000000 times 'scale'.");

    private final Map<String, String> options;

    /** @param options the options as the user has set them */
    SamplesCatalogOptions(Map<String, String> options) {
        this.options = options;
    }

    /**
     * Returns the size of the tables.
     *
     * @throws ValidationException if an option is invalid
     */
    SampleSize size() {
        double scale = read(
                SCALE,
                NumberTexts::toDouble,
                number -> number >= SampleSize.MIN_SCALE && number <= SampleSize.MAX_SCALE,
                "a number from 0.01 to 1000, such as '10'");
        long rows = options.containsKey(NUMBER_OF_ROWS.key())
                ? read(
                        NUMBER_OF_ROWS,
                        NumberTexts::toLong,
                        number -> number >= 0 && number <= 1_000_000_000_000L,
                        "a whole number from 0 to 1000000000000, such as '1000'")
                : Math.round(ROWS_AT_SCALE_ONE * scale);
        double rowsPerSecond = read(
                ROWS_PER_SECOND,
                NumberTexts::toDouble,
                number -> number > 0 && Double.isFinite(number),
                "a number greater than 0, such as '5' or '0.5'");
        long seed = read(SEED, NumberTexts::toLong, number -> true, "a whole number, such as '42'");
        return new SampleSize(scale, rows, rowsPerSecond, seed);
    }

    /**
     * Returns the default database.
     *
     * @throws ValidationException if the catalog has no such database
     */
    String defaultDatabase(Collection<String> databases) {
        String database = options.getOrDefault(DEFAULT_DATABASE.key(), DEFAULT_DATABASE.defaultValue());
        if (!databases.contains(database)) {
            throw new ValidationException("Option '" + DEFAULT_DATABASE.key() + "' is '" + database
                    + "', but the catalog has no such database." + DidYouMean.hint(database, databases) + " Databases: "
                    + String.join(", ", databases) + ".");
        }
        return database;
    }

    private <T> T read(
            ConfigOption<String> option, Function<String, T> parser, Predicate<T> isAllowed, String allowed) {
        String text = options.getOrDefault(option.key(), option.defaultValue());
        try {
            T value = parser.apply(text.trim());
            if (isAllowed.test(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Reported like a number that is out of range.
        }
        throw new ValidationException("Option '" + option.key() + "' is '" + text + "', but must be " + allowed + ".");
    }
}
