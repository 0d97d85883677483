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
 * One aggregate over one column, as a call lists it.
 *
 * @param kind which aggregate
 * @param column position of the column in the row; negative for {@code COUNT(*)}
 * @param type the column's type; for {@code COUNT(*)} of no meaning
 * @param name of the column that comes out
 */
public record AggregateCall(AggregateKind kind, int column, LogicalType type, String name) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Whether the column's type has such an aggregate. */
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

    /** The type of the result: that of the same aggregate in Flink SQL. */
    public LogicalType resultType() {
        return switch (kind) {
            case COUNT -> new BigIntType(false);
            case SUM -> LogicalTypeMerging.findSumAggType(type).copy(true);
            case AVG -> LogicalTypeMerging.findAvgAggType(type).copy(true);
            case MIN, MAX, FIRST, LAST -> type.copy(true);
        };
    }

    /**
     * Creates an accumulator that has seen no row.
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
            default -> throw new IllegalArgumentException(type.asSummaryString());
        };
    }

    private IntegerType integerType() {
        return IntegerType.valueOf(type.getTypeRoot().name());
    }

    /** Returns the position and the getter of the column in rows. */
    AggregateColumn newColumn() {
        return new AggregateColumn(column, RowData.createFieldGetter(type.copy(true), column));
    }

    TypeSerializer<Object> newSerializer() {
        return InternalSerializers.create(type);
    }
}
