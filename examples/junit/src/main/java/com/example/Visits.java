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

/** The visits of each user. A visit ends five minutes after its last click, and lasts at most an hour. */
public final class Visits {

    private Visits() {}

    /**
     * Returns the query's result. The environment must have loaded the module {@code sessions}.
     *
     * @param clicks a table with the columns {@code user_id} and {@code ts}; {@code ts} has a watermark
     */
    public static Table of(TableEnvironment tables, String clicks) {
        return tables.sqlQuery(
                """
                SELECT user_id, first_time, last_time, row_count
                FROM SESSION_SUMMARY(
                  input => TABLE %s PARTITION BY user_id,
                  on_time => DESCRIPTOR(ts),
                  timeout => INTERVAL '5' MINUTE,
                  max_duration => INTERVAL '1' HOUR,
                  alignment => 'exact')
                """
                        .formatted(clicks));
    }
}
