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
package io.sandglass.faker.source.reader;

/** A pace that determines when the rows of a reader are due. */
interface Pace {

    /** Returns the number of rows that may be emitted now; 0 or less if none. */
    long dueRows();

    /** Records that rows were emitted. */
    void emitted(long rows);

    /** Returns the nanoseconds until the next row is due; 0 or less if it is due already. */
    long nanosUntilDue();
}
