package io.sandglass.faker.table;

import io.sandglass.faker.text.NumberTexts;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.flink.configuration.ConfigOption;
import org.jspecify.annotations.Nullable;

/** Reads options one by one. What is wrong goes to the problems, and the option counts as not set. */
final class OptionReader {
    private final Map<String, String> options;
    private final Problems problems;

    OptionReader(Map<String, String> options, Problems problems) {
        this.options = options;
        this.problems = problems;
    }

    boolean has(ConfigOption<?> option) {
        return options.containsKey(option.key());
    }

    /** The text of an option, or its default. */
    String text(ConfigOption<String> option) {
        return options.getOrDefault(option.key(), option.defaultValue());
    }

    /**
     * Reads an option.
     *
     * @param parse may throw an IllegalArgumentException, such as a NumberFormatException
     * @param allowed what the message says
     * @return null if it is not set or wrong
     */
    <T> @Nullable T read(ConfigOption<?> option, Function<String, T> parse, Predicate<T> isAllowed, String allowed) {
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
        } catch (IllegalArgumentException | ArithmeticException e) {
            // The message is the same as for a value that is out of bounds.
        }
        problems.add("Option '" + option.key() + "' is '" + text + "', but must be " + allowed + ".");
        return null;
    }

    /** A switch, false if it is not set. */
    boolean isTrue(ConfigOption<Boolean> option) {
        Boolean isTrue = bool(option);
        return isTrue != null && isTrue;
    }

    /** A switch, null if it is not set. */
    @Nullable
    Boolean bool(ConfigOption<Boolean> option) {
        return read(
                option,
                text -> text.equalsIgnoreCase("true"),
                value -> value || "false".equalsIgnoreCase(options.get(option.key())),
                "'true' or 'false'");
    }

    /** A share of all rows: the default if it is not set, 0 if it is wrong. */
    double rate(ConfigOption<Double> option, double max) {
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

    void problem(String problem) {
        problems.add(problem);
    }
}
