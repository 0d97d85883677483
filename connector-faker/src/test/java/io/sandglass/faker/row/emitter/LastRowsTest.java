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
package io.sandglass.faker.row.emitter;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.spec.DrawnKeysSpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.spec.UserData;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.VarCharType;
import org.apache.flink.types.RowKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of rows that upsert the keys that they draw. */
@Tag("locale")
class LastRowsTest {

    @ParameterizedTest
    @CsvSource({"1,1", "5,1", "1000,10", "1000,100000", "200000,50000", "100000,10000000"})
    void theLastRowOfEachKeyComesOut(int rowCount, int keys) {
        RowSpec spec = spec(rowCount, "#{uniform.between '1','" + keys + "'}");
        RowPlan rows = RowPlan.compile(spec);
        Map<String, Long> last = new HashMap<>();
        for (long i = 0; i < rowCount; i++) {
            last.put(rows.generate(i).getString(0).toString(), i);
        }
        List<Long> expected = last.values().stream().sorted().toList();

        for (boolean copiesRows : new boolean[] {false, true}) {
            // The key itself is not read.
            RowPlan plan = RowPlan.compile(spec.project(new int[][] {{1}}));
            RowEmitter emitter = RowEmitter.of(plan, copiesRows);
            List<Long> left = new ArrayList<>();
            for (long i = 0; i < rowCount; i++) {
                emitter.emit(i, row -> left.add(index(row)));
            }
            assertThat(left).isEqualTo(expected);
        }
    }

    private static long index(RowData row) {
        assertThat(row.getRowKind()).isEqualTo(RowKind.INSERT);
        return row.getLong(0);
    }

    private static RowSpec spec(int rowCount, String key) {
        List<FieldSpec> columns = List.of(
                new FieldSpec.Scalar(FieldPath.ofColumn("id"), VarCharType.STRING_TYPE, 0, key),
                new FieldSpec.Scalar(FieldPath.ofColumn("n"), new BigIntType(), 0, "#{sequence.next '0'}"));
        return new RowSpec(
                columns,
                columns,
                7,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                UserData.NONE,
                new StreamSpec(rowCount, null, null, null, null, new DrawnKeysSpec(List.of("id"), true)));
    }
}
