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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.faker.source.split.BacklogEndedEvent;
import io.sandglass.faker.source.split.CaughtUpEvent;
import io.sandglass.faker.source.split.LaneSplit;
import io.sandglass.faker.spec.ChildrenSpec;
import io.sandglass.faker.spec.DrawnKeysSpec;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.Metadata;
import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.spec.UserData;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.apache.flink.connector.testutils.source.reader.TestingReaderContext;
import org.apache.flink.connector.testutils.source.reader.TestingReaderOutput;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.table.data.RowData;
import org.apache.flink.types.RowKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FakerReaderTest {
    private static final double UNLIMITED = 1e12;

    private final Output output = new Output();

    @Test
    void servesItsLanesInOrderAndEnds() {
        FakerReader reader = reader(7, UNLIMITED);
        reader.addSplits(List.of(new LaneSplit(4, 3), new LaneSplit(4, 1)));
        reader.notifyNoMoreSplits();

        assertThat(pollToTheEnd(reader)).isEqualTo(InputStatus.END_OF_INPUT);
        assertThat(output.indexes()).containsExactly(1L, 3L, 5L);
        // All rows go through the one output.
        assertThat(output.released).containsExactlyInAnyOrder("lane-1", "lane-3");
    }

    @Test
    void waitsForItsLanesAndEndsWithoutAny() {
        FakerReader reader = reader(7, UNLIMITED);

        assertThat(reader.isAvailable()).isNotDone();
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(reader.isAvailable()).isNotDone();
        reader.notifyNoMoreSplits();
        assertThat(reader.isAvailable()).isDone();
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
        assertThat(output.indexes()).isEmpty();
    }

    @Test
    void staysOpenForLanesUntilToldThatNoneWillCome() {
        FakerReader reader = reader(2, UNLIMITED);
        reader.addSplits(List.of(new LaneSplit(2, 0)));

        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(reader.isAvailable()).isNotDone();
        reader.addSplits(List.of(new LaneSplit(2, 1)));
        assertThat(reader.isAvailable()).isDone();
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(output.indexes()).containsExactly(0L, 1L);
    }

    @Test
    void aSnapshotBetweenTwoPollsHasWhatWasNotEmitted() {
        FakerReader reader = reader(1000, UNLIMITED);
        reader.addSplits(List.of(new LaneSplit(2, 0), new LaneSplit(2, 1)));
        reader.pollNext(output);
        List<LaneSplit> snapshot = reader.snapshotState(1);
        long emitted = output.getEmittedRecords().size();

        FakerReader restored = reader(1000, UNLIMITED);
        restored.addSplits(snapshot);
        restored.notifyNoMoreSplits();
        pollToTheEnd(restored);

        assertThat(emitted).isBetween(1L, 999L);
        assertThat(output.indexes())
                .containsExactlyElementsOf(LongStream.range(0, 1000).boxed().toList());
    }

    @Test
    void laneThatIsThroughStaysInTheSnapshotAndGivesNothingMore() {
        FakerReader reader = reader(3, UNLIMITED);
        reader.addSplits(List.of(new LaneSplit(2, 0), new LaneSplit(2, 1)));
        reader.notifyNoMoreSplits();
        pollToTheEnd(reader);

        FakerReader restored = reader(3, UNLIMITED);
        restored.addSplits(reader.snapshotState(1));
        restored.notifyNoMoreSplits();

        assertThat(reader.snapshotState(1)).containsExactlyInAnyOrder(new LaneSplit(2, 4), new LaneSplit(2, 3));
        assertThat(restored.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
        assertThat(output.indexes()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void doesNotBlockWhileNothingIsDue() {
        // The second row is due in eleven days, which no test would survive.
        FakerReader reader = reader(1000, 1e-6);
        reader.addSplits(List.of(new LaneSplit(1, 0)));

        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.MORE_AVAILABLE);
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(reader.isAvailable()).isNotDone();
        assertThat(output.indexes()).containsExactly(0L);
        reader.close();
        assertThat(reader.isAvailable()).isDone();
    }

    @Test
    void becomesAvailableWhenARowIsDue() {
        FakerReader reader = reader(3, 20);
        reader.addSplits(List.of(new LaneSplit(1, 0)));
        reader.notifyNoMoreSplits();

        pollWhenAvailableToTheEnd(reader);

        assertThat(output.indexes()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void takesItsShareOfTheRateAndNoMore() {
        // A quarter of 40 rows a second: the third row is due after 200 milliseconds, and never before.
        FakerReader reader = reader(12, 40);
        long start = System.nanoTime();
        reader.addSplits(List.of(new LaneSplit(4, 0)));
        reader.notifyNoMoreSplits();

        pollWhenAvailableToTheEnd(reader);

        assertThat(output.indexes()).containsExactly(0L, 4L, 8L);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    /** Hundred rows of the past, and two whose time comes in the next two seconds. */
    @Test
    void catchesUpWithThePastAndGoesOnLive() {
        long start = System.currentTimeMillis();
        EventTimeSpec eventTime = new EventTimeSpec(start - 99_000, 1_000_000_000, 0, 0, 0, 0, 0, true);
        TestingReaderContext context = new TestingReaderContext();
        RowSpec spec = spec(new StreamSpec(102, eventTime, null, null, null));
        // The rate of other tables means nothing here.
        FakerReader reader = new FakerReader(spec, 102, PaceSpec.even(0.001), false, context);
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        reader.addSplits(List.of(new LaneSplit(2, 0), new LaneSplit(2, 1)));
        reader.notifyNoMoreSplits();
        assertThat(context.getSentEvents()).isEmpty();

        assertThat(pollToTheEnd(reader)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(output.indexes()).hasSizeBetween(100, 102);
        assertThat(context.getSentEvents()).hasSize(1).allMatch(event -> event instanceof CaughtUpEvent);
        reader.handleSourceEvents(new BacklogEndedEvent());
        pollWhenAvailableToTheEnd(reader);

        assertThat(output.indexes())
                .containsExactlyElementsOf(LongStream.range(0, 102).boxed().toList());
        assertThat(System.currentTimeMillis()).isGreaterThanOrEqualTo(start - 99_000 + 101 * 1_000);
        assertThat(context.getSentEvents()).hasSize(1);
    }

    /** Or Flink would fail the job, because its event that ends the backlog finds no reader. */
    @Test
    void endsALiveTableOnlyAfterTheBacklog() {
        EventTimeSpec eventTime =
                new EventTimeSpec(System.currentTimeMillis() - 99_000, 1_000_000_000, 0, 0, 0, 0, 0, true);
        TestingReaderContext context = new TestingReaderContext();
        FakerReader reader = new FakerReader(
                spec(new StreamSpec(3, eventTime, null, null, null)), 3, PaceSpec.even(1), false, context);
        reader.addSplits(List.of(new LaneSplit(1, 0)));
        reader.notifyNoMoreSplits();

        assertThat(pollToTheEnd(reader)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(output.indexes()).containsExactly(0L, 1L, 2L);
        assertThat(context.getSentEvents()).hasSize(1).allMatch(event -> event instanceof CaughtUpEvent);
        assertThat(reader.isAvailable()).isNotDone();

        reader.handleSourceEvents(new BacklogEndedEvent());
        assertThat(reader.isAvailable()).isDone();
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
        assertThat(context.getSentEvents()).hasSize(1);
    }

    /** At any parallelism, and with a restored lane that is beyond the end already. */
    @Test
    void endsAStreamWithoutEndWhereItsClockEnds() {
        // Days: the last of the year 9999 is the tenth row.
        EventTimeSpec eventTime =
                EventTimeSpec.inOrder(Instant.parse("9999-12-22T00:00:00Z").toEpochMilli(), 86_400_000_000_000L);
        FakerReader one = reader(eventTime);
        FakerReader other = reader(eventTime);
        one.addSplits(List.of(new LaneSplit(4, 0), new LaneSplit(4, 1)));
        other.addSplits(List.of(new LaneSplit(4, 2), new LaneSplit(4, 19)));
        one.notifyNoMoreSplits();
        other.notifyNoMoreSplits();

        assertThat(pollToTheEnd(one)).isEqualTo(InputStatus.END_OF_INPUT);
        assertThat(pollToTheEnd(other)).isEqualTo(InputStatus.END_OF_INPUT);

        assertThat(output.indexes()).containsExactly(0L, 1L, 4L, 5L, 8L, 9L, 2L, 6L);
    }

    private static FakerReader reader(EventTimeSpec eventTime) {
        RowSpec spec = spec(new StreamSpec(StreamSpec.UNBOUNDED, eventTime, null, null, null));
        return new FakerReader(spec, StreamSpec.UNBOUNDED, PaceSpec.even(UNLIMITED), false, new TestingReaderContext());
    }

    @Test
    void tellsFlinkTheEventTimesThatItIsAskedFor() {
        FakerReader reader = new FakerReader(
                timed(EventTimeSpec.inOrder(1_000, 2_500_000), null).withRecordTimes(),
                5,
                PaceSpec.even(UNLIMITED),
                false,
                new TestingReaderContext());
        reader.addSplits(List.of(new LaneSplit(2, 0), new LaneSplit(2, 1)));
        reader.notifyNoMoreSplits();
        pollToTheEnd(reader);

        assertThat(output.times).containsExactly(1_000L, 1_002L, 1_005L, 1_007L, 1_010L);
    }

    @Test
    void tellsFlinkNoTimesUnasked() {
        FakerReader reader = new FakerReader(
                timed(EventTimeSpec.inOrder(1_000, 2_500_000), null),
                5,
                PaceSpec.even(UNLIMITED),
                false,
                new TestingReaderContext());
        reader.addSplits(List.of(new LaneSplit(1, 0)));
        pollToTheEnd(reader);

        assertThat(output.indexes()).hasSize(5);
        assertThat(output.times).isEmpty();
    }

    @Test
    void givesOutRowsThatDrawTheirKeysAsUpserts() {
        FakerReader reader = new FakerReader(
                timed(null, new DrawnKeysSpec(List.of("id"), false)),
                5,
                PaceSpec.even(UNLIMITED),
                true,
                new TestingReaderContext());
        reader.addSplits(List.of(new LaneSplit(1, 0)));
        pollToTheEnd(reader);

        assertThat(output.getEmittedRecords()).hasSize(5).allMatch(row -> row.getRowKind() == RowKind.UPDATE_AFTER);
    }

    @Test
    void refusesTheStateOfATableThatDidNotDrawItsKeys() {
        FakerReader reader = new FakerReader(
                timed(null, new DrawnKeysSpec(List.of("id"), false)),
                5,
                PaceSpec.even(UNLIMITED),
                true,
                new TestingReaderContext());

        assertThatThrownBy(() -> reader.addSplits(List.of(new LaneSplit(128, 5))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The job was restored from the state of a table whose rows didn't upsert the keys that they"
                        + " draw, so rows with the same key would be out of order. Start the job without that state, or"
                        + " restore the table's former 'changelog.mode' and primary key.");
    }

    @Test
    void emitsAllChildrenOfAParentBetweenTwoCheckpoints() {
        List<LaneSplit> state = List.of(new LaneSplit(2, 0), new LaneSplit(2, 1));
        List<Long> whole = new ArrayList<>();
        for (long parent = 0; parent < 200; parent++) {
            whole.addAll(List.of(parent, parent, parent));
        }
        int restores = 0;
        InputStatus status = InputStatus.MORE_AVAILABLE;
        // A reader that is restored after each poll.
        while (status == InputStatus.MORE_AVAILABLE) {
            FakerReader reader =
                    new FakerReader(ofChildren(), 200, PaceSpec.even(UNLIMITED), false, new TestingReaderContext());
            reader.addSplits(state);
            reader.notifyNoMoreSplits();
            status = reader.pollNext(output);
            state = reader.snapshotState(restores);
            restores++;
        }

        assertThat(restores).isGreaterThan(5);
        assertThat(output.indexes()).isEqualTo(whole);
    }

    @Test
    void emitsChildrenAtTheRateOfRows() {
        // Three rows per parent: at 30 rows a second, the third parent is due after 200 milliseconds, and never before.
        FakerReader reader = new FakerReader(ofChildren(), 3, PaceSpec.even(30), false, new TestingReaderContext());
        long start = System.nanoTime();
        reader.addSplits(List.of(new LaneSplit(1, 0)));
        reader.notifyNoMoreSplits();

        pollWhenAvailableToTheEnd(reader);

        assertThat(output.indexes()).containsExactly(0L, 0L, 0L, 1L, 1L, 1L, 2L, 2L, 2L);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    private static RowSpec ofChildren() {
        return spec(new StreamSpec(200, null, null, null, null, null, new ChildrenSpec("3", 3, 3)));
    }

    private static RowSpec timed(@Nullable EventTimeSpec eventTime, @Nullable DrawnKeysSpec drawnKeys) {
        return spec(new StreamSpec(5, eventTime, null, null, null, drawnKeys));
    }

    /** A table whose rows are their indexes. */
    private static RowSpec spec(StreamSpec stream) {
        return new RowSpec(List.of(), List.of(), 0, Locale.ENGLISH, ZoneOffset.UTC, UserData.NONE, stream)
                .withMetadata(List.of(Metadata.ROW_INDEX));
    }

    private void pollWhenAvailableToTheEnd(FakerReader reader) {
        InputStatus status;
        do {
            reader.isAvailable().join();
            status = reader.pollNext(output);
        } while (status != InputStatus.END_OF_INPUT);
    }

    private InputStatus pollToTheEnd(FakerReader reader) {
        InputStatus status;
        do {
            status = reader.pollNext(output);
        } while (status == InputStatus.MORE_AVAILABLE);
        return status;
    }

    private static FakerReader reader(long rowCount, double rowsPerSecond) {
        return new FakerReader(
                spec(StreamSpec.PLAIN), rowCount, PaceSpec.even(rowsPerSecond), false, new TestingReaderContext());
    }

    /** Flink's output of tests, which refuses what a source with splits of its own does not do. */
    private static final class Output extends TestingReaderOutput<RowData> {
        private final List<String> released = new ArrayList<>();
        private final List<Long> times = new ArrayList<>();

        @Override
        public void collect(RowData row, long millis) {
            times.add(millis);
            collect(row);
        }

        @Override
        public void releaseOutputForSplit(String splitId) {
            released.add(splitId);
        }

        List<Long> indexes() {
            return getEmittedRecords().stream().map(row -> row.getLong(0)).toList();
        }
    }
}
