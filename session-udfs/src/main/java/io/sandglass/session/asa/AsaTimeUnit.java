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
package io.sandglass.session.asa;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A time unit of Azure Stream Analytics' windows, with its abbreviations. The source is the documentation of its {@code
 * SessionWindow}.
 */
enum AsaTimeUnit {
    DAY(86_400_000_000L, "day|dd|d"),
    HOUR(3_600_000_000L, "hour|hh"),
    MINUTE(60_000_000L, "minute|mi|n"),
    SECOND(1_000_000L, "second|ss|s"),
    MILLISECOND(1_000L, "millisecond|ms"),
    MICROSECOND(1L, "microsecond|mcs");

    private final long micros;
    /** The name and the abbreviations, separated by vertical bars. */
    private final String names;

    AsaTimeUnit(long micros, String names) {
        this.micros = micros;
        this.names = names;
    }

    /** Returns the unit with a name or abbreviation, in any case. Empty if there is none. */
    static Optional<AsaTimeUnit> of(String name) {
        String lowerCase = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> List.of(unit.names.split("\\|")).contains(lowerCase))
                .findFirst();
    }

    /** Returns the names and abbreviations of all units, for messages. */
    static String allNames() {
        return Stream.of(values()).map(unit -> unit.names).collect(Collectors.joining(", "));
    }

    /**
     * Returns {@code count} of this unit in milliseconds. Empty if that isn't a whole number, or if the number of microseconds
     * exceeds a {@code long}.
     */
    Optional<Long> toMillis(long count) {
        try {
            long total = Math.multiplyExact(count, micros);
            return total % 1_000 == 0 ? Optional.of(total / 1_000) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
