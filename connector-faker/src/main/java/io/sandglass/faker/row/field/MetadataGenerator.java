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

import io.sandglass.faker.expression.plan.CurrentSession;
import io.sandglass.faker.row.value.FieldWriter;
import io.sandglass.faker.spec.Metadata;
import io.sandglass.faker.timeline.RowPlace;
import java.util.Objects;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.jspecify.annotations.Nullable;

/** A generator of the current row's metadata. */
final class MetadataGenerator implements FieldGenerator {
    private final Metadata key;
    private final RowPlace place;
    private final FieldWriter writerOfType;
    private final StringData[] states;

    MetadataGenerator(Metadata key, RowPlace place) {
        this.key = key;
        this.place = place;
        this.writerOfType = new FieldWriter(key.type());
        CurrentSession session = place.session();
        this.states = session == null
                ? new StringData[0]
                : session.states().stream().map(StringData::fromString).toArray(StringData[]::new);
    }

    @Override
    public @Nullable Object generate(long rowKey) {
        return switch (key) {
            case ROW_INDEX -> place.index();
            case TIMESTAMP -> TimestampData.fromEpochMillis(place.eventMillis());
            case LATE_BY -> place.lateByMillis();
            case DUPLICATE_OF -> place.duplicateOf();
            case SESSION_ID, SESSION_NUMBER -> session().number();
            case SESSION_KEY -> session().key();
            case SESSION_STEP -> (long) session().step();
            case SESSION_SIZE -> (long) session().size();
            case SESSION_STATE -> states[session().state()];
            case SESSION_PREVIOUS ->
                session().step() == 1 ? null : states[session().previousState()];
        };
    }

    private CurrentSession session() {
        return Objects.requireNonNull(place.session());
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
