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

/** What is done with the sessions whose work grows. */
public enum GrowthQuery {
    /** Flink's window table-valued function, to compare with. */
    BUILT_IN(
            "SESSION TVF",
            """
            SELECT user_id, window_start, window_end, COUNT(*), SUM(amount), MIN(amount), MAX(amount)
            FROM SESSION(TABLE payments PARTITION BY user_id, DESCRIPTOR(ts), <timeout>)
            GROUP BY user_id, window_start, window_end"""),
    /** One row a session. */
    SUMMARY(
            "SESSION_SUMMARY",
            """
            SELECT user_id, window_start, window_end, row_count, sum_amount, min_amount, max_amount
            FROM SESSION_SUMMARY(input => TABLE payments PARTITION BY user_id, on_time => DESCRIPTOR(ts),
              timeout => <timeout>, aggregates => 'SUM(amount), MIN(amount), MAX(amount)'<arguments>)"""),
    /** Every row, and nothing made of it. */
    ROWS(
            "SESSION_ROWS",
            """
            SELECT user_id, window_start, window_end, session_id, amount, amount, amount
            FROM SESSION_ROWS(input => TABLE payments PARTITION BY user_id, on_time => DESCRIPTOR(ts),
              timeout => <timeout><arguments>)""");

    private final String title;
    private final String query;

    GrowthQuery(String title, String query) {
        this.title = title;
        this.query = query;
    }

    String title() {
        return title;
    }

    boolean canBeAsked(GrowthCase growthCase) {
        return this != BUILT_IN || !growthCase.hasMaxDuration();
    }

    String query(GrowthCase growthCase, SessionStream stream) {
        return query.replace("<timeout>", stream.timeout()).replace("<arguments>", growthCase.arguments());
    }
}
