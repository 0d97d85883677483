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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.api.dataview.ListView;
import org.apache.flink.table.api.dataview.MapView;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.RowData;

/**
 * The rows of one key's open sessions, in a list and in time buckets.
 *
 * <p>Rows arrive in the list, because a state backend appends to a list without reading it. When a session closes, the buffer reads
 * the list and writes back the rows of later sessions. If these are many, because the watermark is far behind the rows, they move to
 * buckets. A bucket holds the rows of one interval of time. So the buffer reads and writes each row a few times at most,
 * however many sessions close one after another.
 */
public final class RowBuffer {
    /** The maximum number of rows of later sessions that stay in the list. */
    private static final int MAX_ROWS_WRITTEN_BACK = 32;

    private final ListView<RowData> arrivals;
    private final MapView<Long, ArrayData> buckets;
    private final int arity;
    private final int timeColumn;
    private final long bucketMillis;
    private final boolean mayShareTimes;

    /**
     * Creates a buffer over state views.
     *
     * @param arity the number of columns
     * @param timeColumn the position of the time column
     * @param bucketMillis the length of a bucket in milliseconds. If it is the timeout, the rows of a session are in consecutive
     *     buckets
     * @param mayShareTimes whether rows of equal time may belong to different sessions
     */
    public RowBuffer(
            ListView<RowData> arrivals,
            MapView<Long, ArrayData> buckets,
            int arity,
            int timeColumn,
            long bucketMillis,
            boolean mayShareTimes) {
        this.arrivals = arrivals;
        this.buckets = buckets;
        this.arity = arity;
        this.timeColumn = timeColumn;
        this.bucketMillis = bucketMillis;
        this.mayShareTimes = mayShareTimes;
    }

    /**
     * Removes and returns the rows of a session, in order of time. Rows with the same time are in order of arrival. If there are more
     * rows up to the last time than the session has, the others follow the session.
     *
     * @param firstMillis the time of the first row in epoch milliseconds
     * @param lastMillis the time of the last row in epoch milliseconds
     * @param count the number of rows
     */
    public List<RowData> take(long firstMillis, long lastMillis, long count) throws Exception {
        List<RowData> rows = new ArrayList<>();
        List<RowData> later = new ArrayList<>();
        boolean hasArrivals = false;
        for (RowData row : arrivals.get()) {
            hasArrivals = true;
            (time(row) <= lastMillis ? rows : later).add(row);
        }
        if (mayShareTimes) {
            // Among the rows of the last time, those in buckets arrived first.
            rows = takeFromBuckets(firstMillis, lastMillis, Long.MAX_VALUE, rows);
        } else if (rows.size() < count) {
            rows = takeFromBuckets(firstMillis, lastMillis, count - rows.size(), rows);
        }
        rows.sort(Comparator.comparingLong(this::time));
        if (rows.size() > count) {
            // A condition separates rows of equal time. No bucket holds rows of that time any more, so the order of
            // arrival remains.
            List<RowData> others = rows.subList((int) count, rows.size());
            later.addAll(0, others);
            others.clear();
            hasArrivals = true;
        }
        if (hasArrivals) {
            replaceArrivals(later);
        }
        return rows;
    }

    private void replaceArrivals(List<RowData> rows) throws Exception {
        arrivals.clear();
        if (rows.size() > MAX_ROWS_WRITTEN_BACK) {
            moveToBuckets(rows);
        } else if (!rows.isEmpty()) {
            arrivals.addAll(rows);
        }
    }

    /** Returns the session's rows in buckets, which arrived before the others, followed by the others. */
    private List<RowData> takeFromBuckets(long firstMillis, long lastMillis, long missing, List<RowData> others)
            throws Exception {
        List<RowData> rows = new ArrayList<>();
        for (long bucket = bucket(firstMillis); rows.size() < missing && bucket <= bucket(lastMillis); bucket++) {
            ArrayData stored = buckets.get(bucket);
            if (stored == null) {
                continue;
            }
            List<RowData> later = new ArrayList<>();
            for (int i = 0; i < stored.size(); i++) {
                RowData row = stored.getRow(i, arity);
                (time(row) <= lastMillis ? rows : later).add(row);
            }
            if (later.isEmpty()) {
                buckets.remove(bucket);
            } else {
                buckets.put(bucket, new GenericArrayData(later.toArray()));
            }
        }
        rows.addAll(others);
        return rows;
    }

    private void moveToBuckets(List<RowData> rows) throws Exception {
        Map<Long, List<RowData>> byBucket = new HashMap<>();
        for (RowData row : rows) {
            byBucket.computeIfAbsent(bucket(time(row)), bucket -> new ArrayList<>())
                    .add(row);
        }
        for (Map.Entry<Long, List<RowData>> entry : byBucket.entrySet()) {
            ArrayData stored = buckets.get(entry.getKey());
            List<RowData> all = new ArrayList<>();
            for (int i = 0; stored != null && i < stored.size(); i++) {
                all.add(stored.getRow(i, arity));
            }
            all.addAll(entry.getValue());
            buckets.put(entry.getKey(), new GenericArrayData(all.toArray()));
        }
    }

    private long bucket(long time) {
        return Math.floorDiv(time, bucketMillis);
    }

    private long time(RowData row) {
        return row.getTimestamp(timeColumn, 3).getMillisecond();
    }
}
