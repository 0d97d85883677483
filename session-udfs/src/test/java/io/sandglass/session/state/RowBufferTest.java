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
package io.sandglass.session.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.flink.table.api.dataview.ListView;
import org.apache.flink.table.api.dataview.MapView;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;
import org.junit.jupiter.api.Test;

/** Flink's views work in memory when no state is behind them. */
class RowBufferTest {
    private final CountingList arrivals = new CountingList();
    private final CountingMap buckets = new CountingMap();
    private final RowBuffer buffer = new RowBuffer(arrivals, buckets, 2, 1, 10, false);
    private long arrived;
    private RowData last;

    @Test
    void returnsRowsOfASessionInOrderOfTimeThenArrival() throws Exception {
        arrive(5, 3, 5, 1, 3);
        assertThat(numbers(buffer.take(1, 5, 5))).containsExactly(3L, 1L, 4L, 0L, 2L);
        assertThat(arrivals.getList()).isEmpty();
        assertThat(buckets.getMap()).isEmpty();
    }

    @Test
    void writesBackFewLaterRows() throws Exception {
        arrive(LongStream.rangeClosed(1, 40).toArray());
        assertThat(buffer.take(1, 8, 8)).hasSize(8);
        assertThat(numbers(arrivals.getList()))
                .containsExactlyElementsOf(LongStream.range(8, 40).boxed().toList());
        assertThat(buckets.getMap()).isEmpty();
    }

    @Test
    void movesManyLaterRowsToBuckets() throws Exception {
        arrive(LongStream.rangeClosed(1, 41).toArray());
        assertThat(buffer.take(1, 8, 8)).hasSize(8);
        assertThat(arrivals.getList()).isEmpty();
        assertThat(buckets.getMap()).containsOnlyKeys(0L, 1L, 2L, 3L, 4L);
        // Rows that come afterwards are taken together with those, and what remains of a bucket stays in it.
        arrive(9, 12);
        assertThat(numbers(buffer.take(9, 14, 8))).containsExactly(8L, 41L, 9L, 10L, 11L, 42L, 12L, 13L);
        assertThat(buckets.getMap()).containsOnlyKeys(1L, 2L, 3L, 4L);
        assertThat(numbers(buffer.take(15, 41, 27)))
                .containsExactlyElementsOf(LongStream.range(14, 41).boxed().toList());
        assertThat(buckets.getMap()).isEmpty();
    }

    /** However many sessions of a key wait, each row is read a few times at most: from the list once, from a bucket a few times. */
    @Test
    void readsEachRowOfABacklogAFewTimesOnly() throws Exception {
        int sessions = 5_000;
        List<Long> times = new ArrayList<>();
        for (long session = 0; session < sessions; session++) {
            times.addAll(List.of(session * 25 - 60_000, session * 25 - 59_996, session * 25 - 59_991));
        }
        Collections.shuffle(times, new Random(3));
        arrive(times.stream().mapToLong(Long::longValue).toArray());
        for (long session = 0; session < sessions; session++) {
            List<RowData> rows = buffer.take(session * 25 - 60_000, session * 25 - 59_991, 3);
            assertThat(rows)
                    .extracting(RowBufferTest::time)
                    .containsExactly(session * 25 - 60_000, session * 25 - 59_996, session * 25 - 59_991);
        }
        assertThat(arrivals.getList()).isEmpty();
        assertThat(buckets.getMap()).isEmpty();
        assertThat(arrivals.reads).isEqualTo(3L * sessions);
        assertThat(buckets.reads).isLessThanOrEqualTo(2 * 3L * sessions);
    }

    /** Conditions separate rows of equal time. */
    @Test
    void leavesLaterRowsOfEqualTimeInOrderOfArrival() throws Exception {
        RowBuffer sharing = new RowBuffer(arrivals, buckets, 2, 1, 10, true);
        arrive(5, 5, 3, 5, 9);
        assertThat(numbers(sharing.take(3, 5, 2))).containsExactly(2L, 0L);
        assertThat(numbers(arrivals.getList())).containsExactly(1L, 3L, 4L);
        arrive(5);
        assertThat(numbers(sharing.take(5, 5, 1))).containsExactly(1L);
        assertThat(numbers(sharing.take(5, 9, 3))).containsExactly(3L, 5L, 4L);
        assertThat(arrivals.getList()).isEmpty();
        assertThat(buckets.getMap()).isEmpty();
    }

