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

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.apache.flink.table.data.RowData;
import org.junit.jupiter.api.Test;

class FakerExpressionRowsTest {

    @Test
    void parsesWhatDatafakerWrites() {
        BenchmarkTable table = BenchmarkTable.FIRST_QUERY;
        RowMaker rows = new FakerExpressionRows(table.type(), table.expressions());
        for (int index = 0; index < 1000; index++) {
            LocalDateTime start = LocalDateTime.now();
            RowData row = rows.make(index);
            assertThat(row.getString(0).toString()).matches("\\d{1,3}(\\.\\d{1,3}){3}");
            assertThat(row.getString(1)).hasToString("-");
            assertThat(row.getString(2).toString()).isIn("morsapaes", "knauf", "sjwiesman");
            assertThat(row.getTimestamp(3, 3).toLocalDateTime()).isBetween(start.minusSeconds(6), LocalDateTime.now());
            assertThat(row.getString(4).toString())
                    .matches("(GET|POST|PUT|PATCH) (/search|/login|/prod|cart|/order)\\.html /?HTTP/(1\\.1|2|1\\.0)");
            assertThat(row.getString(5).toString()).matches("\\d{3}");
        }
    }
}
