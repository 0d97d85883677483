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
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeMerging;
import org.jspecify.annotations.Nullable;

/**
 * One aggregate over one column, as the argument {@code aggregates} lists it. Savepoints of version 1 hold instances in Java's
 * serialization, with the first four components only.
 *
 * @param kind the aggregate
 * @param column the position of the column in the row; negative for {@code COUNT(*)}
 * @param type the column's type; unused for {@code COUNT(*)}
 * @param name the name of the result column
 * @param filter the position of the BOOLEAN column in FILTER; null if there is none
 * @param separator the separator of LISTAGG; null for the default
 */
public record AggregateCall(
        AggregateKind kind,
        int column,
        LogicalType type,
        String name,
        @Nullable Integer filter,
        @Nullable String separator)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The separator of {@code LISTAGG(c)}, as in Flink. */
    private static final String DEFAULT_SEPARATOR = ",";

    /** Creates a call without FILTER and separator. */
    public AggregateCall(AggregateKind kind, int column, LogicalType type, String name) {
        this(kind, column, type, name, null, null);
    }

    /** Returns whether the aggregate supports the column's type. */
    boolean isSupported() {
        return switch (kind) {
            case SUM, AVG, SUM_DISTINCT, AVG_DISTINCT -> type.is(LogicalTypeFamily.NUMERIC);
            case MIN, MAX -> isComparable();
            // Flink's DISTINCT supports the same types.
            case COUNT_DISTINCT, ARRAY_AGG_DISTINCT -> isComparable() || type.is(LogicalTypeRoot.ARRAY);
            case LISTAGG, LISTAGG_DISTINCT -> type.is(LogicalTypeFamily.CHARACTER_STRING);
            case COUNT, FIRST, LAST, ARRAY_AGG -> true;
        };
    }

    private boolean isComparable() {
        return type.is(LogicalTypeFamily.NUMERIC)
                || type.is(LogicalTypeFamily.CHARACTER_STRING)
                || type.is(LogicalTypeFamily.DATETIME)
                || type.is(LogicalTypeFamily.INTERVAL)
                || type.is(LogicalTypeRoot.BOOLEAN);
    }

    /** Returns the types of columns that the aggregate supports, for messages. */
    String supportedTypes() {
        return switch (kind) {
            case SUM, AVG, SUM_DISTINCT, AVG_DISTINCT -> "numeric";
            case MIN, MAX -> "numeric, character string, date or time, interval or BOOLEAN";
            case COUNT_DISTINCT, ARRAY_AGG_DISTINCT ->
                "numeric, character string, date or time, interval, BOOLEAN or ARRAY";
            case LISTAGG, LISTAGG_DISTINCT -> "character string";
            case COUNT, FIRST, LAST, ARRAY_AGG -> "any";
        };
    }

    /** Returns the type of the result, which is the type of the same aggregate in Flink SQL. */
    public LogicalType resultType() {
        return switch (kind) {
            case COUNT, COUNT_DISTINCT -> new BigIntType(false);
            case SUM, SUM_DISTINCT -> LogicalTypeMerging.findSumAggType(type).copy(true);
            case AVG, AVG_DISTINCT -> LogicalTypeMerging.findAvgAggType(type).copy(true);
            case MIN, MAX, FIRST, LAST, LISTAGG, LISTAGG_DISTINCT -> type.copy(true);
            case ARRAY_AGG, ARRAY_AGG_DISTINCT -> new ArrayType(type);
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
            case ARRAY_AGG -> new ArrayAggAccumulator(values, type, true);
            case LISTAGG -> newListAggAccumulator(newTextsAccumulator(values));
            case LISTAGG_DISTINCT ->
                newListAggAccumulator(new DistinctAccumulator(values, () -> newTextsAccumulator(values)));
            case COUNT_DISTINCT, SUM_DISTINCT, AVG_DISTINCT, ARRAY_AGG_DISTINCT -> {
                AggregateCall ofDistinctValues = new AggregateCall(kind.withoutDistinct(), column, type, name);
                yield new DistinctAccumulator(values, () -> ofDistinctValues.newAccumulator(values));
            }
        };
    }

    private Accumulator newListAggAccumulator(Accumulator texts) {
        return new ListAggAccumulator(texts, separator == null ? DEFAULT_SEPARATOR : separator);
    }

    private Accumulator newTextsAccumulator(TypeSerializer<Object> values) {
        return new ArrayAggAccumulator(values, type, false);
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

    /** Returns the columns of rows that the aggregate reads. */
    AggregateColumn newColumn() {
        return new AggregateColumn(
                column, RowData.createFieldGetter(type.copy(true), column), filter == null ? -1 : filter);
    }

    /** Creates a serializer of the column's type. */
    TypeSerializer<Object> newSerializer() {
        return InternalSerializers.create(type);
    }
}
