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
                        "SESSION_ROWS: argument 'timeout' is 0 ms, but must be at least 1 ms, for example INTERVAL '2' MINUTE."),
                mistake(
                        "negative timeout",
                        "SESSION_ROWS(@timeout => INTERVAL '-5' SECOND)",
                        "SESSION_ROWS: argument 'timeout' is -5000 ms, but must be at least 1 ms, for example INTERVAL '2' MINUTE."),
                mistake(
                        "no timeout",
                        "SESSION_ROWS(@timeout => CAST(NULL AS INTERVAL SECOND(3)))",
                        "SESSION_ROWS: argument 'timeout' is NULL. It must have a value."),
                mistake(
                        "timeout that is computed",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE * 2)",
                        "SESSION_ROWS: argument 'timeout' must be a literal, for example timeout => INTERVAL '2' MINUTE; it is read when the query is planned."),
                mistake(
                        "maximum below the timeout",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, max_duration => INTERVAL '90' SECOND)",
                        "SESSION_SUMMARY: argument 'max_duration' is 90000 ms, but must be at least the timeout of 120000 ms."),
                mistake(
                        "alignment",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE, alignment => 'align')",
                        "SESSION_ROWS: argument 'alignment' is 'align'. Allowed are: 'aligned', 'exact'."),
                mistake(
                        "boundary",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE, boundary => 'open')",
                        "SESSION_ROWS: argument 'boundary' is 'open'. Allowed are: 'closed', 'half-open'."),
                mistake(
                        "late rows",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE, late_rows => 'keep')",
                        "SESSION_ROWS: argument 'late_rows' is 'keep'. Allowed are: 'drop', 'emit'."),
                mistake(
                        "origin",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE, origin => 'yesterday')",
                        "SESSION_ROWS: argument 'origin' is 'yesterday', but must be a date or a date and time in UTC of the years 0001 to 9999, for example '2024-01-01' or '2024-01-01 06:30:00'."),
                mistake(
                        "origin before the first year",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE, origin => '0000-12-31')",
                        "SESSION_ROWS: argument 'origin' is '0000-12-31', but must be a date or a date and time in UTC of the years 0001 to 9999, for example '2024-01-01' or '2024-01-01 06:30:00'."),
                mistake(
                        "origin that no long holds",
                        "SESSION_ROWS(@timeout => INTERVAL '2' MINUTE, origin => '+999999999-12-31')",
                        "SESSION_ROWS: argument 'origin' is '+999999999-12-31', but must be a date or a date and time in UTC of the years 0001 to 9999, for example '2024-01-01' or '2024-01-01 06:30:00'."),
                mistake(
                        "no time column",
                        "SESSION_ROWS(input => TABLE clicks PARTITION BY user_id, timeout => INTERVAL '2' MINUTE)",
                        "Table argument 'input' requires a time attribute. Please provide one using the implicit `on_time` argument. For example: myFunction(..., on_time => DESCRIPTOR(`my_timestamp`)"),
                mistake(
                        "unknown time column",
                        "SESSION_ROWS(input => TABLE clicks PARTITION BY user_id, on_time => DESCRIPTOR(st), timeout => INTERVAL '2' MINUTE)",
                        "SESSION_ROWS: on_time names column 'st', but the table has no column 'st'. Columns: user_id, url, amount, tags, ts, ts2, proc."),
                mistake(
                        "time column without a watermark",
                        "SESSION_ROWS(input => TABLE clicks PARTITION BY user_id, on_time => DESCRIPTOR(ts2), timeout => INTERVAL '2' MINUTE)",
                        "Column 'ts2' is not a valid time attribute. Only columns with a watermark declaration qualify for the `on_time` argument. Also, make sure that the watermarked column is forwarded without any modification."),
                mistake(
                        "processing time",
                        "SESSION_ROWS(input => TABLE clicks PARTITION BY user_id, on_time => DESCRIPTOR(proc), timeout => INTERVAL '2' MINUTE)",
                        "SESSION_ROWS: column 'proc' is a processing-time attribute, but sessions need event time. Declare a watermark on a timestamp column, for example WATERMARK FOR ts AS ts - INTERVAL '5' SECOND, and name that column: on_time => DESCRIPTOR(ts)."),
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
                        "SESSION_SUMMARY: argument 'aggregates', character 15: the table has no column 'amout'. Did you mean 'amount'? Columns: user_id, url, amount, tags, ts, ts2, proc.\n  COUNT(*), SUM(amout)\n                ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "sum of a text",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'SUM(url)')",
                        "SESSION_SUMMARY: argument 'aggregates', character 1: column 'url' is of type STRING, which has no SUM.\n  SUM(url)\n  ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "maximum of an array",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'MAX(tags)')",
                        "SESSION_SUMMARY: argument 'aggregates', character 1: column 'tags' is of type ARRAY<STRING>, which has no MAX.\n  MAX(tags)\n  ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "unknown aggregate",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'MEDIAN(amount)')",
                        "SESSION_SUMMARY: argument 'aggregates', character 1: there is no aggregate 'MEDIAN'. Aggregates: COUNT, SUM, MIN, MAX, AVG, FIRST, LAST. For others use SESSION_ROWS with GROUP BY, which knows all of SQL's aggregates.\n  MEDIAN(amount)\n  ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "sum of rows",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'SUM(*)')",
                        "SESSION_SUMMARY: argument 'aggregates', character 5: SUM(*) doesn't exist; only COUNT takes '*'. Name a column.\n  SUM(*)\n      ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "missing comma",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'SUM(amount) MAX(amount)')",
                        "SESSION_SUMMARY: argument 'aggregates', character 13: a comma or the end of the list is expected here.\n  SUM(amount) MAX(amount)\n              ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "empty list",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => '')",
                        "SESSION_SUMMARY: argument 'aggregates', character 1: an aggregate such as SUM(amount) is expected here.\n  \n  ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "same name twice",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'SUM(amount), sum(amount)')",
                        "SESSION_SUMMARY: argument 'aggregates', character 14: there is another aggregate called 'sum_amount'. Give one of them another name with AS.\n  SUM(amount), sum(amount)\n               ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "distinct",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'COUNT(DISTINCT url)')",
                        "SESSION_SUMMARY: argument 'aggregates', character 7: DISTINCT would need every row. Use SESSION_ROWS with GROUP BY, which knows all of SQL's aggregates.\n  COUNT(DISTINCT url)\n        ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "expression in an aggregate",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'COUNT(*), SUM(amount * 2)')",
                        "SESSION_SUMMARY: argument 'aggregates', character 15: the name of a column is expected here. Compute expressions in a view before the function, and aggregate the view's column.\n  COUNT(*), SUM(amount * 2)\n                ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "condition of an aggregate",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'COUNT(*) FILTER (WHERE amount > 5)')",
                        "SESSION_SUMMARY: argument 'aggregates', character 10: FILTER isn't supported. In a view before the function, make a column that is NULL where the condition doesn't hold, such as CASE WHEN paid THEN amount END, and aggregate that column.\n  COUNT(*) FILTER (WHERE amount > 5)\n           ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "aggregate that needs all rows",
                        "SESSION_SUMMARY(@timeout => INTERVAL '2' MINUTE, aggregates => 'ARRAY_AGG(url)')",
                        "SESSION_SUMMARY: argument 'aggregates', character 1: there is no aggregate 'ARRAY_AGG'. Aggregates: COUNT, SUM, MIN, MAX, AVG, FIRST, LAST. For others use SESSION_ROWS with GROUP BY, which knows all of SQL's aggregates.\n  ARRAY_AGG(url)\n  ^\nExample: aggregates => 'SUM(amount) AS revenue, MAX(price), COUNT(*)'"),
                mistake(
                        "late rows of an ordered table",
                        "SESSION_ROWS(input => TABLE clicks PARTITION BY user_id ORDER BY ts, on_time => DESCRIPTOR(ts), timeout => INTERVAL '2' MINUTE, late_rows => 'emit')",
                        "SESSION_ROWS: argument 'late_rows' is 'emit', but 'input' has ORDER BY, with which Flink drops rows behind the watermark before the function gets them. Remove ORDER BY: the function orders the rows of each session by time."),
                mistake(
                        "late rows of an ordered table, in a summary",
                        "SESSION_SUMMARY(input => TABLE clicks PARTITION BY user_id ORDER BY ts, on_time => DESCRIPTOR(ts), timeout => INTERVAL '2' MINUTE, late_rows => 'emit')",
                        "SESSION_SUMMARY: argument 'late_rows' is 'emit', but 'input' has ORDER BY, with which Flink drops rows behind the watermark before the function gets them. Remove ORDER BY: the function orders the rows of each session by time."),
                mistake(
                        "other partition in a text of ASA",
                        "ASA_SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'SessionWindow(minute, 5, 60) OVER (PARTITION BY url)', DESCRIPTOR(ts))",
                        "ASA_SESSIONWINDOW: argument 'asa_window' has PARTITION BY url, but the table is partitioned by user_id. PARTITION BY goes behind the table: TABLE … PARTITION BY `url`."),
                mistake(
                        "partition in a text of ASA alone",
                        "ASA_SESSIONWINDOW(TABLE clicks, 'SessionWindow(minute, 5, 60) OVER (PARTITION BY User_ID, url)', DESCRIPTOR(ts))",
                        "ASA_SESSIONWINDOW: argument 'asa_window' has PARTITION BY User_ID, url, but the table has no PARTITION BY. PARTITION BY goes behind the table: TABLE … PARTITION BY (`user_id`, `url`)."),
                mistake(
                        "unit of ASA that isn't one",
                        "SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'm', 2, 60, DESCRIPTOR(ts))",
                        "SESSIONWINDOW: 'm' is no unit of time. Units: day|dd|d, hour|hh, minute|mi|n, second|ss|s, millisecond|ms, microsecond|mcs."),
                mistake(
                        "timeout of zero, ASA",
                        "SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'minute', 0, 60, DESCRIPTOR(ts))",
                        "SESSIONWINDOW: the timeout is 0 minute, but must be at least 1 ms."),
                mistake(
                        "maximum below the timeout, ASA",
                        "SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'minute', 2, 1, DESCRIPTOR(ts))",
                        "SESSIONWINDOW: the maximum duration is 1 minute, but must be at least the timeout of 2 minute."),
                mistake(
                        "parts of a millisecond",
                        "SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'mcs', 1500, 3000, DESCRIPTOR(ts))",
                        "SESSIONWINDOW: the timeout is 1500 mcs, but must be a whole number of milliseconds that a time can hold."),
                mistake(
                        "number that is computed",
                        "SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'minute', 1 + 1, 60, DESCRIPTOR(ts))",
                        "SESSIONWINDOW: argument 'timeout' must be a literal, for example timeout => 60; it is read when the query is planned."),
                mistake(
                        "another window of ASA",
                        "ASA_SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'HoppingWindow(minute, 2, 60)', DESCRIPTOR(ts))",
                        "ASA_SESSIONWINDOW: argument 'asa_window' is 'HoppingWindow(minute, 2, 60)', but must be a window of Azure Stream Analytics, for example 'SessionWindow(minute, 2, 60)' or 'SessionWindow(Timeout(second, 90), MaxDuration(minute, 2))'."),
                mistake(
                        "unit in a text of ASA",
                        "ASA_SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'SessionWindow(Timeout(week, 1), MaxDuration(day, 1))', DESCRIPTOR(ts))",
                        "ASA_SESSIONWINDOW: 'week' is no unit of time. Units: day|dd|d, hour|hh, minute|mi|n, second|ss|s, millisecond|ms, microsecond|mcs."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void planningTellsWhatIsWrong(String mistake, String call, String message) {
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
        tables.executeSql("CREATE TABLE clicks (user_id BIGINT, url STRING, amount DECIMAL(10, 2), tags ARRAY<STRING>, "
                + "ts TIMESTAMP(3), ts2 TIMESTAMP(3), proc AS PROCTIME(), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND) "
                + "WITH ('connector'='datagen')");
        tables.executeSql("CREATE VIEW latest AS SELECT user_id, ts FROM (SELECT *, ROW_NUMBER() OVER "
                + "(PARTITION BY user_id ORDER BY ts DESC) AS n FROM clicks) WHERE n = 1");
        return tables;
    }
}
