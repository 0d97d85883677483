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

import org.apache.flink.table.data.RowData.FieldGetter;

/**
 * The position and the getter of an aggregate's column. Accumulators don't keep it, because restored accumulators use the
 * columns of the query that restores them.
 *
 * @param position the position of the column in the row; negative for {@code COUNT(*)}
 * @param getter reads the column; unused for {@code COUNT(*)}
 */
record AggregateColumn(int position, FieldGetter getter) {}
