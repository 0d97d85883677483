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

import io.sandglass.faker.expression.Locales;
import io.sandglass.faker.text.NumberTexts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/** A reader of a table's options. It reports an invalid option as a problem and treats it as not set. */
public final class OptionReader {
    private final Map<String, String> options;
    private final Problems problems;

    public OptionReader(Map<String, String> options, Problems problems) {
        this.options = options;
        this.problems = problems;
    }

    /** Returns a reader of these options and of defaults for options that aren't set. It reports to the same problems. */
    public OptionReader withDefaults(Map<String, String> defaults) {
        Map<String, String> all = new HashMap<>(defaults);
        all.putAll(options);
        return new OptionReader(all, problems);
    }

    /** Returns the names of all options that are set, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(options.keySet());
    }

    public boolean has(ConfigOption<?> option) {
        return options.containsKey(option.key());
    }

    /** Returns the text of an option, or its default. */
    public String text(ConfigOption<String> option) {
        return options.getOrDefault(option.key(), option.defaultValue());
    }

    /** Returns the text of an option, or null if it isn't set. */
    @Nullable
    public String text(String key) {
        return options.get(key);
    }

    /** Returns all options for Flink's own parser. */
    public Configuration toConfiguration() {
        return Configuration.fromMap(options);
    }

    public <T> @Nullable T read(
            ConfigOption<?> option, Function<String, T> parse, Predicate<T> isAllowed, String allowed) {
        return read(option.key(), parse, isAllowed, allowed);
    }

    /**
     * Reads an option.
     *
     * @param parse parses the text; may throw an IllegalArgumentException or ArithmeticException
     * @param allowed the allowed values; follows "must be" in the message
     * @return the value, or null if the option is not set or invalid
     */
    public <T> @Nullable T read(String key, Function<String, T> parse, Predicate<T> isAllowed, String allowed) {
        String text = options.get(key);
        if (text == null) {
            return null;
        }
        try {
            // Not trimmed, because Flink reads the options again and does not trim them.
            T value = parse.apply(text);
            if (isAllowed.test(value)) {
                return value;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Reported like a value that is out of range.
        }
        problem("Option '" + key + "' is '" + text + "', but must be " + allowed + ".");
        return null;
    }

    /** Returns a boolean option, or false if it is not set or invalid. */
    public boolean isTrue(ConfigOption<Boolean> option) {
        return Boolean.TRUE.equals(bool(option.key()));
    }

    /** Returns a boolean option, or null if it is not set or invalid. */
    @Nullable
    public Boolean bool(String key) {
        return read(
                key,
                text -> text.equalsIgnoreCase("true"),
                value -> value || "false".equalsIgnoreCase(options.get(key)),
                "'true' or 'false'");
    }

    /** Returns a rate from 0 to {@code max}: the default if the option is not set, 0 if it is invalid. */
    public double rate(ConfigOption<Double> option, double max) {
        String example = max > 0.1 ? "0.1" : String.valueOf(max);
        Double rate = read(
                option,
                NumberTexts::toDouble,
                number -> number >= 0 && number <= max,
                "a number from 0 to " + (max == 1 ? "1" : max) + ", such as '" + example + "'");
        if (rate == null) {
            return has(option) ? 0 : option.defaultValue();
        }
        return rate;
    }

    /** Returns a language and country, or null if the option isn't set. */
    @Nullable
    public Locale locale(String key) {
        String tag = options.get(key);
        try {
            return tag == null ? null : Locales.parse(tag);
        } catch (IllegalArgumentException e) {
            problem("Option '" + key + "' is '" + tag + "', but " + e.getMessage());
            return null;
        }
    }

    public void problem(String problem) {
        problems.add(problem);
    }
}
