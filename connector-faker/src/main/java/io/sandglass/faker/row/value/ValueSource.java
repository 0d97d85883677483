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
package io.sandglass.faker.row.value;

import org.apache.flink.table.data.writer.BinaryRowWriter;

/** A source of a type's values, as objects or in the format of binary rows. */
public interface ValueSource {

    /**
     * Draws a value in Flink's internal format.
     *
     * @throws ValueException if the expression has no value of the type
     */
    Object next();

    /** Draws a value and writes it to a field. */
    void writeNext(BinaryRowWriter writer, int position);
}
