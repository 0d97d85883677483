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

import io.sandglass.faker.timeline.RowRandom;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** A generator that draws whether a field is NULL. If it isn't NULL, the generator draws the value. */
record NullableGenerator(FieldGenerator value, double nullRate, RowRandom random, long nullKey)
        implements FieldGenerator {

    @Override
    public @Nullable Object generate(long rowKey) {
        return isNull(rowKey) ? null : value.generate(rowKey);
    }

    @Override
    public void write(long rowKey, BinaryRowWriter writer, int position) {
        if (isNull(rowKey)) {
            writer.setNullAt(position);
        } else {
            value.write(rowKey, writer, position);
        }
    }

    private boolean isNull(long rowKey) {
        random.seek(nullKey, rowKey);
        return random.nextDouble() < nullRate;
    }
}
