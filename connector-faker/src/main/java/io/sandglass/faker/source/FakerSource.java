package io.sandglass.faker.source;

import io.sandglass.faker.source.enumerator.LaneEnumerator;
import io.sandglass.faker.source.enumerator.RestoreRule;
import io.sandglass.faker.source.enumerator.UnassignedLanes;
import io.sandglass.faker.source.enumerator.UnassignedLanesSerializer;
import io.sandglass.faker.source.reader.FakerReader;
import io.sandglass.faker.source.split.LaneSplit;
import io.sandglass.faker.source.split.LaneSplitSerializer;
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

/** A stream of generated rows, each a function of the spec's seed and the row's index. */
public final class FakerSource implements Source<RowData, LaneSplit, UnassignedLanes> {
    private static final long serialVersionUID = 1L;

    /** The row count of a stream that does not end. */
    public static final long UNBOUNDED = StreamSpec.UNBOUNDED;

    private final RowSpec spec;
    private final long rowCount;
    private final double rowsPerSecond;
    private final ExecutionConfig executionConfig;
    private final RestoreRule restoreRule;

    /**
     * A source of the rows 0 to {@code rowCount - 1}.
     *
     * @param rowCount 0 or more, or {@link #UNBOUNDED}
     * @param rowsPerSecond more than 0, over all readers together
     * @param executionConfig that of the job. It is asked late, as it may be changed until the job is submitted.
     * @param restoreRule which state the source may be restored from
     */
    public FakerSource(
            RowSpec spec,
            long rowCount,
            double rowsPerSecond,
            ExecutionConfig executionConfig,
            RestoreRule restoreRule) {
        this.spec = spec;
        this.rowCount = rowCount;
        this.rowsPerSecond = rowsPerSecond;
        this.executionConfig = executionConfig;
        this.restoreRule = restoreRule;
    }

    @Override
    public Boundedness getBoundedness() {
        return rowCount == UNBOUNDED ? Boundedness.CONTINUOUS_UNBOUNDED : Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<RowData, LaneSplit> createReader(SourceReaderContext context) {
        // Without object reuse each operator of a chain is given a copy, and a channel bytes.
        return new FakerReader(spec, rowCount, rowsPerSecond, !executionConfig.isObjectReuseEnabled(), context);
    }

    @Override
    public SplitEnumerator<LaneSplit, UnassignedLanes> createEnumerator(SplitEnumeratorContext<LaneSplit> context) {
        return LaneEnumerator.create(context, maxLanes(), isLive());
    }

    /** Rows of a key stay in one lane, and so in order. Of keys that are drawn nothing tells which rows are theirs. */
    private int maxLanes() {
        if (spec.stream().drawnKeys() != null) {
            return 1;
        }
        return spec.stream().changelog() == null ? Integer.MAX_VALUE : Changes.CLASSES;
    }

    @Override
    public SplitEnumerator<LaneSplit, UnassignedLanes> restoreEnumerator(
            SplitEnumeratorContext<LaneSplit> context, UnassignedLanes state) {
        return LaneEnumerator.restore(context, state, isLive(), restoreRule);
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
