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

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * A value of an accumulator that keeps values with their times.
 *
 * @param time the time of the value's row in epoch milliseconds
 * @param value the value in Flink's internal data format; null is SQL's NULL
 */
record TimedValue(long time, @Nullable Object value) {

    /** Writes the time and the value to state. */
    void write(DataOutputView target, TypeSerializer<Object> values) throws IOException {
        target.writeLong(time);
        target.writeBoolean(value != null);
        if (value != null) {
            values.serialize(value, target);
        }
    }

    /** Reads a time and a value from state. */
    static TimedValue read(DataInputView source, TypeSerializer<Object> values) throws IOException {
        long time = source.readLong();
        return new TimedValue(time, source.readBoolean() ? values.deserialize(source) : null);
    }
}
