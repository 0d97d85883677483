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
package io.sandglass.session.function;

import io.sandglass.session.call.KeyHash;
import io.sandglass.session.tracker.ClosedBy;
import io.sandglass.session.tracker.ClosedSession;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.DataTypes.Field;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.DataType;

/** The output columns that describe the session of a row. */
final class SessionColumns {
    /** The value of {@code closed_by} for a late row, which belongs to no session. */
    static final String LATE = "late";

    /** The number of columns that {@link #fields} returns. */
    static final int COUNT = 5;

    private static final Map<ClosedBy, StringData> REASONS = reasons();
    private static final StringData LATE_DATA = StringData.fromString(LATE);

    private SessionColumns() {}

    /** Returns the column with the number of a row in its session. It is nullable if the function emits late rows. */
    static Field rowNumber(LateRowHandling lateRows) {
        return DataTypes.FIELD("row_number", nullableIf(lateRows == LateRowHandling.EMIT, DataTypes.BIGINT()));
    }

    /** Returns the names and types of the columns. They are nullable if the function emits late rows, which have no window. */
    static List<Field> fields(DataType instantType, LateRowHandling lateRows) {
        boolean nullable = lateRows == LateRowHandling.EMIT;
        return List.of(
                DataTypes.FIELD("window_start", nullableIf(nullable, instantType)),
                DataTypes.FIELD("window_end", nullableIf(nullable, instantType)),
                DataTypes.FIELD("closed_by", DataTypes.STRING().notNull()),
                DataTypes.FIELD("part", nullableIf(nullable, DataTypes.INT())),
                DataTypes.FIELD("session_id", nullableIf(nullable, DataTypes.BIGINT())));
    }

    /** Writes the values of a session to the columns from position {@code start}. */
    static void write(GenericRowData row, int start, ClosedSession<?> session, long keyHash) {
        row.setField(start, TimestampData.fromEpochMillis(session.windowStartMillis()));
        row.setField(start + 1, TimestampData.fromEpochMillis(session.windowEndMillis()));
        row.setField(start + 2, REASONS.get(session.closedBy()));
        row.setField(start + 3, session.part());
        row.setField(start + 4, KeyHash.sessionId(keyHash, session.sessionStartMillis(), session.ordinal()));
    }

    /** Writes the values of a late row to the columns from position {@code start}. */
    static void writeLate(GenericRowData row, int start) {
        for (int field = start; field < start + COUNT; field++) {
            row.setField(field, null);
        }
        row.setField(start + 2, LATE_DATA);
    }

    /** Returns a row type of these columns. A later column with the name of an earlier one becomes {@code name0}, as in Flink. */
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

    /** Returns the values of {@code closed_by}, which are part of the public surface. */
    private static Map<ClosedBy, StringData> reasons() {
        Map<ClosedBy, StringData> reasons = new EnumMap<>(ClosedBy.class);
        for (ClosedBy reason : ClosedBy.values()) {
            reasons.put(reason, StringData.fromString(reason.name().toLowerCase(Locale.ROOT)));
        }
        return reasons;
    }

    private static DataType nullableIf(boolean nullable, DataType type) {
        return nullable ? type.nullable() : type.notNull();
    }
}
