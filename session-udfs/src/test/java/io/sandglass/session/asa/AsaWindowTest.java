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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.table.api.ValidationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AsaWindowTest {

    static Stream<Arguments> vectors() throws IOException {
        try (InputStream file = AsaWindowTest.class.getResourceAsStream("/asa-session-vectors.json")) {
            List<Arguments> cases = new ArrayList<>();
            new ObjectMapper()
                    .readTree(file)
                    .get("arguments")
                    .forEach(argument ->
                            cases.add(Arguments.of(argument.get("call").textValue(), argument)));
            return cases.stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void parsesCallsOfTheVectors(String call, JsonNode vector) {
        if (vector.has("error")) {
            assertThatThrownBy(() -> AsaWindow.parse(call))
                    .isInstanceOf(ValidationException.class)
                    .hasMessage("Argument 'asa_window', unit: '" + call.replaceAll(".*\\((\\w+),.*", "$1")
                            + "' is not a unit of time. Use one of: day|dd|d, hour|hh, minute|mi|n, second|ss|s, millisecond|ms, "
                            + "microsecond|mcs.");
        } else {
            assertThat(AsaWindow.parse(call))
                    .isEqualTo(new AsaWindow(
                            vector.get("timeout_us").longValue() / 1_000,
                            vector.get("max_us").longValue() / 1_000,
                            null));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "day, 86400000",
        "dd, 86400000",
        "d, 86400000",
        "D, 86400000",
        "hour, 3600000",
        "hh, 3600000",
        "HOUR, 3600000",
        "minute, 60000",
        "mi, 60000",
        "n, 60000",
        "Minute, 60000",
        "second, 1000",
        "ss, 1000",
        "s, 1000",
        "millisecond, 1",
        "ms, 1",
        "MilliSecond, 1"
    })
    void acceptsEveryUnitInAnyCase(String unit, long millis) {
        assertThat(AsaWindow.of(unit, 2, 3)).isEqualTo(new AsaWindow(2 * millis, 3 * millis, null));
        assertThat(AsaWindow.parse("SESSIONwindow(TimeOut(" + unit + ",2),\nmaxduration( " + unit + " , 3 ))"))
                .isEqualTo(new AsaWindow(2 * millis, 3 * millis, null));
    }

    @ParameterizedTest
    @CsvSource({"microsecond", "mcs", "MCS"})
    void acceptsMicrosecondsThatAreWholeMilliseconds(String unit) {
        assertThat(AsaWindow.of(unit, 2_000, 3_000)).isEqualTo(new AsaWindow(2, 3, null));
        assertThatThrownBy(() -> AsaWindow.of(unit, 2_000, 3_001))
                .hasMessage("Argument 'max_duration': 3001 " + unit
                        + " is too large, or not a whole number of milliseconds. Use whole milliseconds, at most "
                        + "9223372036854775807 microseconds.");
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807, day", "999999999999999, day"})
    void rejectsDurationThatExceedsLong(long count, String unit) {
        assertThatThrownBy(() -> AsaWindow.of(unit, 1, count))
                .hasMessage("Argument 'max_duration': " + count + " " + unit
                        + " is too large, or not a whole number of milliseconds. Use whole milliseconds, at most "
                        + "9223372036854775807 microseconds.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SessionWindow(minute, 5, 60) OVER (PARTITION BY user_id) | user_id",
                "sessionwindow(minute,5,60)over(partition by [User Id])|user id",
                "SessionWindow(Timeout(minute, 5), MaxDuration(hour, 1)) OVER ( PARTITION BY `b`, A ) | a,b",
                "SessionWindow(minute, 5, 60) OVER (PARTITION BY clicks.user_id, [my clicks].[b]) | user_id,b",
                "SessionWindow(minute, 5, 60) | any",
            })
    void acceptsPartitionByOfTheSameColumns(String call, String keys) {
        AsaWindow window = AsaWindow.parse(call);

        assertThat(window.timeoutMillis()).isEqualTo(300_000);
        assertThat(window.maxDurationMillis()).isEqualTo(3_600_000);
        window.checkPartition(List.of(keys.split(",")), List.of());
    }
}
