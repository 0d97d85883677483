package io.sandglass.benchmarks.row;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;

/**
 * What the old connector did: javafaker evaluates the text of each column's expression for each row, and the text that comes
 * out is parsed into the column's type.
 */
public final class JavafakerRows implements RowMaker {

    /** As {@link java.util.Date#toString()} writes it, which is what javafaker gives for a point in time. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.US);

    private final Javafaker faker = new Javafaker();
    private final List<LogicalType> types;
    private final List<String> expressions;

    /**
     * A maker of rows of columns of type STRING and TIMESTAMP. Timestamps are in UTC, as the old connector had them.
     *
     * @param expressions one for each column
     * @throws IllegalStateException if the build has not put javafaker where it belongs
     */
    public JavafakerRows(RowType type, List<String> expressions) {
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
            case TIMESTAMP_WITHOUT_TIME_ZONE -> TimestampData.fromInstant(Instant.from(TIMESTAMP.parse(text)));
            default -> throw new IllegalArgumentException("no parser for " + type);
        };
    }
}
