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
package com.example;

import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.TableEnvironment;

/** Orders and revenue per minute and country. */
public final class RevenuePerMinute {

    private RevenuePerMinute() {}

    /**
     * Returns the query's result.
     *
     * @param orders a table with the columns {@code country}, {@code amount} and {@code ts}; {@code ts} has a watermark
     */
    public static Table of(TableEnvironment tables, String orders) {
        return tables.sqlQuery(
                """
                SELECT window_start, country, COUNT(*) AS orders, SUM(amount) AS revenue
                FROM TUMBLE(TABLE %s, DESCRIPTOR(ts), INTERVAL '1' MINUTE)
                GROUP BY window_start, window_end, country
                """
                        .formatted(orders));
    }
}
