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
package io.sandglass.benchmarks.session;

/** The ways to COUNT, SUM, MIN and MAX over sessions, each a query with the same result, and labels alone. */
public enum SessionContestant {
    /** Flink's window table-valued function. */
    BUILT_IN(
            "SESSION TVF",
            """
            SELECT user_id, window_start, window_end, COUNT(*), SUM(amount), MIN(amount), MAX(amount)
            FROM SESSION(TABLE payments PARTITION BY user_id, DESCRIPTOR(ts), <timeout>)
            GROUP BY user_id, window_start, window_end"""),
    /** Flink's older group window. */
    BUILT_IN_GROUP_WINDOW(
            "SESSION group window",
            """
            SELECT user_id, SESSION_START(ts, <timeout>), SESSION_END(ts, <timeout>),
              COUNT(*), SUM(amount), MIN(amount), MAX(amount)
            FROM payments GROUP BY user_id, SESSION(ts, <timeout>)"""),
    /** Every row with its session, and a group window of a millisecond over that. */
    ROWS(
            "SESSION_ROWS + TUMBLE group window",
            """
            SELECT user_id, window_start, window_end, COUNT(*), SUM(amount), MIN(amount), MAX(amount)
            FROM SESSION_ROWS(input => TABLE payments PARTITION BY user_id, on_time => DESCRIPTOR(ts), timeout => <timeout>)
            GROUP BY user_id, window_start, window_end, TUMBLE(rowtime, INTERVAL '0.001' SECOND)"""),
    /** The same with the window table-valued function, which aggregates before it sends rows to another task. */
    ROWS_TVF(
            "SESSION_ROWS + TUMBLE TVF",
            """
            SELECT user_id, session_start, session_end, COUNT(*), SUM(amount), MIN(amount), MAX(amount)
            FROM TUMBLE(TABLE payments_in_sessions, DESCRIPTOR(rowtime), INTERVAL '0.001' SECOND)
            GROUP BY user_id, session_start, session_end, window_start, window_end"""),
    /** One row a session. */
    SUMMARY(
            "SESSION_SUMMARY",
            """
            SELECT user_id, window_start, window_end, row_count, sum_amount, min_amount, max_amount
            FROM SESSION_SUMMARY(input => TABLE payments PARTITION BY user_id, on_time => DESCRIPTOR(ts),
              timeout => <timeout>, aggregates => 'SUM(amount), MIN(amount), MAX(amount)')"""),
    /** One row a session, with a condition that changes no session. */
    SUMMARY_STARTS("SESSION_SUMMARY, starts_on", summary("timeout => <timeout>, starts_on => DESCRIPTOR(never)")),
    /** One row a session, with a condition that changes no session. */
    SUMMARY_ENDS("SESSION_SUMMARY, ends_on", summary("timeout => <timeout>, ends_on => DESCRIPTOR(never)")),
    /** One row a session, with a condition that changes no session. */
    SUMMARY_SPLITS("SESSION_SUMMARY, splits_on", summary("timeout => <timeout>, splits_on => DESCRIPTOR(same)")),
    /** One row a session, with a condition that changes no session. */
    SUMMARY_MAX_ROWS("SESSION_SUMMARY, max_rows", summary("timeout => <timeout>, max_rows => 1000000")),
    /** One row a session, with a condition that changes no session. */
    SUMMARY_TIMEOUTS("SESSION_SUMMARY, timeout_column", summary("timeout_column => DESCRIPTOR(gap)")),
    /** One row a session, with a condition that changes no session. */
    SUMMARY_CALENDAR(
            "SESSION_SUMMARY, calendar",
            summary(
                    "timeout => <timeout>, alignment => 'calendar', max_duration => INTERVAL '1' DAY, origin => '1970-01-01 12:00:00'")),
    /** Flink's cheapest aggregate per row, which shows the cost of OVER itself. */
    OVER_COUNT(
            "COUNT(*) OVER",
            """
            SELECT user_id, ts, CAST(NULL AS TIMESTAMP_LTZ(3)), amount, COUNT(*) OVER (PARTITION BY user_id ORDER BY ts), amount, amount
            FROM payments"""),
    /** Every row with its label, without a result per session. */
    LABEL(
            "SESSION_LABEL",
            """
            SELECT user_id, s.window_start, s.window_limit, s.session_id, s.`row_number`, amount, amount
            FROM (SELECT *, SESSION_LABEL(ts, <timeout>) OVER (PARTITION BY user_id ORDER BY ts) AS s FROM payments)"""),
    /** Labels, and Flink's group window over them. */
    LABEL_GROUP_WINDOW(
            "SESSION_LABEL + SESSION group window",
            """
            SELECT user_id, session_start, SESSION_END(ts, <timeout>), COUNT(*), SUM(amount), MIN(amount), MAX(amount)
            FROM (
              SELECT user_id, amount, ts, s.session_id AS session_id, s.window_start AS session_start
              FROM (SELECT *, SESSION_LABEL(ts, <timeout>) OVER (PARTITION BY user_id ORDER BY ts) AS s FROM payments))
            GROUP BY user_id, session_id, session_start, SESSION(ts, <timeout>)""");

    private final String title;
    private final String query;

    SessionContestant(String title, String query) {
        this.title = title;
        this.query = query;
    }

    private static String summary(String arguments) {
        return """
                SELECT user_id, window_start, window_end, row_count, sum_amount, min_amount, max_amount
                FROM SESSION_SUMMARY(input => TABLE payments_with_conditions PARTITION BY user_id, on_time => DESCRIPTOR(ts),
                  %s, aggregates => 'SUM(amount), MIN(amount), MAX(amount)')"""
                .formatted(arguments);
    }

    /** Returns whether the query returns a row for each session. */
    boolean returnsSessions() {
        return this != LABEL && this != OVER_COUNT;
    }

    String title() {
        return title;
    }

    /** The query, with a timeout as SQL writes it. */
    String query(String timeout) {
        return query.replace("<timeout>", timeout);
    }
}
