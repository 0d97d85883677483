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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.faker.source.split.BacklogEndedEvent;
import io.sandglass.faker.source.split.CaughtUpEvent;
import io.sandglass.faker.source.split.LaneSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.connector.testutils.source.reader.TestingSplitEnumeratorContext;
import org.apache.flink.connector.testutils.source.reader.TestingSplitEnumeratorContext.SplitAssignmentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneEnumeratorTest {
    private static final RestoreRule RULE = new RestoreRule("t", false, "option");

    @ParameterizedTest
    @CsvSource({"1,128", "2,128", "3,128", "128,128", "129,256", "256,256", "1000,1024"})
    void dealsEveryLaneOnceAndNearlyEqually(int parallelism, int laneCount) {
        TestingSplitEnumeratorContext<LaneSplit> context = new TestingSplitEnumeratorContext<>(parallelism);
        LaneEnumerator enumerator =
                LaneEnumerator.create(context, Integer.MAX_VALUE, false, GenerationVersion.WITHOUT_SESSIONS);
        enumerator.start();
        registerAll(context, enumerator, parallelism);

        List<List<LaneSplit>> shares = IntStream.range(0, parallelism)
                .mapToObj(subtask -> assignment(context, subtask).getAssignedSplits())
                .toList();

        assertThat(shares.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(LongStream.range(0, laneCount)
                        .mapToObj(lane -> new LaneSplit(laneCount, lane))
                        .toList());
        assertThat(shares).allMatch(share -> Math.abs(share.size() - laneCount / parallelism) <= 1);
        // Reader r begins with row r, so that the first rows come out in order.
        assertThat(shares).extracting(share -> share.get(0).nextIndex()).isSorted();
        assertThat(enumerator.snapshotState(1).lanes()).isEmpty();
    }

    /** Their values changed, so state of builds that recorded no generation isn't of these values either. */
    @Test
    void stateOfOtherSessionsIsRefused() {
        RestoreRule rule = new RestoreRule("t", false, "option");

        for (int generation : new int[] {GenerationVersion.NOT_RECORDED, GenerationVersion.WITHOUT_SESSIONS}) {
            assertThatThrownBy(() -> rule.check(generation, GenerationVersion.WITH_SESSIONS))
                    .isInstanceOf(ChangedValuesException.class);
        }
        assertThatCode(() -> rule.check(GenerationVersion.WITH_SESSIONS, GenerationVersion.WITH_SESSIONS))
                .doesNotThrowAnyException();
    }

    /** Rows that must stay in order have no more lanes than classes; who comes too many has nothing to do. */
    @Test
    void dealsNoMoreLanesThanAllowed() {
        TestingSplitEnumeratorContext<LaneSplit> context = new TestingSplitEnumeratorContext<>(200);
        LaneEnumerator enumerator = LaneEnumerator.create(context, 128, false, GenerationVersion.WITHOUT_SESSIONS);
        enumerator.start();
        registerAll(context, enumerator, 200);

        assertThat(IntStream.range(0, 128)
                        .mapToObj(subtask -> assignment(context, subtask).getAssignedSplits()))
                .allMatch(share -> share.size() == 1);
        assertThat(IntStream.range(128, 200).mapToObj(subtask -> assignment(context, subtask)))
                .allMatch(share -> share.getAssignedSplits().isEmpty() && share.hasReceivedNoMoreSplitsSignal());
    }

    /** As one reader must have all rows where nothing tells which belong together. */
    @Test
    void dealsOneLaneToOneReader() {
        TestingSplitEnumeratorContext<LaneSplit> context = new TestingSplitEnumeratorContext<>(4);
        LaneEnumerator enumerator = LaneEnumerator.create(context, 1, false, GenerationVersion.WITHOUT_SESSIONS);
        enumerator.start();
        registerAll(context, enumerator, 4);

        assertThat(assignment(context, 0).getAssignedSplits()).containsExactly(new LaneSplit(1, 0));
        assertThat(IntStream.range(1, 4).mapToObj(subtask -> assignment(context, subtask)))
                .allMatch(share -> share.getAssignedSplits().isEmpty() && share.hasReceivedNoMoreSplitsSignal());
    }

    /** The past is a backlog until the last reader is through with it, whether the stream is new or restored. */
    @Test
    void tellsFlinkHowLongTheBacklogLasts() {
        for (boolean isRestored : new boolean[] {false, true}) {
            List<Boolean> backlog = new ArrayList<>();
            TestingSplitEnumeratorContext<LaneSplit> context = new TestingSplitEnumeratorContext<>(2) {
                @Override
                public void setIsProcessingBacklog(boolean isProcessingBacklog) {
                    backlog.add(isProcessingBacklog);
                }
            };
            LaneEnumerator enumerator = isRestored
                    ? restoredWithoutLanes(context, true)
                    : LaneEnumerator.create(context, 128, true, GenerationVersion.WITHOUT_SESSIONS);
            enumerator.start();
            assertThat(backlog).containsExactly(true);

            enumerator.handleSourceEvent(1, new CaughtUpEvent());
            enumerator.handleSourceEvent(1, new CaughtUpEvent());
            assertThat(backlog).containsExactly(true);
            enumerator.handleSourceEvent(0, new CaughtUpEvent());
            enumerator.handleSourceEvent(0, new CaughtUpEvent());
            assertThat(backlog).containsExactly(true, false);
        }
    }

    /** Also a reader that registers again after a failure, when the others are live already. */
    @Test
    void tellsEachReaderOfTheEndOfTheBacklogAfterFlinkDid() {
        List<String> calls = new ArrayList<>();
        TestingSplitEnumeratorContext<LaneSplit> context = new TestingSplitEnumeratorContext<>(2) {
            @Override
            public void setIsProcessingBacklog(boolean isProcessingBacklog) {
                calls.add("backlog " + isProcessingBacklog);
            }

            @Override
            public void sendEventToSourceReader(int subtask, SourceEvent event) {
                assertThat(event).isInstanceOf(BacklogEndedEvent.class);
                calls.add("to " + subtask);
            }
        };
        LaneEnumerator enumerator = LaneEnumerator.create(context, 128, true, GenerationVersion.WITHOUT_SESSIONS);
        enumerator.start();
        registerAll(context, enumerator, 2);
        enumerator.handleSourceEvent(0, new CaughtUpEvent());
        assertThat(calls).containsExactly("backlog true");
        enumerator.handleSourceEvent(1, new CaughtUpEvent());
        assertThat(calls).containsExactly("backlog true", "backlog false", "to 0", "to 1");

        enumerator.addReader(1);
        enumerator.handleSourceEvent(1, new CaughtUpEvent());

        assertThat(calls).containsExactly("backlog true", "backlog false", "to 0", "to 1", "to 1");
    }

    @Test
    void tellsEveryReaderThatNoMoreWillCome() {
        TestingSplitEnumeratorContext<LaneSplit> context = new TestingSplitEnumeratorContext<>(2);
        LaneEnumerator enumerator = restoredWithoutLanes(context, false);
        enumerator.start();

        registerAll(context, enumerator, 2);

        for (int subtask = 0; subtask < 2; subtask++) {
            assertThat(assignment(context, subtask).getAssignedSplits()).isEmpty();
            assertThat(assignment(context, subtask).hasReceivedNoMoreSplitsSignal())
                    .isTrue();
        }
    }

    @Test
    void keepsTheLanesOfReadersThatDidNotComeYetInItsCheckpoint() {
        TestingSplitEnumeratorContext<LaneSplit> context = new TestingSplitEnumeratorContext<>(2);
        LaneEnumerator enumerator =
                LaneEnumerator.create(context, Integer.MAX_VALUE, false, GenerationVersion.WITHOUT_SESSIONS);
        enumerator.start();
        register(context, enumerator, 1);
        UnassignedLanes state = enumerator.snapshotState(1);

        TestingSplitEnumeratorContext<LaneSplit> rescaled = new TestingSplitEnumeratorContext<>(3);
        LaneEnumerator restored =
                LaneEnumerator.restore(rescaled, state, false, RULE, GenerationVersion.WITHOUT_SESSIONS);
        restored.start();
        registerAll(rescaled, restored, 3);

        assertThat(state.lanes()).hasSize(64).allMatch(lane -> lane.nextIndex() % 2 == 0);
        assertThat(IntStream.range(0, 3)
                        .boxed()
                        .flatMap(subtask -> assignment(rescaled, subtask).getAssignedSplits().stream()))
                .containsExactlyInAnyOrderElementsOf(state.lanes());
    }

    @Test
    void givesLanesThatCameBackToTheSubtaskThatLostThem() {
        TestingSplitEnumeratorContext<LaneSplit> context = new TestingSplitEnumeratorContext<>(2);
        LaneEnumerator enumerator = restoredWithoutLanes(context, false);
        enumerator.start();
        registerAll(context, enumerator, 2);
        // After rescaling a lane need not be where it was dealt at first, and reader 0 will not register again.
        LaneSplit lane = new LaneSplit(128, 4);

        enumerator.addSplitsBack(List.of(lane), 1);
        assertThat(enumerator.snapshotState(2).lanes()).containsExactly(lane);
        enumerator.addReader(1);

        assertThat(assignment(context, 1).getAssignedSplits()).containsExactly(lane);
        assertThat(assignment(context, 0).getAssignedSplits()).isEmpty();
    }

    @Test
    void assignsNothingWhereNothingCameBack() {
        List<SplitsAssignment<LaneSplit>> assignments = new ArrayList<>();
        TestingSplitEnumeratorContext<LaneSplit> context = new TestingSplitEnumeratorContext<>(1) {
            @Override
            public void assignSplits(SplitsAssignment<LaneSplit> assignment) {
                assignments.add(assignment);
            }
        };
        LaneEnumerator enumerator = restoredWithoutLanes(context, false);
        enumerator.start();

        // Flink calls this for every reader that failed, also if all of its lanes are in the checkpoint.
        enumerator.addSplitsBack(List.of(), 0);
        register(context, enumerator, 0);

        assertThat(assignments).isEmpty();
    }

    private static LaneEnumerator restoredWithoutLanes(
            TestingSplitEnumeratorContext<LaneSplit> context, boolean isLive) {
        return LaneEnumerator.restore(
                context,
                new UnassignedLanes(List.of(), GenerationVersion.WITHOUT_SESSIONS),
                isLive,
                RULE,
                GenerationVersion.WITHOUT_SESSIONS);
    }

    private static void registerAll(
            TestingSplitEnumeratorContext<LaneSplit> context, LaneEnumerator enumerator, int parallelism) {
        IntStream.range(0, parallelism).forEach(subtask -> register(context, enumerator, subtask));
    }

    private static void register(
            TestingSplitEnumeratorContext<LaneSplit> context, LaneEnumerator enumerator, int subtask) {
        context.registerReader(subtask, "localhost");
        enumerator.addReader(subtask);
    }

    private static SplitAssignmentState<LaneSplit> assignment(
            TestingSplitEnumeratorContext<LaneSplit> context, int subtask) {
        return context.getSplitAssignments().get(subtask);
    }
}
