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

/** The three customers with the highest revenue. An order that arrives twice counts once. */
public final class TopCustomers {

    private TopCustomers() {}

    /**
     * Returns the query's result.
     *
     * @param orders a table with the columns {@code order_id}, {@code customer_id} and {@code amount}
     */
    public static Table of(TableEnvironment tables, String orders) {
        return tables.sqlQuery(
                """
                SELECT customer_id, COUNT(*) AS orders, SUM(amount) AS revenue
                FROM (SELECT DISTINCT order_id, customer_id, amount FROM %s)
                GROUP BY customer_id
                ORDER BY revenue DESC, customer_id
                LIMIT 3
                """
                        .formatted(orders));
    }
}
