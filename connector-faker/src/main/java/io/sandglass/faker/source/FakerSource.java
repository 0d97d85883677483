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
package io.sandglass.faker.source;

import io.sandglass.faker.source.enumerator.GenerationVersion;
import io.sandglass.faker.source.enumerator.LaneEnumerator;
import io.sandglass.faker.source.enumerator.RestoreRule;
import io.sandglass.faker.source.enumerator.UnassignedLanes;
import io.sandglass.faker.source.enumerator.UnassignedLanesSerializer;
import io.sandglass.faker.source.reader.FakerReader;
import io.sandglass.faker.source.split.LaneSplit;
import io.sandglass.faker.source.split.LaneSplitSerializer;
import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.timeline.Changes;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.table.data.RowData;

/** A source of generated rows. Each row is a function of the spec's seed and the row's index. */
public final class FakerSource implements Source<RowData, LaneSplit, UnassignedLanes> {
    private static final long serialVersionUID = 1L;

    /** The row count of an unbounded stream. */
    public static final long UNBOUNDED = StreamSpec.UNBOUNDED;

    private final RowSpec spec;
    private final long rowCount;
    private final PaceSpec pace;
    private final ExecutionConfig executionConfig;
    private final RestoreRule restoreRule;

    /**
     * Creates a source of the rows 0 to {@code rowCount - 1}.
     *
     * @param rowCount the number of rows, 0 or more, or {@link #UNBOUNDED}
     * @param pace the rate of all readers together
     * @param executionConfig the job's configuration. The source reads it late, because it may change until the job is submitted.
     * @param restoreRule decides from which state the source may be restored
     */
    public FakerSource(
            RowSpec spec, long rowCount, PaceSpec pace, ExecutionConfig executionConfig, RestoreRule restoreRule) {
        this.spec = spec;
        this.rowCount = rowCount;
        this.pace = pace;
        this.executionConfig = executionConfig;
        this.restoreRule = restoreRule;
    }

    @Override
    public Boundedness getBoundedness() {
        return rowCount == UNBOUNDED ? Boundedness.CONTINUOUS_UNBOUNDED : Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<RowData, LaneSplit> createReader(SourceReaderContext context) {
        // Without object reuse, Flink copies rows between chained operators and serializes them for channels.
        return new FakerReader(spec, rowCount, pace, !executionConfig.isObjectReuseEnabled(), context);
    }

    @Override
    public SplitEnumerator<LaneSplit, UnassignedLanes> createEnumerator(SplitEnumeratorContext<LaneSplit> context) {
        return LaneEnumerator.create(context, maxLanes(), isLive(), GenerationVersion.of(spec.stream()));
    }

    /**
     * Returns the maximum number of lanes. One lane must have all rows of a key to keep them in order. If rows draw their keys,
     * the row index doesn't tell the key, so there is only one lane.
     */
    private int maxLanes() {
        if (spec.stream().drawnKeys() != null) {
            return 1;
        }
        return spec.stream().changelog() == null ? Integer.MAX_VALUE : Changes.CLASSES;
    }

    @Override
    public SplitEnumerator<LaneSplit, UnassignedLanes> restoreEnumerator(
            SplitEnumeratorContext<LaneSplit> context, UnassignedLanes state) {
        return LaneEnumerator.restore(context, state, isLive(), restoreRule, GenerationVersion.of(spec.stream()));
    }

    private boolean isLive() {
        return spec.stream().eventTime() != null && spec.stream().eventTime().isLive();
    }

    @Override
    public SimpleVersionedSerializer<LaneSplit> getSplitSerializer() {
        return new LaneSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<UnassignedLanes> getEnumeratorCheckpointSerializer() {
        return new UnassignedLanesSerializer();
    }
}
