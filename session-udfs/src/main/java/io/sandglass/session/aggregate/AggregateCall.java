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
package io.sandglass.session.aggregate;

import java.io.Serializable;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalSerializers;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeMerging;

/**
 * One aggregate over one column, as the argument {@code aggregates} lists it. Savepoints of version 1 hold instances in Java's
 * serialization.
 *
 * @param kind the aggregate
 * @param column the position of the column in the row; negative for {@code COUNT(*)}
 * @param type the column's type; unused for {@code COUNT(*)}
 * @param name the name of the result column
 */
public record AggregateCall(AggregateKind kind, int column, LogicalType type, String name) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Returns whether the aggregate supports the column's type. */
    boolean isSupported() {
        return switch (kind) {
            case SUM, AVG -> type.is(LogicalTypeFamily.NUMERIC);
            case MIN, MAX ->
                type.is(LogicalTypeFamily.NUMERIC)
                        || type.is(LogicalTypeFamily.CHARACTER_STRING)
                        || type.is(LogicalTypeFamily.DATETIME)
                        || type.is(LogicalTypeFamily.INTERVAL)
                        || type.is(LogicalTypeRoot.BOOLEAN);
            case COUNT, FIRST, LAST -> true;
        };
    }

    /** Returns the types of columns that the aggregate supports, for messages. */
    String supportedTypes() {
        return switch (kind) {
            case SUM, AVG -> "numeric";
            case MIN, MAX -> "numeric, character string, date or time, interval or BOOLEAN";
            case COUNT, FIRST, LAST -> "any";
        };
    }

    /** Returns the type of the result, which is the type of the same aggregate in Flink SQL. */
    public LogicalType resultType() {
        return switch (kind) {
            case COUNT -> new BigIntType(false);
            case SUM -> LogicalTypeMerging.findSumAggType(type).copy(true);
            case AVG -> LogicalTypeMerging.findAvgAggType(type).copy(true);
            case MIN, MAX, FIRST, LAST -> type.copy(true);
        };
    }

    /**
     * Creates an accumulator without rows.
     *
     * @param values the serializer of the column's type
     */
    Accumulator newAccumulator(TypeSerializer<Object> values) {
        return switch (kind) {
            case COUNT -> new CountAccumulator();
            case SUM -> newSumAvgAccumulator(false);
            case AVG -> newSumAvgAccumulator(true);
            case MIN, MAX -> newMinMaxAccumulator(values);
            case FIRST, LAST -> new FirstLastAccumulator(values, kind == AggregateKind.LAST);
        };
    }

    private Accumulator newMinMaxAccumulator(TypeSerializer<Object> values) {
        boolean isMax = kind == AggregateKind.MAX;
        return switch (type.getTypeRoot()) {
            case TINYINT, SMALLINT, INTEGER, BIGINT -> new IntegerMinMaxAccumulator(integerType(), isMax);
            default -> new MinMaxAccumulator(values, isMax);
        };
    }

    private Accumulator newSumAvgAccumulator(boolean isMean) {
        return switch (type.getTypeRoot()) {
            case TINYINT, SMALLINT, INTEGER, BIGINT -> new IntegerSumAvgAccumulator(integerType(), isMean);
            case FLOAT, DOUBLE -> new FloatingPointSumAvgAccumulator(type.is(LogicalTypeRoot.FLOAT), isMean);
            case DECIMAL -> new DecimalSumAvgAccumulator((DecimalType) type, (DecimalType) resultType(), isMean);
            default ->
                throw new IllegalArgumentException(
                        "Column type: " + type.asSummaryString() + " has no sum. Check isSupported() first.");
        };
    }

    private IntegerType integerType() {
        return IntegerType.valueOf(type.getTypeRoot().name());
    }

    /** Returns the position and the getter of the column in rows. */
    AggregateColumn newColumn() {
        return new AggregateColumn(column, RowData.createFieldGetter(type.copy(true), column));
    }

    /** Creates a serializer of the column's type. */
    TypeSerializer<Object> newSerializer() {
        return InternalSerializers.create(type);
    }
}
