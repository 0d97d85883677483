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
package io.sandglass.faker.expression.plan;

import java.util.List;

/** The session of the row that an expression is evaluated for. */
public interface CurrentSession {

    /** Returns the key of the session, from 0. */
    long key();

    /** Returns the number of keys. */
    long keys();

    /** Returns the number of the session, 0 or more. Sessions that start later have larger numbers. */
    long number();

    /** Returns an upper bound for the numbers of sessions, or {@link Long#MAX_VALUE} if the table is unbounded. */
    long maxNumber();

    /** Returns the row's place among the rows of the session, from 1. */
    int step();

    /** Returns the number of rows of the session. */
    int size();

    /** Returns the maximum number of rows of a session. */
    int maxSize();

    /** Returns the names of the states, or an empty list if rows have no state. */
    List<String> states();

    /** Returns the position of the row's state in {@link #states}. Requires states. */
    int state();

    /** Returns the position of the state of the session's row before this one, or -1 in its first row. Requires states. */
    int previousState();

    /** Returns the number of the session's rows with a state, up to this row. Requires states. */
    int visits(int state);
}
