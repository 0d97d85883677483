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
package io.sandglass.faker.row.field;

import io.sandglass.faker.row.value.ValueException;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** A generator of the values of one field. */
public interface FieldGenerator {

    /**
     * Returns the value in Flink's internal format, or null where the field is NULL.
     *
     * @param rowKey the key of the row, or of a collection's element
     * @throws ValueException if the expression has no value of the field's type
     */
    @Nullable
    Object generate(long rowKey);

    /** Writes the value that {@link #generate} would return, with its exceptions. */
    void write(long rowKey, BinaryRowWriter writer, int position);
}
