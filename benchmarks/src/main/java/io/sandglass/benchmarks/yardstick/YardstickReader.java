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
package io.sandglass.benchmarks.yardstick;

import io.sandglass.benchmarks.row.RowMaker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.table.data.RowData;

/** Emits rows in the batches and through the one output that the connector's reader uses, so that only the rows differ. */
final class YardstickReader implements SourceReader<RowData, NumberSequenceSplit> {

    /** As many as the connector's reader emits. */
    private static final int MAX_ROWS_PER_POLL = 64;

    private final RowMaker rowMaker;
    private final SourceReaderContext context;
    private final Deque<NumberSequenceSplit> waitingSplits = new ArrayDeque<>();
    private final List<String> outputsToRelease = new ArrayList<>();

    private String splitId = "";
    private long nextIndex;
    private long endIndex;

    private boolean noMoreSplits;
    private CompletableFuture<Void> available = new CompletableFuture<>();

    YardstickReader(RowMaker rowMaker, SourceReaderContext context) {
        this.rowMaker = rowMaker;
        this.context = context;
    }

    @Override
    public void start() {
        context.sendSplitRequest();
    }

    @Override
    public void addSplits(List<NumberSequenceSplit> splits) {
        waitingSplits.addAll(splits);
        splits.forEach(split -> outputsToRelease.add(split.splitId()));
        available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        noMoreSplits = true;
        available.complete(null);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<RowData> output) {
        outputsToRelease.forEach(output::releaseOutputForSplit);
        outputsToRelease.clear();
        if (nextIndex == endIndex && !takeSplit()) {
            return statusWhenExhausted();
        }
        long end = Math.min(endIndex, nextIndex + MAX_ROWS_PER_POLL);
        while (nextIndex < end) {
            output.collect(rowMaker.make(nextIndex));
            nextIndex++;
        }
        return InputStatus.MORE_AVAILABLE;
    }

    private boolean takeSplit() {
        NumberSequenceSplit split = waitingSplits.poll();
        if (split == null) {
            return false;
        }
        splitId = split.splitId();
        nextIndex = split.from();
        endIndex = split.to() + 1;
        context.sendSplitRequest();
        return true;
    }

    private InputStatus statusWhenExhausted() {
        if (noMoreSplits) {
            return InputStatus.END_OF_INPUT;
        }
        available = new CompletableFuture<>();
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public List<NumberSequenceSplit> snapshotState(long checkpointId) {
        List<NumberSequenceSplit> splits = new ArrayList<>(waitingSplits);
        if (nextIndex < endIndex) {
            splits.add(new NumberSequenceSplit(splitId, nextIndex, endIndex - 1));
        }
        return splits;
    }

    @Override
    public void close() {}
}
