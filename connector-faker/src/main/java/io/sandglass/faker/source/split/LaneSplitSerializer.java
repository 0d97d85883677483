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
package io.sandglass.faker.source.split;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** A serializer of lanes for checkpoints and messages. Version 1: lane count (int), next index (long). */
public final class LaneSplitSerializer implements SimpleVersionedSerializer<LaneSplit> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(LaneSplit split) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(Integer.BYTES + Long.BYTES);
        out.writeInt(split.laneCount());
        out.writeLong(split.nextIndex());
        return out.getCopyOfBuffer();
    }

    @Override
    public LaneSplit deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION) {
            throw new IOException("A lane of version " + version
                    + " was written by a newer connector than this one, which reads version " + VERSION + ".");
        }
        DataInputDeserializer in = new DataInputDeserializer(serialized);
        return new LaneSplit(in.readInt(), in.readLong());
    }
}
