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
package io.sandglass.faker.source.enumerator;

import io.sandglass.faker.source.split.LaneSplit;
import io.sandglass.faker.source.split.LaneSplitSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerialization;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * A serializer of the enumerator's state. Version 1 is the number of lanes (int), then each lane with its own version. Version 2
 * adds the {@link GenerationVersion} (int) at the end.
 */
public final class UnassignedLanesSerializer implements SimpleVersionedSerializer<UnassignedLanes> {
    private static final int VERSION = 2;
    private static final int VERSION_WITHOUT_GENERATION = 1;

    private final LaneSplitSerializer laneSerializer = new LaneSplitSerializer();

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(UnassignedLanes state) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        out.writeInt(state.lanes().size());
        for (LaneSplit lane : state.lanes()) {
            SimpleVersionedSerialization.writeVersionAndSerialize(laneSerializer, lane, out);
        }
        out.writeInt(state.generation());
        return out.getCopyOfBuffer();
    }

    @Override
    public UnassignedLanes deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION && version != VERSION_WITHOUT_GENERATION) {
            throw new IOException("State of version " + version
                    + " was written by a newer connector than this one, which reads versions up to " + VERSION + ".");
        }
        DataInputDeserializer in = new DataInputDeserializer(serialized);
        int count = in.readInt();
        List<LaneSplit> lanes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lanes.add(SimpleVersionedSerialization.readVersionAndDeSerialize(laneSerializer, in));
        }
        return new UnassignedLanes(lanes, version == VERSION ? in.readInt() : GenerationVersion.NOT_RECORDED);
    }
}
