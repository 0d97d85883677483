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
package io.sandglass.faker.inference;

import io.sandglass.faker.spec.FieldPath;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/**
 * The children of parents, such as the lines of orders, if the rows of a table are children.
 *
 * @param maxCount the maximum number of children of a parent; 0 if the rows aren't children
 * @param isInferred whether the number of children is inferred
 * @param parent the column of the primary key that holds the parent's number; null for none
 * @param line the column of the primary key that holds the child's number; null for none
 */
record ChildRows(int maxCount, boolean isInferred, @Nullable String parent, @Nullable String line) {
    static final ChildRows NONE = new ChildRows(0, false, null, null);

    private static final String COUNT = "children.count";
    private static final int MAX_COUNT = 10_000;
    private static final int MAX_INFERRED_COUNT = 5;
    private static final InferredOption INFERRED_COUNT =
            new InferredOption(COUNT, "#{uniform.between '1','" + MAX_INFERRED_COUNT + "'}");

    /** The names of a row's number among the rows of its parent, without blanks. */
    private static final Set<String> LINES = Set.of(
            "line",
            "linenumber",
            "lineno",
            "linenr",
            "linenum",
            "itemnumber",
            "itemno",
            "itemnr",
            "itemnum",
            "position",
            "pos",
            "sequence",
            "sequencenumber",
            "sequenceno",
            "sequencenr",
            "seq",
            "seqnumber",
            "seqno",
            "seqnr");

    /** The prefixes of options that don't work in a table of children, or that would change their meaning in it. */
    private static final List<String> OTHER_TABLES =
            List.of("number-of-rows", "sessions.", "duplicates.", "changelog.");

    /** Finds out whether the rows are children: because the user says so, or because the primary key looks like it. */
    static ChildRows of(RowType columns, ColumnRoles roles, long rowCount, SetOptions set) {
        boolean isSet = set.has(COUNT);
        int maxCount = isSet ? MAX_COUNT : MAX_INFERRED_COUNT;
        List<RowType.RowField> key = columns.getFields().stream()
                .filter(column -> roles.keys().contains(column.getName()))
                .toList();
        List<RowType.RowField> lines =
                key.stream().filter(column -> endsInLine(column.getName())).toList();
        if (key.size() == 2 && lines.size() == 1) {
            RowType.RowField line = lines.get(0);
            RowType.RowField parent = key.get(key.get(0).equals(line) ? 1 : 0);
            boolean haveRoom = isWhole(parent.getType())
                    && isWhole(line.getType())
                    && KeyMeaning.ofParents(rowCount).counts(parent.getType())
                    && TypeRoom.largestExact(line.getType()) >= maxCount;
            if (haveRoom && (isSet || mayInfer(parent.getName(), line.getName(), set))) {
                return new ChildRows(maxCount, !isSet, parent.getName(), line.getName());
            }
        }
        return isSet ? new ChildRows(MAX_COUNT, false, null, null) : NONE;
    }

    private static boolean mayInfer(String parent, String line, SetOptions set) {
        return EntityRules.entity(FieldName.NONE.child(parent)) == null
                && OTHER_TABLES.stream().noneMatch(set::hasPrefix)
                && !set.hasPrefix(FieldPath.ofColumn(parent).option(""))
                && !set.hasPrefix(FieldPath.ofColumn(line).option(""))
                && set.values().entrySet().stream()
                        .noneMatch(option -> needsNumberedRows(option.getKey(), option.getValue()));
    }

    /** Returns whether the planner would refuse the option, because the rows of a parent share one index. */
    private static boolean needsNumberedRows(String name, String value) {
        return name.endsWith(".unique") || value.toLowerCase(Locale.ROOT).contains("sequence.");
    }

    boolean areChildren() {
        return maxCount > 0;
    }

    /** Returns the inferred options of the table. */
    List<InferredOption> options() {
        return isInferred ? List.of(INFERRED_COUNT) : List.of();
    }

    /** Returns whether a column holds the number of a row among the rows of its parent. */
    boolean isLine(String column, LogicalType type) {
        boolean isLine = line == null
                ? LINES.contains(String.join("", FieldName.NONE.child(column).words()))
                : line.equals(column);
        return areChildren() && isLine && isWhole(type) && TypeRoom.largestExact(type) >= maxCount;
    }

    /** Returns whether the last words of a name, such as {@code order_line_number}, mean a number of a line. */
    private static boolean endsInLine(String column) {
        List<String> words = FieldName.NONE.child(column).words();
        for (int start = 0; start < words.size(); start++) {
            if (LINES.contains(String.join("", words.subList(start, words.size())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(LogicalType type) {
        return type.is(LogicalTypeFamily.INTEGER_NUMERIC)
                || (type instanceof DecimalType decimal && decimal.getScale() == 0);
    }
}
