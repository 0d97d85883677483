package io.sandglass.session.function;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The units of time of Azure Stream Analytics' windows, with its abbreviations, in any case. Source: the documentation of its
 * {@code SessionWindow}.
 */
enum AsaTimeUnit {
    DAY(86_400_000_000L, "day|dd|d"),
    HOUR(3_600_000_000L, "hour|hh"),
    MINUTE(60_000_000L, "minute|mi|n"),
    SECOND(1_000_000L, "second|ss|s"),
    MILLISECOND(1_000L, "millisecond|ms"),
    MICROSECOND(1L, "microsecond|mcs");

    private final long micros;
    /** Its name and abbreviations, with bars between. */
    private final String names;

    AsaTimeUnit(long micros, String names) {
        this.micros = micros;
        this.names = names;
    }

    /** The unit of this name or abbreviation. */
    static Optional<AsaTimeUnit> of(String name) {
        String lowerCase = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> List.of(unit.names.split("\\|")).contains(lowerCase))
                .findFirst();
    }

    /** All names, for messages. */
    static String allNames() {
        return Stream.of(values()).map(unit -> unit.names).collect(Collectors.joining(", "));
    }

    /** So many of this unit in milliseconds; empty when that isn't a whole number, or too large a one. */
    Optional<Long> toMillis(long count) {
        try {
            long total = Math.multiplyExact(count, micros);
            return total % 1_000 == 0 ? Optional.of(total / 1_000) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
