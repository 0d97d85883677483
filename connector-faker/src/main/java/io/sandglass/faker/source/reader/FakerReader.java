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
package io.sandglass.faker.source.reader;

import io.sandglass.faker.row.RecordLinkage;
import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.row.emitter.RowEmitter;
import io.sandglass.faker.source.split.BacklogEndedEvent;
import io.sandglass.faker.source.split.CaughtUpEvent;
import io.sandglass.faker.source.split.LaneSplit;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.timeline.ClockEnd;
import io.sandglass.faker.timeline.rate.RateSchedule;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.Counter;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/**
 * A reader that generates the rows of its lanes in the order of their indexes. It never blocks the task's thread.
 *
 * <p>Flink makes all calls from that thread. One call emits a row and advances the row's lane, so a checkpoint contains both or
 * neither.
 */
public final class FakerReader implements SourceReader<RowData, LaneSplit> {

    /** Large enough that the cost of a call is small, and small enough that checkpoints start soon. */
    private static final int MAX_ROWS_PER_POLL = 64;

    private final RowPlan plan;
    private final RowEmitter rows;
    private final @Nullable EventTimeSpec liveTime;
    private final SourceReaderContext context;
    private final boolean isBounded;

    /** The end of the row indexes, exclusive. */
    private final long endIndex;

    /** The rate of the whole stream in indexes. An index may stand for several rows. */
    private final PaceSpec paceSpec;

    private final double rowsPerIndex;
    private final Lanes lanes = new Lanes();
    private final boolean keepsOrder;
    private final List<String> outputsToRelease = new ArrayList<>();
    private final WaitTimer timer = new WaitTimer();

    /** A placeholder until the reader receives its first lanes. */
    private Pace pace = new EvenPace(1, 0, System::nanoTime);

    private final Counter recordsIn;

    /** The number of indexes left. Threads that report metrics read it. */
    private final AtomicLong pendingIndexes = new AtomicLong();

    private boolean noMoreSplits;
    private boolean hasCaughtUp;
    private boolean hasBacklogEnded;
    private CompletableFuture<Void> available = new CompletableFuture<>();

    /**
     * Creates a reader without lanes.
     *
     * @param rowCount the number of rows of the whole stream, or {@link StreamSpec#UNBOUNDED}. The stream ends earlier if its
     *     clock does.
     * @param paceSpec the rate of the whole stream
     * @param copiesRows whether the task copies each row, so that all rows may be the same object
     */
    public FakerReader(
            RowSpec spec, long rowCount, PaceSpec paceSpec, boolean copiesRows, SourceReaderContext context) {
        this.plan = RowPlan.compile(spec);
        this.rows = RowEmitter.of(plan, copiesRows);
        EventTimeSpec eventTime = spec.stream().eventTime();
        this.liveTime = eventTime != null && eventTime.isLive() ? eventTime : null;
        this.isBounded = rowCount != StreamSpec.UNBOUNDED;
        this.endIndex = ClockEnd.endIndex(spec.stream(), rowCount);
        this.keepsOrder = spec.stream().drawnKeys() != null;
        this.rowsPerIndex = spec.stream().rowsPerIndex();
        this.paceSpec = paceSpec.dividedBy(rowsPerIndex);
        this.context = context;
        this.recordsIn = context.metricGroup().getIOMetricGroup().getNumRecordsInCounter();
    }

    @Override
    public void start() {
        if (isBounded) {
            context.metricGroup().setPendingRecordsGauge(() -> Math.round(pendingIndexes.get() * rowsPerIndex));
        }
    }

    @Override
    public void addSplits(List<LaneSplit> splits) {
        if (keepsOrder && splits.stream().anyMatch(split -> split.laneCount() > 1)) {
            throw new IllegalStateException(
                    "The job was restored from the state of a table whose rows didn't upsert the keys"
                            + " that they draw, so rows with the same key would be out of order. Start the job without that"
                            + " state, or restore the table's former 'changelog.mode' and primary key.");
        }
        lanes.add(splits);
        pendingIndexes.set(lanes.countBefore(endIndex));
        splits.forEach(split -> outputsToRelease.add(split.splitId()));
        pace = pace();
        available.complete(null);
    }

