package io.sandglass.session.function;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.functions.TableSemantics;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.inference.StaticArgument;
import org.apache.flink.types.ColumnList;
import org.jspecify.annotations.Nullable;

/** The arguments of one call by name. They are read while the query is planned, so each must be a literal. */
final class CallArguments {
    private final List<StaticArgument> declared;
    private final CallContext context;

    CallArguments(List<StaticArgument> declared, CallContext context) {
        this.declared = declared;
        this.context = context;
    }

    /** The table, which is the first argument of every session function. */
    SessionInput input() {
        TableSemantics table = context.getTableSemantics(0)
                .orElseThrow(() -> new ValidationException(
                        "argument 'input' must be a table, for example TABLE clicks PARTITION BY user_id."));
        return SessionInput.of(context.getArgumentDataTypes().get(0), table, onTimeColumn());
    }

    /** The value of an INTERVAL in milliseconds; empty when it is left out. */
    Optional<Long> millis(String name) {
        return value(name, Duration.class, "INTERVAL '2' MINUTE").map(Duration::toMillis);
    }

    Optional<Integer> number(String name) {
        return value(name, Integer.class, "60");
    }

    Optional<String> text(String name) {
        return value(name, String.class, "'…'");
    }

    /**
     * The instant that a text names in UTC, such as {@code 2024-01-01} or {@code 2024-01-01 06:30:00}; empty when it is left
     * out. A text, because Flink 2.3 fails to hand out the value of a TIMESTAMP literal while it checks a call.
     */
    Optional<Instant> instant(String name) {
        return text(name).map(text -> {
            String iso = text.strip().replace(' ', 'T');
            try {
                LocalDateTime time = LocalDateTime.parse(iso.contains("T") ? iso : iso + "T00:00:00");
                // Java goes on for a billion years, which aren't all milliseconds of a long.
                if (time.getYear() >= 1 && time.getYear() <= 9999) {
                    return time.toInstant(ZoneOffset.UTC);
                }
            } catch (DateTimeParseException e) {
                // Told below.
            }
            throw new ValidationException("argument '" + name + "' is '" + text
                    + "', but must be a date or a date and time in UTC of the years 0001 to 9999, for example '2024-01-01' "
                    + "or '2024-01-01 06:30:00'.");
        });
    }

    /** The constant that an argument names; empty when it is left out. */
    <T extends Enum<T>> Optional<T> choice(String name, Class<T> choices) {
        return text(name).map(text -> Stream.of(choices.getEnumConstants())
                .filter(choice -> word(choice).equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new ValidationException(String.format(
                        "argument '%s' is '%s'. Allowed are: %s.",
                        name,
                        text,
                        Stream.of(choices.getEnumConstants())
                                .map(choice -> "'" + word(choice) + "'")
                                .collect(Collectors.joining(", "))))));
    }

    /** The value of an argument that must be there. */
    static <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(
                () -> new ValidationException("argument '" + name + "' is NULL. It must have a value."));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> Optional<T> value(String name, Class<T> type, String example) {
        int position = position(name);
        if (context.isArgumentNull(position)) {
            return Optional.empty();
        }
        if (!context.isArgumentLiteral(position)) {
            throw new ValidationException("argument '" + name + "' must be a literal, for example " + name + " => "
                    + example + "; it is read when the query is planned.");
        }
        return context.getArgumentValue(position, type);
    }

    private int position(String name) {
        for (int position = 0; position < declared.size(); position++) {
            if (declared.get(position).getName().equals(name)) {
                return position;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Flink adds its own arguments behind the declared ones while it checks the call, and takes them away afterwards. */
    private boolean isBeforeCasts() {
        return context.getArgumentDataTypes().size() > declared.size();
    }

    private @Nullable String onTimeColumn() {
        if (!isBeforeCasts() || context.isArgumentNull(declared.size())) {
            return null;
        }
        return context.getArgumentValue(declared.size(), ColumnList.class)
                .map(ColumnList::getNames)
                .filter(names -> names.size() == 1)
                .map(names -> names.get(0))
                .orElse(null);
    }
}
