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
package io.sandglass.session.aggregate;

/** An aggregate that {@code SESSION_SUMMARY} supports. The names of the constants are part of the state format. */
public enum AggregateKind {
    /** The number of rows, or the number of values that aren't NULL. */
    COUNT,
    /** The sum. NULL if there is no value. */
    SUM,
    /** The smallest value. NULL if there is no value. */
    MIN,
    /** The greatest value. NULL if there is no value. */
    MAX,
    /** The mean, in the type of Flink's AVG. NULL if there is no value. */
    AVG,
    /** The value of the earliest row whose value isn't NULL. NULL if there is none. */
    FIRST,
    /** The value of the latest row whose value isn't NULL. NULL if there is none. */
    LAST
}
