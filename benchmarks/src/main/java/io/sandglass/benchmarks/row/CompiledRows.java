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
package io.sandglass.benchmarks.row;

import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.RowType;

/** The connector's way: every expression compiled once. */
public final class CompiledRows implements RowMaker {
    private static final long SEED = 42;

    /** As many as the connector's reader makes at a time. */
    private static final int ROWS_PER_POLL = 64;

    private final RowPlan plan;

    /**
     * A maker of rows without nested columns.
     *
     * @param expressions one for each column
     */
    public CompiledRows(RowType type, List<String> expressions) {
        List<FieldSpec> columns = new ArrayList<>();
        for (int i = 0; i < type.getFieldCount(); i++) {
            FieldPath path = FieldPath.ofColumn(type.getFieldNames().get(i));
            columns.add(new FieldSpec.Scalar(path, type.getTypeAt(i), 0, expressions.get(i)));
        }
        this.plan = RowPlan.compile(new RowSpec(columns, SEED, Locale.ENGLISH, ZoneId.systemDefault()));
    }

    @Override
    public RowData make(long index) {
        if (index % ROWS_PER_POLL == 0) {
            plan.readClock();
        }
        return plan.write(index);
    }
}
