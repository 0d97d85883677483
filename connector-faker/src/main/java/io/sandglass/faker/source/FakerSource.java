package io.sandglass.faker.source;

import io.sandglass.faker.source.enumerator.LaneEnumerator;
import io.sandglass.faker.source.enumerator.UnassignedLanes;
import io.sandglass.faker.source.enumerator.UnassignedLanesSerializer;
import io.sandglass.faker.source.reader.FakerReader;
import io.sandglass.faker.source.split.LaneSplit;
import io.sandglass.faker.source.split.LaneSplitSerializer;
import io.sandglass.faker.spec.RowSpec;
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
    public static final long UNBOUNDED = Long.MAX_VALUE;

    private final RowSpec spec;
    private final long rowCount;
    private final double rowsPerSecond;

    /**
     * A source of the rows 0 to {@code rowCount - 1}.
     *
     * @param rowCount 0 or more, or {@link #UNBOUNDED}
     * @param rowsPerSecond more than 0, over all readers together
     */
    public FakerSource(RowSpec spec, long rowCount, double rowsPerSecond) {
        this.spec = spec;
        this.rowCount = rowCount;
        this.rowsPerSecond = rowsPerSecond;
    }

    @Override
    public Boundedness getBoundedness() {
        return rowCount == UNBOUNDED ? Boundedness.CONTINUOUS_UNBOUNDED : Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<RowData, LaneSplit> createReader(SourceReaderContext context) {
        return new FakerReader(spec, rowCount, rowsPerSecond, context);
    }

    @Override
    public SplitEnumerator<LaneSplit, UnassignedLanes> createEnumerator(SplitEnumeratorContext<LaneSplit> context) {
        return LaneEnumerator.create(context);
    }

    @Override
    public SplitEnumerator<LaneSplit, UnassignedLanes> restoreEnumerator(
            SplitEnumeratorContext<LaneSplit> context, UnassignedLanes state) {
        return LaneEnumerator.restore(context, state);
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
