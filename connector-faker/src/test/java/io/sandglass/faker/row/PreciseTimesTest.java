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
package io.sandglass.faker.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.VarBinaryType;
import org.apache.flink.table.types.logical.VarCharType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Times that are finer than milliseconds, in columns of all types that show them. */
@Tag("locale")
class PreciseTimesTest {
    private static final String BETWEEN = "#{date.between '2026-01-01 00:00:00.000100','2026-01-01 00:00:00.000900'}";

    @Test
    void timestampsAreAsFineAsTheBounds() {
        RowPlan plan = plan(new TimestampType(6), BETWEEN);
        RowPlan local = plan(new LocalZonedTimestampType(9), BETWEEN);
        Set<String> values = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String value = plan.generate(i).getTimestamp(0, 6).toString();
            assertThat(value).matches("2026-01-01T00:00:00\\.000[1-8][0-9]{2}");
            assertThat(local.generate(i).getTimestamp(0, 9)).hasToString(value);
            assertThat(plan.write(i).getTimestamp(0, 6)).hasToString(value);
            values.add(value);
        }
        assertThat(values).hasSizeGreaterThan(500);
    }

    @Test
    void textsOfAllLengthsShowTheDigits() {
        RowPlan unbounded = plan(VarCharType.STRING_TYPE, BETWEEN);
        RowPlan bounded = plan(new VarCharType(26), BETWEEN);
        RowPlan bytes = plan(new VarBinaryType(26), BETWEEN);
        for (int i = 0; i < 20; i++) {
            RowData row = unbounded.generate(i);
            assertThat(row.getString(0).toString()).matches("2026-01-01 00:00:00\\.000[1-8][0-9]{2}");
            assertThat(bounded.generate(i).getString(0)).isEqualTo(row.getString(0));
            assertThat(bytes.generate(i).getBinary(0))
                    .isEqualTo(row.getString(0).toBytes());
        }
    }

    @Test
    void patternShowsTheDigitsThatItAsksFor() {
        RowPlan plan = plan(
                VarCharType.STRING_TYPE,
                "#{date.between '2026-01-01 00:00:00.000100','2026-01-01 00:00:00.000900','ss.SSSSSS'}");
        assertThat(plan.generate(0).getString(0).toString()).matches("00\\.000[1-8][0-9]{2}");
    }

    private static RowPlan plan(LogicalType type, String expression) {
        return RowPlan.compile(new RowSpec(
                List.of(new FieldSpec.Scalar(FieldPath.ofColumn("c"), type, 0, expression)),
                1,
                Locale.ENGLISH,
                ZoneOffset.UTC));
    }
}
