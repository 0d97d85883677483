package io.sandglass.session.function;

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
 * The rows of one key that wait for their sessions to close, in two places. Rows arrive in a list, to which a state backend
 * can append without reading it. When a session closes, the list is read; the few rows in it that belong to later sessions
 * are put back. When those are many, because the watermark is far behind the rows, they move to shelves, each of which holds
 * a stretch of time: so each row is read and written a few times at most, however many sessions close one after another.
 */
final class RowBuffer {
    /** More rows of later sessions than this move to shelves. */
    private static final int FEW = 32;

    private final ListView<RowData> arrivals;
    private final MapView<Long, ArrayData> shelves;
    private final int arity;
    private final int timeColumn;
    private final long shelfMillis;

    /**
     * @param timeColumn position of the rows' time
     * @param shelfMillis how much time a shelf holds; with the timeout, no two shelves of a session lie further apart than one
     */
    RowBuffer(
            ListView<RowData> arrivals, MapView<Long, ArrayData> shelves, int arity, int timeColumn, long shelfMillis) {
        this.arrivals = arrivals;
        this.shelves = shelves;
        this.arity = arity;
        this.timeColumn = timeColumn;
        this.shelfMillis = shelfMillis;
    }

    /** Takes out the rows of a session, in order of time; those of one time in the order in which they came. */
    List<RowData> take(long firstMillis, long lastMillis, long count) throws Exception {
        List<RowData> rows = new ArrayList<>();
        List<RowData> later = new ArrayList<>();
        boolean hasArrivals = false;
        for (RowData row : arrivals.get()) {
            hasArrivals = true;
            (time(row) <= lastMillis ? rows : later).add(row);
        }
        if (hasArrivals) {
            if (later.size() > FEW) {
                shelve(later);
                later = List.of();
            }
            arrivals.clear();
            if (!later.isEmpty()) {
                arrivals.addAll(later);
            }
        }
        if (rows.size() < count) {
            rows = fromShelves(firstMillis, lastMillis, count - rows.size(), rows);
        }
        rows.sort(Comparator.comparingLong(this::time));
        return rows;
    }

    /** The rows on shelves, which came before the others, and then the others. */
    private List<RowData> fromShelves(long firstMillis, long lastMillis, long missing, List<RowData> others)
            throws Exception {
        List<RowData> rows = new ArrayList<>();
        for (long shelf = shelf(firstMillis); rows.size() < missing && shelf <= shelf(lastMillis); shelf++) {
            ArrayData shelved = shelves.get(shelf);
            if (shelved == null) {
                continue;
            }
            List<RowData> later = new ArrayList<>();
            for (int i = 0; i < shelved.size(); i++) {
                RowData row = shelved.getRow(i, arity);
                (time(row) <= lastMillis ? rows : later).add(row);
            }
            if (later.isEmpty()) {
                shelves.remove(shelf);
            } else {
                shelves.put(shelf, new GenericArrayData(later.toArray()));
            }
        }
        rows.addAll(others);
        return rows;
    }

    private void shelve(List<RowData> rows) throws Exception {
        Map<Long, List<RowData>> byShelf = new HashMap<>();
        for (RowData row : rows) {
            byShelf.computeIfAbsent(shelf(time(row)), shelf -> new ArrayList<>())
                    .add(row);
        }
        for (Map.Entry<Long, List<RowData>> entry : byShelf.entrySet()) {
            ArrayData shelved = shelves.get(entry.getKey());
            List<RowData> all = new ArrayList<>();
            for (int i = 0; shelved != null && i < shelved.size(); i++) {
                all.add(shelved.getRow(i, arity));
            }
            all.addAll(entry.getValue());
            shelves.put(entry.getKey(), new GenericArrayData(all.toArray()));
        }
    }

    private long shelf(long time) {
        return Math.floorDiv(time, shelfMillis);
    }

    private long time(RowData row) {
        return row.getTimestamp(timeColumn, 3).getMillisecond();
    }
}