    @Test
    void takesRowsOfEqualTimeFromBucketsBeforeThoseThatArrivedLater() throws Exception {
        RowBuffer sharing = new RowBuffer(arrivals, buckets, 2, 1, 10, true);
        // Forty rows of one time move to a bucket when the first session closes.
        arrive(1);
        arrive(LongStream.rangeClosed(1, 40).map(i -> 15).toArray());
        assertThat(numbers(sharing.take(1, 1, 1))).containsExactly(0L);
        assertThat(buckets.getMap()).containsOnlyKeys(1L);
        arrive(15, 12);
        assertThat(numbers(sharing.take(12, 15, 3))).containsExactly(42L, 1L, 2L);
        assertThat(numbers(sharing.take(15, 15, 38)))
                .containsExactlyElementsOf(LongStream.rangeClosed(3, 40).boxed().toList());
        assertThat(numbers(sharing.take(15, 15, 1))).containsExactly(41L);
        assertThat(arrivals.getList()).isEmpty();
        assertThat(buckets.getMap()).isEmpty();
    }

    /** Sessions of one row or several, whose borders are at any row, while other rows arrive. */
    @Test
    void takesRowsInOrderOfTimeThenArrivalWhateverTheirSessions() throws Exception {
        long seed = TestRun.seed("buffer.seed");
        for (int i = 0; i < 200; i++) {
            Random random = new Random(seed + i);
            RowBuffer sharing = new RowBuffer(arrivals, buckets, 2, 1, 10, true);
            List<RowData> waiting = new ArrayList<>();
            long from = 0;
            for (int round = 0; round < 5; round++) {
                for (int rows = random.nextInt(80); rows > 0; rows--) {
                    arrive(from + (random.nextInt(3) == 0 ? 0 : random.nextInt(30)));
                    waiting.add(last);
                }
                waiting.sort(Comparator.comparingLong(RowBufferTest::time));
                for (int sessions = random.nextInt(6); sessions > 0 && !waiting.isEmpty(); sessions--) {
                    List<RowData> session = waiting.subList(0, 1 + random.nextInt(Math.min(20, waiting.size())));
                    from = time(session.get(session.size() - 1));
                    assertThat(numbers(sharing.take(time(session.get(0)), from, session.size())))
                            .as("seed " + (seed + i))
                            .isEqualTo(numbers(session));
                    session.clear();
                }
            }
            if (!waiting.isEmpty()) {
                long end = time(waiting.get(waiting.size() - 1));
                assertThat(numbers(sharing.take(time(waiting.get(0)), end, waiting.size())))
                        .isEqualTo(numbers(waiting));
            }
            assertThat(arrivals.getList()).isEmpty();
            assertThat(buckets.getMap()).isEmpty();
        }
    }

    private void arrive(long... times) throws Exception {
        for (long time : times) {
            last = GenericRowData.of(arrived++, TimestampData.fromEpochMillis(time));
            arrivals.add(last);
        }
    }

    private static List<Long> numbers(List<RowData> rows) {
        return rows.stream().map(row -> row.getLong(0)).toList();
    }

    private static long time(RowData row) {
        return row.getTimestamp(1, 3).getMillisecond();
    }

    private static final class CountingList extends ListView<RowData> {
        private long reads;

        @Override
        public Iterable<RowData> get() throws Exception {
            reads += getList().size();
            return super.get();
        }
    }

    private static final class CountingMap extends MapView<Long, ArrayData> {
        private long reads;

        @Override
        public ArrayData get(Long bucket) throws Exception {
            ArrayData rows = super.get(bucket);
            reads += rows == null ? 0 : rows.size();
            return rows;
        }
    }
}
