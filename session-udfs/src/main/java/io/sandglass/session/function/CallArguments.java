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

/** The arguments of one call, by name. The function reads them when Flink plans the query, so each must be a literal. */
final class CallArguments {
    private final List<StaticArgument> declared;
    private final CallContext context;

    /** @param declared the arguments that the function declares, in their order */
    CallArguments(List<StaticArgument> declared, CallContext context) {
        this.declared = declared;
        this.context = context;
    }

    /**
     * Returns the table, which is the first argument of every session function.
     *
     * @throws ValidationException if the argument isn't a table, or if its time column is unusable
     */
    SessionInput input() {
        TableSemantics table = context.getTableSemantics(0)
                .orElseThrow(
                        () -> new ValidationException(
                                "Argument 'input': the argument is not a table. Use a table, for example TABLE clicks PARTITION BY user_id."));
        return SessionInput.of(context.getArgumentDataTypes().get(0), table, onTimeColumn());
    }

    /** Returns the value of an INTERVAL in milliseconds. Empty if the argument is NULL or missing. */
    Optional<Long> millis(String name) {
        return value(name, Duration.class, "INTERVAL '2' MINUTE").map(Duration::toMillis);
    }

    /** Returns the value of an INT. Empty if the argument is NULL or missing. */
    Optional<Integer> number(String name) {
        return value(name, Integer.class, "60");
    }

    /** Returns the value of a STRING. Empty if the argument is NULL or missing. */
    Optional<String> text(String name) {
        return value(name, String.class, "'…'");
    }

    /**
     * Returns the instant of a text in UTC, such as {@code 2024-01-01} or {@code 2024-01-01 06:30:00}. Empty if the argument is
     * NULL or missing. The argument is a text, because Flink 2.3 can't return the value of a TIMESTAMP literal during validation.
     *
     * @throws ValidationException if the text is no such date, or its year isn't from 1 to 9999
     */
    Optional<Instant> instant(String name) {
        return text(name).map(text -> {
            String iso = text.strip().replace(' ', 'T');
            try {
                LocalDateTime time = LocalDateTime.parse(iso.contains("T") ? iso : iso + "T00:00:00");
                // Java's years go up to a billion, which exceeds a long of milliseconds.
                if (time.getYear() >= 1 && time.getYear() <= 9999) {
                    return time.toInstant(ZoneOffset.UTC);
                }
            } catch (DateTimeParseException e) {
                // The exception below covers this case.
            }
            throw new ValidationException("Argument '" + name + "': '" + text
                    + "' is not a date or a date and time in UTC in the years 0001 to 9999. Use for example '2024-01-01' "
                    + "or '2024-01-01 06:30:00'.");
        });
    }

    /**
     * Returns the constant of an enum with the name in a text, in any case. Empty if the argument is NULL or missing.
     *
     * @throws ValidationException if there is no such constant
     */
    <T extends Enum<T>> Optional<T> choice(String name, Class<T> choices) {
        return text(name).map(text -> Stream.of(choices.getEnumConstants())
                .filter(choice -> word(choice).equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new ValidationException(String.format(
                        "Argument '%s': '%s' is unknown. Use one of: %s.",
                        name,
                        text,
                        Stream.of(choices.getEnumConstants())
                                .map(choice -> "'" + word(choice) + "'")
                                .collect(Collectors.joining(", "))))));
    }

    /**
     * Returns the value of a required argument.
     *
     * @throws ValidationException if the value is empty
     */
    static <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() ->
                new ValidationException("Argument '" + name + "': the value is NULL. Use a value that is not NULL."));
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
            throw new ValidationException(
                    "Argument '" + name + "': the value is not a literal. Use a literal, for example " + name + " => "
                            + example + ". The function reads the value when Flink plans the query.");
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

    /** Returns whether Flink is still validating the call. Flink then has its own arguments after the declared ones. */
    private boolean isBeforeCasts() {
        return context.getArgumentDataTypes().size() > declared.size();
    }

    /** Returns the column in {@code on_time}. Null if it isn't known. */
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
