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

import io.sandglass.session.aggregate.ColumnNames;
import io.sandglass.session.call.ConditionTypes;
import java.util.List;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.RowType;

/** The validation of the arguments for conditions. */
final class ConditionArguments {
    private ConditionArguments() {}

    /**
     * Returns the columns that the arguments name.
     *
     * @throws ValidationException if a column is missing or has a wrong type, or if a timeout is given twice. The message doesn't name
     *     the function
     */
    static ConditionColumns columns(CallArguments arguments, SessionInput input) {
        RowType rowType = input.rowType();
        int timeout = single(arguments, "timeout_column", rowType);
        if (timeout != ConditionColumns.NONE) {
            if (!ConditionTypes.isTimeout(rowType.getTypeAt(timeout))) {
                throw wrongType("timeout_column", rowType, timeout, "type " + ConditionTypes.TIMEOUTS);
            }
            if (arguments.millis("timeout").isPresent()) {
                throw new ValidationException(
                        "Argument 'timeout_column': the argument 'timeout' is given, too. Remove one of the two.");
            }
        }
        List<Integer> splits = positions(arguments, "splits_on", rowType);
        for (int split : splits) {
            if (!ConditionTypes.isComparable(rowType.getTypeAt(split))) {
                throw wrongType("splits_on", rowType, split, ConditionTypes.SPLITS);
            }
        }
        return new ConditionColumns(
                flag(arguments, "starts_on", rowType), flag(arguments, "ends_on", rowType), splits, timeout);
    }

    private static int flag(CallArguments arguments, String name, RowType rowType) {
        int column = single(arguments, name, rowType);
        if (column != ConditionColumns.NONE && !rowType.getTypeAt(column).is(LogicalTypeRoot.BOOLEAN)) {
            throw wrongType(name, rowType, column, "type BOOLEAN");
        }
        return column;
    }

    private static int single(CallArguments arguments, String name, RowType rowType) {
        List<Integer> columns = positions(arguments, name, rowType);
        if (columns.size() > 1) {
            throw new ValidationException("Argument '" + name + "': there are " + columns.size()
                    + " columns. Use one column. Combine several in a view before the function.");
        }
        return columns.isEmpty() ? ConditionColumns.NONE : columns.get(0);
    }

    private static List<Integer> positions(CallArguments arguments, String name, RowType rowType) {
        return arguments.columns(name).stream()
                .map(column -> {
                    int position = rowType.getFieldIndex(column);
                    if (position < 0) {
                        throw new ValidationException("Argument '" + name + "': "
                                + ColumnNames.unknownColumn(rowType.getFieldNames(), column)
                                + " Compute expressions in a view before the function.");
                    }
                    return position;
                })
                .toList();
    }

    private static ValidationException wrongType(String name, RowType rowType, int column, String allowed) {
        return new ValidationException(String.format(
                "Argument '%s': column '%s' has the type %s. Use a column of %s.",
                name,
                rowType.getFieldNames().get(column),
                rowType.getTypeAt(column).copy(true).asSummaryString(),
                allowed));
    }
}
