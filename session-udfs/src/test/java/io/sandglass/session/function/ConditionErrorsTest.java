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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors in conditions of SESSION_ROWS and in calls of SESSION_LABEL, as Flink reports them while it plans the query. */
class ConditionErrorsTest {
    private static final TableEnvironment TABLES = tables();

    static List<Arguments> conditions() {
        return List.of(
                Arguments.of(
                        "starts_on without such a column",
                        "starts_on => DESCRIPTOR(is_login)",
                        "SESSION_ROWS: Argument 'starts_on': the table has no column 'is_login'. Columns: user_id, url, is_start, is_end, gap, tags, ts, ts6. Compute expressions in a view before the function."),
                Arguments.of(
                        "starts_on of a wrong type",
                        "starts_on => DESCRIPTOR(url)",
                        "SESSION_ROWS: Argument 'starts_on': column 'url' has the type STRING. Use a column of type BOOLEAN."),
                Arguments.of(
                        "ends_on of two columns",
                        "ends_on => DESCRIPTOR(is_end, is_start)",
                        "SESSION_ROWS: Argument 'ends_on': there are 2 columns. Use one column. Combine several in a view before the function."),
                Arguments.of(
                        "splits_on of an array",
                        "splits_on => DESCRIPTOR(url, tags)",
                        "SESSION_ROWS: Argument 'splits_on': column 'tags' has the type ARRAY<STRING>. Use a column of a type that holds a text, a number, a time, bytes or BOOLEAN."),
                Arguments.of(
                        "max_rows below one",
                        "max_rows => 0",
                        "SESSION_ROWS: Argument 'max_rows': 0 is out of range. Use at least 1, for example 500."),
                Arguments.of(
                        "max_rows that is no literal",
                        "max_rows => 1 + 1",
                        "SESSION_ROWS: Argument 'max_rows': the value is not a literal. Use a literal, for example max_rows => 60. The function reads the value when Flink plans the query."),
                Arguments.of(
                        "calendar without a maximum",
                        "alignment => 'calendar'",
                        "SESSION_ROWS: Argument 'alignment': 'calendar' needs the argument 'max_duration'. For cuts at midnight, use max_duration => INTERVAL '1' DAY."),
                Arguments.of(
                        "calendar with a period that fits no day",
                        "alignment => 'calendar', max_duration => INTERVAL '7' HOUR",
                        "SESSION_ROWS: Argument 'max_duration': 25200000 ms doesn't fit alignment => 'calendar', because neither is it a whole number of days nor is a day a multiple of it. Use for example INTERVAL '1' DAY or INTERVAL '6' HOUR."),
                Arguments.of(
                        "unknown time zone",
                        "alignment => 'calendar', max_duration => INTERVAL '1' DAY, time_zone => 'Mars/Olympus'",
                        "SESSION_ROWS: Argument 'time_zone': 'Mars/Olympus' is not a time zone. Use the name of a region or an offset, for example 'America/New_York' or '+05:30'."),
                Arguments.of(
                        "time zone without a calendar",
                        "time_zone => 'Europe/Berlin'",
                        "SESSION_ROWS: Argument 'time_zone': 'Europe/Berlin' has an effect with alignment => 'calendar' only. Add that argument, or remove 'time_zone'."),
                Arguments.of(
                        "two timeouts",
                        "timeout_column => DESCRIPTOR(gap)",
                        "SESSION_ROWS: Argument 'timeout_column': the argument 'timeout' is given, too. Remove one of the two."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void reportsErrorsOfConditions(String mistake, String arguments, String message) {
        assertThat(error(
                        "SELECT * FROM SESSION_ROWS(input => TABLE clicks PARTITION BY user_id, on_time => DESCRIPTOR(ts), timeout =>"
                                + " INTERVAL '2' MINUTE, " + arguments + ")"))
                .isEqualTo(message);
    }

    static Stream<Arguments> labels() {
        return Stream.of(
                Arguments.of(
                        "ts",
                        "SESSION_LABEL: There must be at least 2 arguments, but there are 1. Use SESSION_LABEL(ts, INTERVAL '2' MINUTE), optionally followed by the maximum duration, such as INTERVAL '1' HOUR, and by pairs of a name and a value, such as 'starts_on', is_login."),
                Arguments.of(
                        "ts, 5",
                        "SESSION_LABEL: Argument 'timeout': the type is INT NOT NULL. Use an interval such as INTERVAL '2' MINUTE, or a column of type INTERVAL DAY TO SECOND, or BIGINT for milliseconds."),
                Arguments.of("ts, NULL", "Illegal use of 'NULL'"),
                Arguments.of(
                        "url, INTERVAL '2' MINUTE",
                        "SESSION_LABEL: Argument 'ts': the type is STRING. Use a column of type TIMESTAMP(3) or TIMESTAMP_LTZ(3). In batch mode, CAST(ts AS TIMESTAMP(3)) in a view gives one."),
                Arguments.of(
                        "ts6, INTERVAL '2' MINUTE",
                        "SESSION_LABEL: Argument 'ts': the type is TIMESTAMP(6). Use a column of type TIMESTAMP(3) or TIMESTAMP_LTZ(3). In batch mode, CAST(ts AS TIMESTAMP(3)) in a view gives one."),
                Arguments.of(
                        "ts, url",
                        "SESSION_LABEL: Argument 'timeout': the type is STRING. Use an interval such as INTERVAL '2' MINUTE, or a column of type INTERVAL DAY TO SECOND, or BIGINT for milliseconds."),
                Arguments.of(
                        "ts, INTERVAL '0' SECOND",
                        "SESSION_LABEL: Argument 'timeout': 0 ms is out of range. Use at least 1 ms, for example INTERVAL '2' MINUTE."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, INTERVAL '1' MINUTE",
                        "SESSION_LABEL: Argument 'max_duration': 60000 ms is less than the timeout of 120000 ms. Use at least the timeout."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 5",
                        "SESSION_LABEL: Argument 3: the value of type INT NOT NULL has no name. Use SESSION_LABEL(ts, INTERVAL '2' MINUTE), optionally followed by the maximum duration, such as INTERVAL '1' HOUR, and by pairs of a name and a value, such as 'starts_on', is_login."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 'start_on', is_end",
                        "SESSION_LABEL: Argument 'start_on' is unknown. Use one of: 'max_duration', 'alignment', 'boundary', 'origin', 'time_zone', 'starts_on', 'ends_on', 'splits_on', 'max_rows', 'key'."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 'starts_on'",
                        "SESSION_LABEL: Argument 'starts_on': the value is missing. Use SESSION_LABEL(ts, INTERVAL '2' MINUTE), optionally followed by the maximum duration, such as INTERVAL '1' HOUR, and by pairs of a name and a value, such as 'starts_on', is_login."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 'starts_on', url",
                        "SESSION_LABEL: Argument 'starts_on': the type is STRING. Use a condition, such as action = 'login'."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 'starts_on', is_end, 'starts_on', is_start",
                        "SESSION_LABEL: Argument 'starts_on': it is given twice. Remove one of the two."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, url, is_end",
                        "SESSION_LABEL: Argument '3': the value is not a literal. Use a literal. The function reads the value when Flink plans the query."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 'splits_on', tags",
                        "SESSION_LABEL: Argument 'splits_on': the type is ARRAY<STRING>. Use a type that holds a text, a number, a time, bytes or BOOLEAN."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 'max_rows', '500'",
                        "SESSION_LABEL: Argument 'max_rows': the type is CHAR(3) NOT NULL. Use a whole number, such as 500."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 'max_rows', 0",
                        "SESSION_LABEL: Argument 'max_rows': 0 is out of range. Use at least 1, for example 500."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 'max_rows', user_id",
                        "SESSION_LABEL: Argument 'max_rows': the type is BIGINT. Use a whole number, such as 500."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 'alignment', 'late'",
                        "SESSION_LABEL: Argument 'alignment': 'late' is unknown. Use one of: 'aligned', 'exact', 'calendar'."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 'alignment', url",
                        "SESSION_LABEL: Argument 'alignment': the value is not a literal. Use a literal. The function reads the value when Flink plans the query."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 'alignment', 5",
                        "SESSION_LABEL: Argument 'alignment': the type is INT NOT NULL. Use a text."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 'max_duration', 5",
                        "SESSION_LABEL: Argument 'max_duration': the type is INT NOT NULL. Use an interval, such as INTERVAL '1' HOUR."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, INTERVAL '1' HOUR, 'max_duration', INTERVAL '1' HOUR",
                        "SESSION_LABEL: Argument 'max_duration': it is given twice. Remove one of the two."),
                Arguments.of(
                        "ts, INTERVAL '2' MINUTE, 'time_zone', 'UTC'",
                        "SESSION_LABEL: Argument 'time_zone': 'UTC' has an effect with alignment => 'calendar' only. Add that argument, or remove 'time_zone'."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("labels")
    void reportsErrorsOfLabels(String arguments, String message) {
        assertThat(error("SELECT SESSION_LABEL(" + arguments + ") OVER (PARTITION BY user_id ORDER BY ts) FROM clicks"))
                .isEqualTo(message);
    }

    /** What the SQL client shows. */
    private static String error(String query) {
        Throwable error = catchThrowable(() -> TABLES.explainSql(query));
        while (error != null && error.getCause() != null) {
            error = error.getCause();
        }
        return error == null ? "no error" : String.valueOf(error.getMessage());
    }

    private static TableEnvironment tables() {
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        tables.executeSql("LOAD MODULE sessions");
        tables.executeSql(
                "CREATE TABLE clicks (user_id BIGINT, url STRING, is_start BOOLEAN, is_end BOOLEAN, gap BIGINT, "
                        + "tags ARRAY<STRING>, ts TIMESTAMP(3), ts6 TIMESTAMP(6), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND) "
                        + "WITH ('connector'='datagen')");
        return tables;
    }
}
