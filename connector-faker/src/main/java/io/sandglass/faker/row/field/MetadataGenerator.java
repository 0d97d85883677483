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

import io.sandglass.faker.row.value.FieldWriter;
import io.sandglass.faker.spec.Metadata;
import io.sandglass.faker.timeline.RowPlace;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** A generator of the current row's metadata. */
final class MetadataGenerator implements FieldGenerator {
    private final Metadata key;
    private final RowPlace place;
    private final FieldWriter writerOfType;

    MetadataGenerator(Metadata key, RowPlace place) {
        this.key = key;
        this.place = place;
        this.writerOfType = new FieldWriter(key.type());
    }

    @Override
    public @Nullable Object generate(long rowKey) {
        return switch (key) {
            case ROW_INDEX -> place.index();
            case TIMESTAMP -> TimestampData.fromEpochMillis(place.eventMillis());
            case SESSION_ID -> place.sessionId();
            case LATE_BY -> place.lateByMillis();
            case DUPLICATE_OF -> place.duplicateOf();
        };
    }

    @Override
    public void write(long rowKey, BinaryRowWriter writer, int position) {
        Object value = generate(rowKey);
        if (value == null) {
            writer.setNullAt(position);
        } else {
            writerOfType.write(writer, position, value);
        }
    }
}