    private Pace pace() {
        LongSupplier afterNextPoll = () -> Math.min(endIndex - 1, lanes.indexAfter(MAX_ROWS_PER_POLL));
        if (liveTime != null) {
            return new LivePace(liveTime, lanes::nextIndex, afterNextPoll, MAX_ROWS_PER_POLL, InstantSource.system());
        }
        // Space the first rows of all readers as evenly as all other rows of the stream.
        long rowsOfOthers = lanes.nextIndex() % context.currentParallelism();
        if (paceSpec.isEven()) {
            double rate = paceSpec.startRate();
            return new EvenPace(rate * lanes.share(), rowsOfOthers / rate, System::nanoTime);
        }
        return new SchedulePace(
                new RateSchedule(paceSpec),
                lanes.nextIndex() - rowsOfOthers,
                lanes::nextIndex,
                afterNextPoll,
                MAX_ROWS_PER_POLL,
                System::nanoTime);
    }

    @Override
    public void notifyNoMoreSplits() {
        noMoreSplits = true;
        available.complete(null);
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        if (event instanceof BacklogEndedEvent) {
            hasBacklogEnded = true;
            available.complete(null);
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<RowData> output) {
        releaseSplitOutputs(output);
        if (isExhausted()) {
            return statusWhenExhausted(output);
        }
        long due = pace.dueRows();
        if (due <= 0) {
            reportCaughtUp();
            return waitUntilDue();
        }
        plan.readClock();
        Consumer<RowData> collector =
                plan.hasRecordTimes() ? row -> output.collect(row, plan.eventMillis()) : output::collect;
        long emitted = 0;
        long records = 0;
        // A parent's children are emitted together, because a checkpoint can't divide an index.
        while (emitted < Math.min(due, MAX_ROWS_PER_POLL) && records < MAX_ROWS_PER_POLL && !isExhausted()) {
            records += rows.emit(lanes.nextIndex(), collector);
            lanes.advance();
            emitted++;
        }
        pace.emitted(emitted);
        recordsIn.inc(records);
        pendingIndexes.addAndGet(-emitted);
        return isExhausted() ? statusWhenExhausted(output) : InputStatus.MORE_AVAILABLE;
    }

    /**
     * Releases the outputs of new splits, because all rows use the reader's main output. With a watermark per lane, the lane
     * with the oldest row would hold back the others, by half a minute at 5 rows per second.
     */
    private void releaseSplitOutputs(ReaderOutput<RowData> output) {
        if (!outputsToRelease.isEmpty()) {
            outputsToRelease.forEach(output::releaseOutputForSplit);
            outputsToRelease.clear();
        }
    }

    private boolean isExhausted() {
        return lanes.isEmpty() || lanes.nextIndex() >= endIndex;
    }

    /**
     * Returns the status of a reader without rows. A live table's reader ends only after the backlog has ended, because Flink
     * then notifies all readers and fails the job if a reader has ended before.
     */
    private InputStatus statusWhenExhausted(ReaderOutput<RowData> output) {
        if (noMoreSplits) {
            reportCaughtUp();
            if (liveTime == null) {
                return InputStatus.END_OF_INPUT;
            }
            // A reader without lanes must not hold back the watermarks of other readers.
            if (hasBacklogEnded) {
                if (lanes.isEmpty()) {
                    output.markActive();
                }
                return InputStatus.END_OF_INPUT;
            }
            if (lanes.isEmpty()) {
                output.markIdle();
            }
        }
        available = new CompletableFuture<>();
        return InputStatus.NOTHING_AVAILABLE;
    }

    /** Tells the enumerator that this reader has caught up. When all readers have, the enumerator ends Flink's backlog. */
    private void reportCaughtUp() {
        if (liveTime != null && !hasCaughtUp) {
            hasCaughtUp = true;
            context.sendSourceEventToCoordinator(new CaughtUpEvent());
        }
    }

    private InputStatus waitUntilDue() {
        available = timer.completeAfter(pace.nanosUntilDue());
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public List<LaneSplit> snapshotState(long checkpointId) {
        return lanes.toSplits();
    }

    @Override
    public void close() {
        timer.close();
        RecordLinkage.forget();
        available.complete(null);
    }
}
