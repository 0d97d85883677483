package io.sandglass.session.function;

import io.sandglass.session.tracker.ClosedBy;
import io.sandglass.session.tracker.ClosedSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.DataTypes.Field;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.DataType;

/** The columns that say to which session a row belongs. */
final class SessionColumns {
    /** In {@code closed_by}: the row was late and belongs to no session. */
    static final String LATE = "late";

    /** How many there are. */
    static final int COUNT = 5;

    private static final StringData TIMEOUT = StringData.fromString("timeout");
    private static final StringData MAX_DURATION = StringData.fromString("max_duration");
    private static final StringData LATE_DATA = StringData.fromString(LATE);

    private SessionColumns() {}

    /** Returns the column that numbers the rows of a session. It's nullable where late rows are emitted. */
    static Field rowNumber(LateRows lateRows) {
        return DataTypes.FIELD("row_number", nullableIf(lateRows == LateRows.EMIT, DataTypes.BIGINT()));
    }

    /** Names and types. Late rows have no window, so where they come out the columns are nullable. */
    static List<Field> fields(DataType instantType, LateRows lateRows) {
        boolean nullable = lateRows == LateRows.EMIT;
        return List.of(
                DataTypes.FIELD("window_start", nullableIf(nullable, instantType)),
                DataTypes.FIELD("window_end", nullableIf(nullable, instantType)),
                DataTypes.FIELD("closed_by", DataTypes.STRING().notNull()),
                DataTypes.FIELD("part", nullableIf(nullable, DataTypes.INT())),
                DataTypes.FIELD("session_id", nullableIf(nullable, DataTypes.BIGINT())));
    }

    /** Writes the values of a session from position {@code start} on. */
    static void write(GenericRowData row, int start, ClosedSession<?> session, long keyHash) {
        row.setField(start, TimestampData.fromEpochMillis(session.windowStartMillis()));
        row.setField(start + 1, TimestampData.fromEpochMillis(session.windowEndMillis()));
        row.setField(start + 2, session.closedBy() == ClosedBy.TIMEOUT ? TIMEOUT : MAX_DURATION);
        row.setField(start + 3, session.part());
        row.setField(start + 4, sessionId(keyHash, session.sessionStartMillis()));
    }

    /**
     * A number made of the key and the first row of part 0: the same for all parts, in every run. Two sessions of a key never
     * have the same; two of different keys hardly ever, with one chance in 2^64.
     */
    static long sessionId(long keyHash, long sessionStartMillis) {
        // Each step can be undone, so for one key different starts give different numbers.
        long mixed = keyHash + sessionStartMillis;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Writes the values of a late row from position {@code start} on. */
    static void writeLate(GenericRowData row, int start) {
        for (int field = start; field < start + COUNT; field++) {
            row.setField(field, null);
        }
        row.setField(start + 2, LATE_DATA);
    }

    /** A row type in which later columns give way to earlier ones of the same name, as everywhere in Flink: name, name0. */
    static DataType rowType(List<Field> fields) {
        Set<String> names = new HashSet<>();
        List<Field> unique = new ArrayList<>();
        for (Field field : fields) {
            String name = field.getName();
            for (int number = 0; !names.add(name); number++) {
                name = field.getName() + number;
            }
            unique.add(DataTypes.FIELD(name, field.getDataType()));
        }
        return DataTypes.ROW(unique).notNull();
    }

    private static DataType nullableIf(boolean nullable, DataType type) {
        return nullable ? type.nullable() : type.notNull();
    }
}
