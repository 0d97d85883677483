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

import java.util.stream.Stream;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user can get wrong in a call, and the whole of what he reads when the query is planned. */
class SessionErrorsTest {
    private static final TableEnvironment TABLES = tables();

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "timeout of zero",
                        "SESSION_ROWS(@timeout => INTERVAL '0' SECOND)",
                        "SESSION_ROWS: Argument 'timeout': 0 ms is out of range. Use at least 1 ms, for example INTERVAL '2' MINUTE."),
                mistake(
                        "negative timeout",
                        "SESSION_ROWS(@timeout => INTERVAL '-5' SECOND)",
                        "SESSION_ROWS: Argument 'timeout': -5000 ms is out of range. Use at least 1 ms, for example INTERVAL '2' MINUTE."),
                mistake(
                        "no timeout",
                        "SESSION_ROWS(@timeout => CAST(NULL AS INTERVAL SECOND(3)))",
                        "SESSION_ROWS: Argument 'timeout': the value is missing or NULL. Use an interval, for example timeout => INTERVAL '2' MINUTE."),
                mistake(
                        "timeout that is computed",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE * 2)",
                        "SESSION_ROWS: Argument 'timeout': the value is not a literal. Use a literal, for example timeout => INTERVAL '2' MINUTE. The function reads the value when Flink plans the query."),
                mistake(
                        "maximum below the timeout",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, max_duration => INTERVAL '90' SECOND)",
                        "SESSION_SUMMARY: Argument 'max_duration': 90000 ms is less than the timeout of 120000 ms. Use at least the timeout."),
                mistake(
                        "alignment",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE, alignment => 'align')",
                        "SESSION_ROWS: Argument 'alignment': 'align' is unknown. Use one of: 'aligned', 'exact', 'calendar'."),
                mistake(
                        "boundary",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE, boundary => 'open')",
                        "SESSION_ROWS: Argument 'boundary': 'open' is unknown. Use one of: 'closed', 'half-open'."),
                mistake(
                        "late rows",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE, late_rows => 'keep')",
                        "SESSION_ROWS: Argument 'late_rows': 'keep' is unknown. Use one of: 'drop', 'emit'."),
                mistake(
                        "origin",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE, origin => 'yesterday')",
                        "SESSION_ROWS: Argument 'origin': 'yesterday' is not a date or a date and time in UTC in the years 0001 to 9999. Use for example '2024-01-01' or '2024-01-01 06:30:00'."),
                mistake(
                        "origin before the first year",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE, origin => '0000-12-31')",
                        "SESSION_ROWS: Argument 'origin': '0000-12-31' is not a date or a date and time in UTC in the years 0001 to 9999. Use for example '2024-01-01' or '2024-01-01 06:30:00'."),
                mistake(
                        "origin that no long holds",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE, origin => '+999999999-12-31')",
                        "SESSION_ROWS: Argument 'origin': '+999999999-12-31' is not a date or a date and time in UTC in the years 0001 to 9999. Use for example '2024-01-01' or '2024-01-01 06:30:00'."),
                mistake(
                        "no time column",
                        "SESSION_ROWS(input => TABLE clicks PARTITION BY user_id, timeout => INTERVAL '2' MINUTE)",
                        "Table argument 'input' requires a time attribute. Please provide one using the implicit `on_time` argument. For example: myFunction(..., on_time => DESCRIPTOR(`my_timestamp`)"),
                mistake(
                        "unknown time column",
                        "SESSION_ROWS(input => TABLE clicks PARTITION BY user_id, on_time => DESCRIPTOR(st), timeout => INTERVAL '2' MINUTE)",
                        "SESSION_ROWS: Argument 'on_time': the table has no column 'st'. Columns: user_id, url, amount, tags, paid, payload, ts, ts2, proc."),
                mistake(
                        "time column without a watermark",
                        "SESSION_ROWS(input => TABLE clicks PARTITION BY user_id, on_time => DESCRIPTOR(ts2), timeout => INTERVAL '2' MINUTE)",
                        "Column 'ts2' is not a valid time attribute. Only columns with a watermark declaration qualify for the `on_time` argument. Also, make sure that the watermarked column is forwarded without any modification."),
                mistake(
                        "processing time",
                        "SESSION_ROWS(input => TABLE clicks PARTITION BY user_id, on_time => DESCRIPTOR(proc), timeout => INTERVAL '2' MINUTE)",
                        "SESSION_ROWS: Argument 'on_time': column 'proc' is a processing-time attribute, but sessions need event time. Declare a watermark on a timestamp column, for example WATERMARK FOR ts AS ts - INTERVAL '5' SECOND, and name that column: on_time => DESCRIPTOR(ts)."),
                mistake(
                        "updating input",
                        "SESSION_ROWS(input => TABLE latest PARTITION BY user_id, on_time => DESCRIPTOR(ts), timeout => INTERVAL '2' MINUTE)",
                        "StreamPhysicalProcessTableFunction doesn't support consuming update and delete changes which is produced by node Rank(strategy=[UndefinedStrategy], rankType=[ROW_NUMBER], rankRange=[rankStart=1, rankEnd=1], partitionBy=[user_id], orderBy=[ROWTIME ts DESC], select=[user_id, ts])"),
                mistake(
                        "two calls of the same name",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE) AS a, SESSION_ROWS(@timeout => INTERVAL '3' MINUTE) AS b",
                        "Duplicate unique identifier 'SESSION_ROWS' detected among process table functions. Make sure that all PTF calls have an identifier defined that is globally unique. Please provide a custom identifier using the implicit `uid` argument. For example: myFunction(..., uid => 'my-id')"),
                mistake(
                        "aggregate over an unknown column",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'COUNT(*), SUM(amout)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 15: the table has no column 'amout'. Did you mean 'amount'? Columns: user_id, url, amount, tags, paid, payload, ts, ts2, proc.\n  COUNT(*), SUM(amout)\n                ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "sum of a text",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'SUM(url)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 1: SUM doesn't support column 'url' of type STRING. Use a column of a numeric type.\n  SUM(url)\n  ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "maximum of an array",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'MAX(tags)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 1: MAX doesn't support column 'tags' of type ARRAY<STRING>. Use a column of a numeric, character string, date or time, interval or BOOLEAN type.\n  MAX(tags)\n  ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "unknown aggregate",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'MEDIAN(amount)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 1: aggregate 'MEDIAN' is unknown. Aggregates: COUNT, SUM, MIN, MAX, AVG, FIRST, LAST, ARRAY_AGG, LISTAGG. For other aggregates, use SESSION_ROWS with GROUP BY, which supports all aggregates of SQL.\n  MEDIAN(amount)\n  ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "sum of rows",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'SUM(*)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 5: SUM(*) isn't allowed. Name a column. Only COUNT takes '*'.\n  SUM(*)\n      ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "missing comma",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'SUM(amount) MAX(amount)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 13: expected a comma or the end of the list.\n  SUM(amount) MAX(amount)\n              ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "empty list",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => '')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 1: expected an aggregate, for example SUM(amount).\n  \n  ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "same name twice",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'SUM(amount), sum(amount)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 14: two aggregates have the name 'sum_amount'. Rename one of them with AS.\n  SUM(amount), sum(amount)\n               ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "distinct values of a type without DISTINCT",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'COUNT(DISTINCT payload)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 1: COUNT(DISTINCT) doesn't support column 'payload' of type BYTES. Use a column of a numeric, character string, date or time, interval, BOOLEAN or ARRAY type.\n  COUNT(DISTINCT payload)\n  ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "DISTINCT of an aggregate without it",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'FIRST(DISTINCT url)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 7: FIRST doesn't support DISTINCT. Aggregates that do: COUNT, SUM, MIN, MAX, AVG, ARRAY_AGG, LISTAGG.\n  FIRST(DISTINCT url)\n        ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "expression in an aggregate",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'COUNT(*), SUM(amount * 2)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 15: expected a column name. Compute expressions in a view before the function, and aggregate the view's column.\n  COUNT(*), SUM(amount * 2)\n                ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "condition of an aggregate",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'COUNT(*) FILTER (WHERE amount > 5)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 24: expected the name of a BOOLEAN column. Compute other conditions in a view before the function, and name the view's column.\n  COUNT(*) FILTER (WHERE amount > 5)\n                         ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "filter by an unknown column",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'COUNT(*) FILTER (WHERE pait)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 24: the table has no column 'pait'. Did you mean 'paid'? Columns: user_id, url, amount, tags, paid, payload, ts, ts2, proc.\n  COUNT(*) FILTER (WHERE pait)\n                         ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "filter by a text",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'COUNT(*) FILTER (WHERE url)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 24: FILTER doesn't support column 'url' of type STRING. Use a column of type BOOLEAN.\n  COUNT(*) FILTER (WHERE url)\n                         ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "separator that is a column",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'LISTAGG(url, tags)')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 14: expected a separator in single quotes. Double the quotes inside of a SQL text: LISTAGG(url, '', '').\n  LISTAGG(url, tags)\n               ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "list of numbers",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'LISTAGG(amount, ''; '')')",
                        "SESSION_SUMMARY: Argument 'aggregates', character 1: LISTAGG doesn't support column 'amount' of type DECIMAL(10, 2). Use a column of a character string type.\n  LISTAGG(amount, '; ')\n  ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "late rows of an ordered table",
                        "SESSION_ROWS(input => TABLE clicks PARTITION BY user_id ORDER BY ts, on_time => DESCRIPTOR(ts), timeout => INTERVAL '2' MINUTE, late_rows => 'emit')",
                        "SESSION_ROWS: Argument 'late_rows': 'emit' doesn't work with ORDER BY in 'input', because Flink then drops rows behind the watermark before the function gets them. Remove ORDER BY. The function orders the rows of each session by time."),
                mistake(
                        "late rows of an ordered table, in a summary",
                        "SESSION_SUMMARY(input => TABLE clicks PARTITION BY user_id ORDER BY ts, on_time => DESCRIPTOR(ts), timeout => INTERVAL '2' MINUTE, late_rows => 'emit')",
                        "SESSION_SUMMARY: Argument 'late_rows': 'emit' doesn't work with ORDER BY in 'input', because Flink then drops rows behind the watermark before the function gets them. Remove ORDER BY. The function orders the rows of each session by time."),
                mistake(
                        "other partition in a text of ASA",
                        "ASA_SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'SessionWindow(minute, 5, 60) OVER (PARTITION BY url)', DESCRIPTOR(ts))",
                        "ASA_SESSIONWINDOW: Argument 'asa_window': the text has PARTITION BY url, but the table is partitioned by user_id. Write PARTITION BY after the table: TABLE … PARTITION BY `url`."),
                mistake(
                        "partition in a text of ASA alone",
                        "ASA_SESSIONWINDOW(TABLE clicks, 'SessionWindow(minute, 5, 60) OVER (PARTITION BY User_ID, url)', DESCRIPTOR(ts))",
                        "ASA_SESSIONWINDOW: Argument 'asa_window': the text has PARTITION BY User_ID, url, but the table has no PARTITION BY. Write PARTITION BY after the table: TABLE … PARTITION BY (`user_id`, `url`)."),
                mistake(
                        "unit of ASA that isn't one",
                        "SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'm', 2, 60, DESCRIPTOR(ts))",
                        "SESSIONWINDOW: Argument 'unit': 'm' is not a unit of time. Use one of: day|dd|d, hour|hh, minute|mi|n, second|ss|s, millisecond|ms, microsecond|mcs."),
                mistake(
                        "timeout of zero, ASA",
                        "SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'minute', 0, 60, DESCRIPTOR(ts))",
                        "SESSIONWINDOW: Argument 'timeout': 0 minute is out of range. Use at least 1 ms."),
                mistake(
                        "maximum below the timeout, ASA",
                        "SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'minute', 2, 1, DESCRIPTOR(ts))",
                        "SESSIONWINDOW: Argument 'max_duration': 1 minute is less than the timeout of 2 minute. Use at least the timeout."),
                mistake(
                        "parts of a millisecond",
                        "SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'mcs', 1500, 3000, DESCRIPTOR(ts))",
                        "SESSIONWINDOW: Argument 'timeout': 1500 mcs is too large, or not a whole number of milliseconds. Use whole milliseconds, at most 9223372036854775807 microseconds."),
                mistake(
                        "number that is computed",
                        "SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'minute', 1 + 1, 60, DESCRIPTOR(ts))",
                        "SESSIONWINDOW: Argument 'timeout': the value is not a literal. Use a literal, for example timeout => 60. The function reads the value when Flink plans the query."),
                mistake(
                        "another window of ASA",
                        "ASA_SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'HoppingWindow(minute, 2, 60)', DESCRIPTOR(ts))",
                        "ASA_SESSIONWINDOW: Argument 'asa_window': 'HoppingWindow(minute, 2, 60)' is not a session window of Azure Stream Analytics. Use for example 'SessionWindow(minute, 2, 60)' or 'SessionWindow(Timeout(second, 90), MaxDuration(minute, 2))'."),
                mistake(
                        "unit in a text of ASA",
                        "ASA_SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'SessionWindow(Timeout(week, 1), MaxDuration(day, 1))', DESCRIPTOR(ts))",
                        "ASA_SESSIONWINDOW: Argument 'asa_window', unit: 'week' is not a unit of time. Use one of: day|dd|d, hour|hh, minute|mi|n, second|ss|s, millisecond|ms, microsecond|mcs."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void reportsErrorDuringPlanning(String mistake, String call, String message) {
        Throwable error = catchThrowable(() -> TABLES.explainSql("SELECT * FROM "
                + call.replace("@", "input => TABLE clicks PARTITION BY user_id, on_time => DESCRIPTOR(ts), ")));
        // What the SQL client shows.
        while (error.getCause() != null) {
            error = error.getCause();
        }
        assertThat(error).hasMessage(message);
    }

    private static Arguments mistake(String mistake, String call, String message) {
        return Arguments.of(mistake, call, message);
    }

    private static TableEnvironment tables() {
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        tables.executeSql("LOAD MODULE sessions");
        tables.executeSql(
                "CREATE TABLE clicks (user_id BIGINT, url STRING, amount DECIMAL(10, 2), tags ARRAY<STRING>, paid BOOLEAN, payload BYTES, "
                        + "ts TIMESTAMP(3), ts2 TIMESTAMP(3), proc AS PROCTIME(), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND) "
                        + "WITH ('connector'='datagen')");
        tables.executeSql("CREATE VIEW latest AS SELECT user_id, ts FROM (SELECT *, ROW_NUMBER() OVER "
                + "(PARTITION BY user_id ORDER BY ts DESC) AS n FROM clicks) WHERE n = 1");
        return tables;
    }
}
