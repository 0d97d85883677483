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
package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values at the bounds of an option are accepted. Values outside are refused, and the message names the option and the value. */
@Tag("locale")
class OptionBoundsTest {
    private static final String TIME = "'event-time.start'='2026-01-01 00:00:00'";
    private static final String PAUSES = TIME + ", 'event-time.pause-every'='1 h', 'event-time.pause-length'='1 min'";
    private static final String LATE = TIME + ", 'event-time.late-rate'='0.1', 'event-time.max-lateness'='1 min'";
    private static final String SESSIONS = TIME
            + ", 'event-time.step'='1 s', 'sessions.keys'='9223372036854775807', 'sessions.gap'='0', 'sessions.size'='1'";
    private static final String CHANGELOG = "'changelog.mode'='retract', 'changelog.delete-rate'='0'";

    static Stream<Arguments> accepted() {
        return Stream.of(
                        bounds("", "number-of-rows", "0", "9223372036854775807", "-1"),
                        bounds("", "rows-per-second", "4.9E-324", "1.7976931348623157E308"),
                        bounds("", "duplicates.rate", "0", "0.9"),
                        bounds("'duplicates.rate'='0.9'", "duplicates.max-distance", "1", "2147483647"),
                        bounds(
                                "",
                                "event-time.start",
                                "0000-01-02 00:00:00",
                                "0000-01-02T00:00:00Z",
                                "9999-12-31 00:00:00",
                                "9999-12-31T00:00:00Z",
                                "now"),
                        bounds(TIME, "event-time.step", "1 ns", "106751 d"),
                        bounds(TIME, "event-time.rate", "1e9 per second", "86400000000000 per day", "1e-5 per day"),
                        bounds(TIME, "event-time.end", "2026-01-01 00:00:00.001", "9999-12-31T00:00:00Z", "now + 1 d"),
                        bounds(TIME, "event-time.arrivals", "even", "poisson"),
                        bounds(TIME, "event-time.disorder", "0 s", "365000 d"),
                        bounds(LATE, "event-time.late-rate", "0", "1"),
                        bounds(LATE, "event-time.max-lateness", "1 ms", "365000 d"),
                        bounds(PAUSES, "event-time.pause-every", "1 ms", "365000 d"),
                        bounds(PAUSES, "event-time.pause-length", "1 ms", "365000 d"),
                        bounds(TIME + ", 'event-time.step'='1 d'", "sessions.keys", "1", "9223372036854775807"),
                        bounds(SESSIONS, "sessions.idle", "1 ms", "106751 d"),
                        bounds(SESSIONS, "sessions.max-size", "1", "1048576"),
                        bounds(SESSIONS, "sessions.max-duration", "1 ms", "106751 d"),
                        bounds(TIME + ", 'event-time.step'='1 d', 'sessions.keys'='100'", "sessions.skew", "0", "10"),
                        bounds(CHANGELOG, "changelog.keys", "1", "1000000000"),
                        bounds("'children.count'='2'", "children.parents", "0", "9223372036854775807"),
                        bounds("", "children.count", "1", "10000"),
                        bounds(CHANGELOG, "changelog.update-rate", "0", "0.999"),
                        bounds(CHANGELOG + ", 'changelog.update-rate'='0'", "changelog.delete-rate", "0", "0.4995"),
                        bounds("", "fields.id.null-rate", "0", "1"),
                        bounds(TIME, "fields.v.every", "1 ms", "365000 d"),
                        bounds("'changelog.mode'='append'", "fields.v.change-rate", "0", "1"),
                        bounds("'fields.v.per'='id'", "entities.seed", "-9223372036854775808", "9223372036854775807"),
                        bounds("", "scan.parallelism", "1", "32768"))
                .flatMap(bounds -> bounds);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                        bounds("", "number-of-rows", "-2", "9223372036854775808"),
                        bounds("", "rows-per-second", "0", "-1", "1e309", "NaN"),
                        bounds("", "duplicates.rate", "-0.0001", "0.9001", "NaN"),
                        bounds("'duplicates.rate'='0.9'", "duplicates.max-distance", "0", "2147483648"),
                        bounds(
                                "",
                                "event-time.start",
                                "0000-01-01 23:59:59.999",
                                "0000-01-01T23:59:59.999Z",
                                "9999-12-31 00:00:00.001",
                                "9999-12-31T00:00:00.001Z",
                                "10000-01-01 00:00:00",
                                "now - 800000 d"),
                        bounds(TIME, "event-time.step", "0 ns", "2562025 h", "106752 d"),
                        bounds(
                                TIME,
                                "event-time.end",
                                "0000-01-01 23:59:59.999",
                                "9999-12-31 00:00:00.001",
                                "now - 800000 d",
                                "now + 8000000 d"),
                        bounds(TIME, "event-time.disorder", "-1 ms", "31536000000001 ms", "365001 d", "8760001 h"),
                        bounds(LATE, "event-time.late-rate", "-0.0001", "1.0001", "NaN"),
                        bounds(LATE, "event-time.max-lateness", "0 ms", "999 us", "8760001 h"),
                        bounds(PAUSES, "event-time.pause-every", "0 ms", "999 us", "8760001 h"),
                        bounds(PAUSES, "event-time.pause-length", "0 ms", "999 us", "8760001 h"),
                        bounds(TIME + ", 'event-time.step'='1 d'", "sessions.keys", "0", "9223372036854775808"),
                        bounds(SESSIONS, "sessions.idle", "0 ms", "999 us", "2562025 h"),
                        bounds(SESSIONS, "sessions.max-size", "0", "1048577", "1.5"),
                        bounds(SESSIONS, "sessions.max-duration", "0 ms", "999 us", "2562025 h"),
                        bounds(SESSIONS, "sessions.skew", "-0.1", "10.1", "NaN"),
                        bounds(CHANGELOG, "changelog.keys", "0", "1000000001"),
                        bounds("'children.count'='2'", "children.parents", "-1", "9223372036854775808"),
                        bounds(CHANGELOG, "changelog.update-rate", "-0.0001", "1.0001"),
                        bounds(CHANGELOG, "changelog.delete-rate", "-0.0001", "1.0001"),
                        bounds("", "fields.id.null-rate", "-0.0001", "1.0001"),
                        bounds(TIME, "fields.v.every", "0 ms", "999 us", "8760001 h"),
                        bounds("'changelog.mode'='append'", "fields.v.change-rate", "-0.0001", "1.0001", "NaN"),
                        bounds("'fields.v.per'='id'", "entities.seed", "9223372036854775808", "1.5"),
                        bounds("", "scan.parallelism", "0", "2147483648"))
                .flatMap(bounds -> bounds);
    }

    private static Stream<Arguments> bounds(String others, String option, String... values) {
        return Stream.of(values).map(value -> Arguments.of(option, value, others));
    }

    @ParameterizedTest(name = "''{0}'' = ''{1}''")
    @MethodSource("accepted")
    void isAccepted(String option, String value, String others) {
        assertThat(errorOf(option, value, others)).isEqualTo("no error");
    }

    @ParameterizedTest(name = "''{0}'' = ''{1}''")
    @MethodSource("refused")
    void isRefused(String option, String value, String others) {
        assertThat(errorOf(option, value, others))
                .startsWith("Table default_catalog.default_database.t can't be read:\nOption '" + option + "' is '"
                        + value + "', but must be a ");
    }

    private static String errorOf(String option, String value, String others) {
        boolean isChangelog = others.contains("changelog") && !others.contains("append");
        boolean hasChildren = (option + others).contains("children.count");
        boolean hasOther = (option + others).contains("fields.v.");
        String options = Stream.of(
                        "'fields.id.expression'='#{" + (hasChildren ? "parent.number" : "sequence.next") + "}'",
                        hasOther ? "'fields.v.expression'='1'" : "",
                        others)
                .flatMap(list -> Stream.of(list.split(", (?=')")))
                .filter(other -> !other.isEmpty() && !other.startsWith("'" + option + "'"))
                .reduce("'" + option + "'='" + value + "'", (a, b) -> a + ", " + b);
        return PlanningErrors.of(PlanningErrors.session(
                (hasOther ? "v INT, " : "") + (isChangelog ? "id BIGINT, PRIMARY KEY (id) NOT ENFORCED" : "id BIGINT"),
                options));
    }
}
