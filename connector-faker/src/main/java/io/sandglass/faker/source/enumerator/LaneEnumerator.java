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

import io.sandglass.faker.row.RecordLinkage;
import io.sandglass.faker.source.split.BacklogEndedEvent;
import io.sandglass.faker.source.split.CaughtUpEvent;
import io.sandglass.faker.source.split.LaneSplit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.jspecify.annotations.Nullable;

/**
 * An enumerator that assigns each lane once, when the lane's reader registers. After a failure, readers restore their own
 * lanes.
 */
public final class LaneEnumerator implements SplitEnumerator<LaneSplit, UnassignedLanes> {

    /** Flink's default maximum parallelism. Rescaling up to it leaves no reader without a lane. */
    static final int MIN_LANE_COUNT = 128;

    private final SplitEnumeratorContext<LaneSplit> context;
    private final @Nullable UnassignedLanes restored;
    private final Runnable restoreCheck;
    private final int maxLanes;
    private final Set<Integer> subtasksWithBacklog = new HashSet<>();
    private final boolean isLive;
    private final int generation;
    private final Map<Integer, List<LaneSplit>> lanesBySubtask = new HashMap<>();

    private LaneEnumerator(
            SplitEnumeratorContext<LaneSplit> context,
            @Nullable UnassignedLanes restored,
            Runnable restoreCheck,
            int maxLanes,
            boolean isLive,
            int generation) {
        this.context = context;
        this.restored = restored;
        this.restoreCheck = restoreCheck;
        this.maxLanes = maxLanes;
        this.isLive = isLive;
        this.generation = generation;
    }

    /**
     * Creates the enumerator of a new stream.
     *
     * @param maxLanes the maximum number of lanes, 1 or more; subtasks beyond it get no lane
     * @param isLive whether readers start with rows of the past and report when they have caught up
     * @param generation the {@link GenerationVersion} of the stream's values
     */
    public static LaneEnumerator create(
            SplitEnumeratorContext<LaneSplit> context, int maxLanes, boolean isLive, int generation) {
        return new LaneEnumerator(context, null, () -> {}, maxLanes, isLive, generation);
    }

    /**
     * Creates the enumerator of a restored stream.
     *
     * @param rule checks the state in {@link #start}, where an exception fails the job. Flink only logs exceptions of the restore
     *     itself. Each checkpoint contains the enumerator's state, so readers don't check theirs.
     * @param generation the {@link GenerationVersion} of the stream's values in this build
     */
    public static LaneEnumerator restore(
            SplitEnumeratorContext<LaneSplit> context,
            UnassignedLanes state,
            boolean isLive,
            RestoreRule rule,
            int generation) {
        return new LaneEnumerator(
                context,
                state,
                () -> rule.check(state.generation(), generation),
                Integer.MAX_VALUE,
                isLive,
                generation);
    }

    @Override
    public void start() {
        restoreCheck.run();
        int parallelism = context.currentParallelism();
        if (isLive) {
            IntStream.range(0, parallelism).forEach(subtasksWithBacklog::add);
            context.setIsProcessingBacklog(true);
        }
        List<LaneSplit> lanes = restored == null ? allLanes(parallelism) : restored.lanes();
        for (int i = 0; i < lanes.size(); i++) {
            unassigned(i % parallelism).add(lanes.get(i));
        }
    }

    /** Returns all lanes. Their number is a power of two, so that most parallelisms get equal shares. */
    private List<LaneSplit> allLanes(int parallelism) {
        int roundedUp = parallelism == 1 ? 1 : Integer.highestOneBit(parallelism - 1) << 1;
        int laneCount = Math.min(maxLanes, Math.max(MIN_LANE_COUNT, roundedUp));
        return LongStream.range(0, laneCount)
                .mapToObj(lane -> new LaneSplit(laneCount, lane))
                .toList();
    }

    @Override
    public void addReader(int subtaskId) {
        List<LaneSplit> lanes = lanesBySubtask.remove(subtaskId);
        if (lanes != null) {
            context.assignSplits(new SplitsAssignment<>(Map.of(subtaskId, lanes)));
        }
        context.signalNoMoreSplits(subtaskId);
        if (isLive && subtasksWithBacklog.isEmpty()) {
            context.sendEventToSourceReader(subtaskId, new BacklogEndedEvent());
        }
    }

    /** Keeps a failed reader's lanes that no checkpoint contains until the subtask registers again. */
    @Override
    public void addSplitsBack(List<LaneSplit> lanes, int subtaskId) {
        if (!lanes.isEmpty()) {
            unassigned(subtaskId).addAll(lanes);
        }
    }

    @Override
    public UnassignedLanes snapshotState(long checkpointId) {
        return new UnassignedLanes(
                lanesBySubtask.values().stream().flatMap(List::stream).toList(), generation);
    }

    @Override
    public void handleSourceEvent(int subtaskId, SourceEvent event) {
        if (event instanceof CaughtUpEvent && subtasksWithBacklog.remove(subtaskId) && subtasksWithBacklog.isEmpty()) {
            context.setIsProcessingBacklog(false);
            // Flink has just sent an event to each reader, and fails the job if a reader ends before the event arrives.
            for (int reader : context.registeredReaders().keySet()) {
                context.sendEventToSourceReader(reader, new BacklogEndedEvent());
            }
        }
    }

    /** Does nothing, because readers get all of their lanes when they register. */
    @Override
    public void handleSplitRequest(int subtaskId, @Nullable String requesterHostname) {}

    @Override
    public void close() {
        RecordLinkage.forget();
    }

    private List<LaneSplit> unassigned(int subtaskId) {
        return lanesBySubtask.computeIfAbsent(subtaskId, __ -> new ArrayList<>());
    }
}
