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

import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.data.writer.BinaryWriter;
import org.apache.flink.table.runtime.typeutils.InternalSerializers;
import org.apache.flink.table.types.logical.LogicalType;

/** A writer of one type's values, in Flink's internal format, to fields of rows. */
public final class FieldWriter {
    private final LogicalType type;
    private final TypeSerializer<?> serializer;

    public FieldWriter(LogicalType type) {
        this.type = type;
        this.serializer = InternalSerializers.create(type);
    }

    @SuppressWarnings("deprecation") // Its replacement accepts only writers of arrays.
    public void write(BinaryRowWriter writer, int position, Object value) {
        BinaryWriter.write(writer, position, value, type, serializer);
    }
}
