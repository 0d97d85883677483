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

import io.sandglass.faker.row.draw.DrawKey;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/**
 * A generator of a field that has the same value in several rows.
 *
 * @param field makes the value of a row key
 * @param key the row key that these rows share
 */
record HeldGenerator(FieldGenerator field, DrawKey key) implements FieldGenerator {

    @Override
    public @Nullable Object generate(long rowKey) {
        return key.isNull() ? null : field.generate(key.rowKey());
    }

    @Override
    public void write(long rowKey, BinaryRowWriter writer, int position) {
        if (key.isNull()) {
            writer.setNullAt(position);
        } else {
            field.write(key.rowKey(), writer, position);
        }
    }
}
