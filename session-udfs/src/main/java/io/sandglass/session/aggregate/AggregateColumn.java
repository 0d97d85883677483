package io.sandglass.session.aggregate;

import org.apache.flink.table.data.RowData.FieldGetter;

/**
 * Where an accumulator finds its values. No accumulator keeps it: one that was restored goes on with the columns of the query
 * that restores it.
 *
 * @param position of the column in the row; negative for {@code COUNT(*)}
 * @param getter reads the column; of no meaning for {@code COUNT(*)}
 */
record AggregateColumn(int position, FieldGetter getter) {}
