package io.sandglass.faker.spec;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the user asked of a row.
 *
 * @param columns the columns to produce, in order
 * @param seed together with a column's path and a row's index it determines every value
 * @param locale the language and country of names, addresses and the like
 * @param zone the session's time zone: the wall clock of TIMESTAMP, DATE and TIME
 * @param lists the user's own lists of values, by their names
 */
public record RowSpec(List<FieldSpec> columns, long seed, Locale locale, ZoneId zone, Map<String, List<String>> lists)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public RowSpec {
        columns = List.copyOf(columns);
        // In an order that is the same in every JVM.
        lists = Collections.unmodifiableMap(new TreeMap<>(lists));
    }

    public RowSpec(List<FieldSpec> columns, long seed, Locale locale, ZoneId zone) {
        this(columns, seed, locale, zone, Map.of());
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
        return new RowSpec(projected, seed, locale, zone, lists);
    }

    private static FieldSpec project(FieldSpec field, int[] path, int depth) {
        if (depth == path.length) {
            return field;
        }
        FieldSpec.Struct struct = (FieldSpec.Struct) field;
        return new FieldSpec.Projected(struct, project(struct.fields().get(path[depth]), path, depth + 1));
    }

    /** The same rows with their index as a further, last column. */
    public RowSpec withRowIndex() {
        List<FieldSpec> more = new ArrayList<>(columns);
        more.add(new FieldSpec.RowIndex());
        return new RowSpec(more, seed, locale, zone, lists);
    }
}
