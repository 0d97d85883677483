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
package io.sandglass.faker.table.lookup;

import io.sandglass.faker.expression.plan.number.SequenceNumber;
import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.Metadata;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.timeline.ClockEnd;
import io.sandglass.faker.timeline.WindowBudget;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.RowType;

/**
 * A plan for finding the rows of a key.
 *
 * @param rowSpec the specification of the rows
 * @param rowCount the number of rows, or of parents
 * @param rowType the type of the rows to return
 * @param keyColumns the position in these rows of each part of the key
 * @param sequencePart the part of the key that gives the row's index, or -1
 * @param first the value of that part in row 0
 * @param step the difference between that part's values in consecutive rows
 * @param isSearchable whether the rows are few enough to be indexed
 */
public record LookupPlan(
        RowSpec rowSpec,
        long rowCount,
        RowType rowType,
        List<Integer> keyColumns,
        int sequencePart,
        long first,
        long step,
        boolean isSearchable)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Maximum number of rows to index. Each row takes 12 bytes, and a few microseconds when a job starts. */
    private static final long MAX_SEARCHED_ROWS = 10_000_000;

    /** Maximum rows of session windows that a lookup may have to load. Loading them takes a few milliseconds. */
    private static final int MAX_ROWS_PER_LOOKUP = 1 << 16;

    public LookupPlan {
        keyColumns = List.copyOf(keyColumns);
    }

    /**
     * Plans lookups in a table.
     *
     * @param table the name of the table
     * @param indexCount the number of rows, or {@link StreamSpec#UNBOUNDED}
     * @param rowType the type of the rows to return
     * @param keyColumns the position in these rows of each part of the key
     * @throws ValidationException if lookups can't return the same rows as a scan
     */
    public static LookupPlan of(
            String table, RowSpec spec, long indexCount, RowType rowType, List<Integer> keyColumns) {
        if (!spec.stream().hasRowsOnly()) {
            throw refused(table, "its rows change, because of 'changelog.mode'. Use a table without that option.");
        }
        // Rows that the event clock doesn't reach don't exist.
        long rowCount = ClockEnd.endIndex(spec.stream(), indexCount);
        requireFewWindows(table, spec, rowCount);
        boolean hasDuplicates = spec.stream().duplicates() != null;
        for (int part = 0; part < keyColumns.size(); part++) {
            FieldSpec column = spec.columns().get(keyColumns.get(part));
            if (column.equals(new FieldSpec.OfMetadata(Metadata.ROW_INDEX))) {
                return new LookupPlan(spec, rowCount, rowType, keyColumns, part, 0, 1, false);
            }
            if (!hasDuplicates
                    && column instanceof FieldSpec.Scalar scalar
                    && isWholeNumber(scalar.type())
                    && new FieldCompiler(spec).compile(scalar).values() instanceof SequenceNumber sequence) {
                return new LookupPlan(
                        spec, rowCount, rowType, keyColumns, part, sequence.first(), sequence.step(), false);
            }
        }
        boolean isBounded = indexCount != StreamSpec.UNBOUNDED;
        if (spec.stream().children() != null) {
            requireFewChildren(table, spec, indexCount, names(rowType, keyColumns));
        } else if (isBounded && indexCount > MAX_SEARCHED_ROWS) {
            throw refused(
                    table,
                    "all of its " + indexCount + " rows would have to be indexed for "
                            + names(rowType, keyColumns)
                            + ". Maximum: " + MAX_SEARCHED_ROWS + " rows. Look up by a whole number that is"
                            + " #{sequence.next}, which gives the row's index, or use a smaller 'number-of-rows'.");
        }
        if (!isBounded && hasDuplicates) {
            throw refused(
                    table,
                    "it has duplicates ('duplicates.rate') and is unbounded, so the rows of a key can't all be found. Add"
                            + " 'number-of-rows', or remove the duplicates.");
        }
        return new LookupPlan(spec, rowCount, rowType, keyColumns, -1, 0, 1, isBounded);
    }

    /** Rejects tables of children whose rows can't be indexed by keys without the parent's number. */
    private static void requireFewChildren(String table, RowSpec spec, long parents, String keys) {
        String advice = "Look up by a whole number that is #{parent.number}, which gives the parent's index, or ";
        if (parents == StreamSpec.UNBOUNDED) {
            throw refused(
                    table,
                    "its parents have no end, so the rows of a parent can't be found by " + keys + ". " + advice
                            + "add 'children.parents'.");
        }
        double rows = parents * spec.stream().rowsPerIndex();
        if (parents > MAX_SEARCHED_ROWS || rows > MAX_SEARCHED_ROWS) {
            throw refused(
                    table,
                    "the rows of all of its " + parents + " parents would have to be indexed for " + keys
                            + ". Maximum: " + MAX_SEARCHED_ROWS + " parents and rows. " + advice
                            + "use a smaller 'children.parents'.");
        }
    }

    /**
     * Rejects tables whose session windows are large and don't all fit in memory. Lookups read rows in any order, so each lookup
     * may load a window.
     */
    private static void requireFewWindows(String table, RowSpec spec, long rowCount) {
        SessionsSpec sessions = spec.stream().sessions();
        if (sessions != null
                && WindowBudget.rowsPerSeek(sessions) > MAX_ROWS_PER_LOOKUP
                && !WindowBudget.isEnoughForAll(sessions, rowCount)) {
            throw refused(
                    table,
                    "with 'sessions.keys' its rows are generated in windows of "
                            + sessions.layout().rows()
                            + " rows, and each lookup may have to generate a window. Use a 'number-of-rows' of at most "
                            + WindowBudget.maxRowsForAll(sessions)
                            + ", so that all windows stay in memory.");
        }
    }

    private static boolean isWholeNumber(LogicalType type) {
        return type.is(LogicalTypeFamily.INTEGER_NUMERIC);
    }

    private static String names(RowType rowType, List<Integer> keyColumns) {
        return keyColumns.stream()
                .map(column -> "'" + rowType.getFieldNames().get(column) + "'")
                .collect(Collectors.joining(", "));
    }

    private static ValidationException refused(String table, String why) {
        return new ValidationException("Table " + table + " can't be looked up in: " + why);
    }

    /** Returns whether the table is said to have a row for every key, because it is unbounded. */
    boolean hasAllKeys() {
        return sequencePart < 0 && !isSearchable;
    }

    /**
     * Returns the paths of the columns and fields of the key.
     *
     * @param parts the parts of the key in the order of the result
     */
    List<FieldPath> keyPaths(int[] parts) {
        return Arrays.stream(parts)
                .mapToObj(part -> path(rowSpec.columns().get(keyColumns.get(part))))
                .toList();
    }

    private static FieldPath path(FieldSpec spec) {
        return spec instanceof FieldSpec.Projected projected ? path(projected.field()) : spec.path();
    }

    /** Returns the only row that can have a value of the sequence, or -1. */
    long rowOf(long value) {
        long row = SequenceNumber.rowOf(value, first, step);
        return row < rowCount ? row : -1;
    }

    /**
     * Returns the specification of rows that contain only the key.
     *
     * @param parts the parts of the key in the order of the result
     */
    RowSpec keySpec(int[] parts) {
        return rowSpec.project(Arrays.stream(parts)
                .mapToObj(part -> new int[] {keyColumns.get(part)})
                .toArray(int[][]::new));
    }
}
