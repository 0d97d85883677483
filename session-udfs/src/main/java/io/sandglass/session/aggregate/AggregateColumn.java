package io.sandglass.session.aggregate;

import org.apache.flink.table.data.RowData.FieldGetter;

/**
 * The position and the getter of an aggregate's column. Accumulators don't keep it, because restored accumulators use the
 * columns of the query that restores them.
 *
 * @param position the position of the column in the row; negative for {@code COUNT(*)}
 * @param getter reads the column; unused for {@code COUNT(*)}
 */
record AggregateColumn(int position, FieldGetter getter) {}
