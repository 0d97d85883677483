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

import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.RowData.FieldGetter;

/**
 * The columns that an aggregate reads. Accumulators don't keep it, because restored accumulators use the columns of the query that
 * restores them.
 *
 * @param position the position of the column in the row; negative for {@code COUNT(*)}
 * @param getter reads the column; unused for {@code COUNT(*)}
 * @param filter the position of the BOOLEAN column in FILTER; negative if there is none
 */
record AggregateColumn(int position, FieldGetter getter, int filter) {

    /** Returns whether the row passes FILTER. NULL and FALSE don't pass. */
    boolean accepts(RowData row) {
        return filter < 0 || (!row.isNullAt(filter) && row.getBoolean(filter));
    }
}
