package io.sandglass.faker.spec;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the user asked of a table's rows.
 *
 * @param columns the columns to produce, in order
 * @param declared all columns of the table, to which expressions may refer whether they are produced or not
 * @param seed together with a column's path and a row's index it determines every value
 * @param locale the language and country of names, addresses and the like
 * @param zone the session's time zone: the wall clock of TIMESTAMP, DATE and TIME
 * @param ownData the user's own words
 * @param stream how rows follow one another
 * @param hasRecordTimes whether Flink is told the event time of each row beside the row; never without an event clock
 */
public record RowSpec(
        List<FieldSpec> columns,
        List<FieldSpec> declared,
        long seed,
        Locale locale,
        ZoneId zone,
        OwnData ownData,
        StreamSpec stream,
        boolean hasRecordTimes)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public RowSpec {
        columns = List.copyOf(columns);
        declared = List.copyOf(declared);
    }

    /** Rows whose times are in their columns alone. */
    public RowSpec(
            List<FieldSpec> columns,
            List<FieldSpec> declared,
            long seed,
            Locale locale,
            ZoneId zone,
            OwnData ownData,
            StreamSpec stream) {
        this(columns, declared, seed, locale, zone, ownData, stream, false);
    }

    /** Rows that have nothing to do with each other, of columns that need nothing else. */
    public RowSpec(List<FieldSpec> columns, long seed, Locale locale, ZoneId zone) {
        this(columns, columns, seed, locale, zone, OwnData.NONE, StreamSpec.PLAIN);
    }

    /**
     * The same rows with fewer columns.
     *
     * @param paths for each new column the position of its old column, and for a field of a ROW the positions from there
     */
    public RowSpec project(int[][] paths) {
        List<FieldSpec> projected = new ArrayList<>();
        for (int[] path : paths) {
            projected.add(project(columns.get(path[0]), path, 1));
        }
        return withColumns(projected);
    }

    private static FieldSpec project(FieldSpec field, int[] path, int depth) {
        if (depth == path.length) {
            return field;
        }
        FieldSpec.Struct struct = (FieldSpec.Struct) field;
        return new FieldSpec.Projected(struct, project(struct.fields().get(path[depth]), path, depth + 1));
    }

    /** The same rows with what is known of them as further, last columns. */
    public RowSpec withMetadata(List<Metadata> metadata) {
        List<FieldSpec> more = new ArrayList<>(columns);
        metadata.forEach(key -> more.add(new FieldSpec.OfMetadata(key)));
        return withColumns(more);
    }

    /** The same rows, whose event times Flink is told. */
    public RowSpec withRecordTimes() {
        return new RowSpec(columns, declared, seed, locale, zone, ownData, stream, true);
    }

    /** The same rows with other columns, of declared ones or parts of these. */
    public RowSpec withColumns(List<FieldSpec> other) {
        return new RowSpec(other, declared, seed, locale, zone, ownData, stream, hasRecordTimes);
    }
}
