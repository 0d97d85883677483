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
package io.sandglass.faker.expression.plan.earlier;

/** A random pick among the rows that happen at a time or before. */
public interface EarlierPick {

    /**
     * Returns the index of a row, from 0.
     *
     * @param millis a time in epoch milliseconds, that of the first row or later
     */
    long indexAt(long millis);

    /** Returns which rows are picked, in a few words for users. */
    String describe();
}
