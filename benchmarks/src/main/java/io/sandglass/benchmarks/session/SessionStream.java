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

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/**
 * Payments of users, one payment each millisecond, so that a user pays every {@code users} milliseconds on average.
 *
 * @param users how many keys there are
 * @param rows how many payments
 * @param disorderMillis how late a payment may come
 * @param backend Flink's name of the state backend
 * @param timeoutMillis of a session
 * @param burst after so many payments nobody pays for twice the timeout; 0: there are always payments
 * @param inTurn whether users pay in turn, in an order that looks random, or at random
 */
record SessionStream(
        long users, long rows, long disorderMillis, String backend, long timeoutMillis, long burst, boolean inTurn) {

    /** At random, with a timeout of three times the mean distance of a user's payments: sessions of about twenty. */
    SessionStream(long users, long rows, long disorderMillis, String backend) {
        this(users, rows, disorderMillis, backend, usualTimeout(users), 0, false);
    }

    /** Returns three times the mean time between a user's payments, in milliseconds. Sessions then have about twenty payments. */
    static long usualTimeout(long users) {
        return 3 * users;
    }

    /** A SQL session with the tables, in which all sessions end with the stream. */
    TableEnvironment tables() {
        return tables("");
    }

    /** A SQL session with the tables, in which the stream goes on without rows, and no session ends. */
    TableEnvironment tablesThatWait() {
        return tables(" UNION ALL SELECT CAST(-1 AS BIGINT), CAST(0 AS BIGINT), ts FROM pause");
    }

    private TableEnvironment tables(String more) {
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        tables.getConfig().set("parallelism.default", "1");
        tables.getConfig().set("state.backend.type", backend);
        tables.getConfig().set("table.local-time-zone", "UTC");
        tables.executeSql("LOAD MODULE sessions");
        tables.executeSql(
                """
                CREATE TABLE source (
                  someone BIGINT,
                  amount BIGINT,
                  late BIGINT,
                  i BIGINT METADATA FROM 'row-index' VIRTUAL,
                  user_id AS %s,
                  ts AS TO_TIMESTAMP_LTZ(i - late + i / %d * %d, 3),
                  WATERMARK FOR ts AS ts - INTERVAL '%s' SECOND(3))
                WITH (
                  'connector' = 'faker',
                  'seed' = '1',
                  'number-of-rows' = '%d',
                  'rows-per-second' = '1000000000',
                  'fields.someone.expression' = '#{number.numberBetween ''0'',''%d''}',
                  'fields.amount.expression' = '#{number.numberBetween ''0'',''1000''}',
                  'fields.late.expression' = '#{number.numberBetween ''0'',''%d''}')
                """
                        .formatted(
                                // Any large prime that isn't a factor of the number of users leads to each of them
                                // once.
                                inTurn ? "MOD(i * 611953, " + users + ")" : "someone",
                                burst == 0 ? Long.MAX_VALUE : burst,
                                burst == 0 ? 0 : 2 * timeoutMillis,
                                disorderMillis / 1_000.0,
                                rows,
                                users,
                                Math.max(1, disorderMillis)));
        tables.executeSql(
                """
                CREATE TABLE pause (
                  i BIGINT METADATA FROM 'row-index' VIRTUAL,
                  ts AS TO_TIMESTAMP_LTZ(0 * i, 3),
                  WATERMARK FOR ts AS ts)
                WITH ('connector' = 'faker', 'rows-per-second' = '0.001')
                """);
        // A process table function is handed all columns, so it is given those that are needed.
        tables.executeSql("CREATE VIEW payments AS SELECT user_id, amount, ts FROM source" + more);
        tables.executeSql(
                """
                CREATE VIEW payments_with_conditions AS
                SELECT user_id, amount, ts, amount < 0 AS never, user_id AS same, CAST(%d AS BIGINT) AS gap FROM payments"""
                        .formatted(timeoutMillis));
        tables.executeSql(
                """
                CREATE VIEW payments_in_sessions AS
                SELECT user_id, amount, window_start AS session_start, window_end AS session_end, rowtime
                FROM SESSION_ROWS(
                  input => TABLE payments PARTITION BY user_id, on_time => DESCRIPTOR(ts), timeout => %s)
                """
                        .formatted(timeout()));
        tables.executeSql(
                """
                CREATE TABLE nowhere (
                  user_id BIGINT, window_start TIMESTAMP_LTZ(3), window_end TIMESTAMP_LTZ(3),
                  n BIGINT, s BIGINT, mi BIGINT, ma BIGINT)
                WITH ('connector' = 'blackhole')
                """);
        return tables;
    }

    /** The timeout as SQL writes it. */
    String timeout() {
        long millis = timeoutMillis;
        return String.format(
                "INTERVAL '%d %02d:%02d:%02d.%03d' DAY(3) TO SECOND(3)",
                millis / 86_400_000,
                millis / 3_600_000 % 24,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                millis % 1_000);
    }
}
