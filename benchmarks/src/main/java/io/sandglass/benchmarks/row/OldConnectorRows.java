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
package io.sandglass.benchmarks.row;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;

/**
 * What the old connector did: its version of Datafaker evaluates the text of each column's expression for each row, and the text that comes
 * out is parsed into the column's type.
 */
public final class OldConnectorRows implements RowMaker {

    /** As {@link java.sql.Timestamp#toString()} writes it, which is what it gives for a point in time. */
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private final OldDatafaker faker = new OldDatafaker();
    private final List<LogicalType> types;
    private final List<String> expressions;

    /**
     * A maker of rows of columns of type STRING and TIMESTAMP. Timestamps are the wall clock that their texts show.
     *
     * @param expressions one for each column
     * @throws IllegalStateException if the build has not put the library where it belongs
     */
    public OldConnectorRows(RowType type, List<String> expressions) {
        this.types = type.getChildren();
        this.expressions = expressions;
    }

    @Override
    public RowData make(long index) {
        GenericRowData row = new GenericRowData(types.size());
        for (int i = 0; i < types.size(); i++) {
            row.setField(i, parse(faker.expression(expressions.get(i)), types.get(i)));
        }
        return row;
    }

    private static Object parse(String text, LogicalType type) {
        return switch (type.getTypeRoot()) {
            case VARCHAR -> StringData.fromString(text);
            case TIMESTAMP_WITHOUT_TIME_ZONE -> TimestampData.fromLocalDateTime(LocalDateTime.parse(text, TIMESTAMP));
            default -> throw new IllegalArgumentException("no parser for " + type);
        };
    }
}
