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
package io.sandglass.session.call;

import java.util.Set;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;

/** The types of columns and expressions that hold conditions. */
public final class ConditionTypes {
    /** The types of timeouts, for messages. */
    public static final String TIMEOUTS = "INTERVAL DAY TO SECOND, or BIGINT for milliseconds";

    /** The types of split columns, for messages. */
    public static final String SPLITS = "a type that holds a text, a number, a time, bytes or BOOLEAN";

    /** Types with a canonical value. Flink may add types, so this isn't a list of the others. */
    private static final Set<LogicalTypeRoot> COMPARABLE = Set.of(
            LogicalTypeRoot.CHAR,
            LogicalTypeRoot.VARCHAR,
            LogicalTypeRoot.BOOLEAN,
            LogicalTypeRoot.BINARY,
            LogicalTypeRoot.VARBINARY,
            LogicalTypeRoot.DECIMAL,
            LogicalTypeRoot.TINYINT,
            LogicalTypeRoot.SMALLINT,
            LogicalTypeRoot.INTEGER,
            LogicalTypeRoot.BIGINT,
            LogicalTypeRoot.FLOAT,
            LogicalTypeRoot.DOUBLE,
            LogicalTypeRoot.DATE,
            LogicalTypeRoot.TIME_WITHOUT_TIME_ZONE,
            LogicalTypeRoot.TIMESTAMP_WITHOUT_TIME_ZONE,
            LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
            LogicalTypeRoot.INTERVAL_YEAR_MONTH,
            LogicalTypeRoot.INTERVAL_DAY_TIME);

    private ConditionTypes() {}

    /** Returns whether a value of this type can be the timeout of a row. */
    public static boolean isTimeout(LogicalType type) {
        return type.is(LogicalTypeRoot.INTERVAL_DAY_TIME) || type.is(LogicalTypeRoot.BIGINT);
    }

    /** Returns how a query writes the shortest timeout of this type, for messages. */
    public static String shortestTimeout(LogicalType type) {
        return type.is(LogicalTypeRoot.BIGINT) ? "0" : "INTERVAL '0' SECOND";
    }

    /** Returns whether two values of this type can be compared to split a session. */
    public static boolean isComparable(LogicalType type) {
        return COMPARABLE.contains(type.getTypeRoot());
    }
}
