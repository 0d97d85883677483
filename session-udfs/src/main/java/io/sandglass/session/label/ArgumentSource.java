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
package io.sandglass.session.label;

import java.util.Optional;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.types.logical.LogicalType;

/** The arguments of one call by position: the literals of a call that Flink plans, or the values of a row in the cluster. */
interface ArgumentSource {

    /** Returns the number of arguments. */
    int count();

    /** Returns the type of an argument. */
    LogicalType type(int position);

    /** Returns whether an argument is an expression that may differ from row to row. */
    boolean isExpression(int position);

    /**
     * Returns the value of a literal. Empty if it is NULL.
     *
     * @param name the name of the argument, for messages
     * @param type {@link String}, {@link Integer}, or {@link Long} for the milliseconds of an interval
     * @throws ValidationException if the argument isn't a literal. The message doesn't name the function
     */
    <T> Optional<T> literal(int position, String name, Class<T> type);
}
