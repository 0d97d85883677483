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
package io.sandglass.faker.table.options;

import org.apache.flink.table.api.TableException;
import org.apache.flink.table.expressions.ResolvedExpression;

/** The SQL of the expressions in a schema, for which the planner provides no tree. */
public final class SqlText {
    private SqlText() {}

    /**
     * Returns the SQL of an expression. Returns an empty text if SQL can't express it, as with some descriptors of the Table API.
     */
    public static String of(ResolvedExpression expression) {
        try {
            return expression.asSerializableString();
        } catch (TableException e) {
            return "";
        }
    }
}
