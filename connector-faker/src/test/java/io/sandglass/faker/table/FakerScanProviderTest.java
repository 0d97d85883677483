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
package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.source.FakerSource;
import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.spec.RowSpec;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The source as it stands in a job. */
@Tag("locale")
class FakerScanProviderTest {

    @Test
    void hasTheUidThatTheStateIsFoundByAfterAnUpgrade() {
        Transformation<RowData> source = provider(null)
                .produceDataStream(
                        name -> Optional.of("plan_" + name), StreamExecutionEnvironment.getExecutionEnvironment())
                .getTransformation();

        assertThat(source.getUid()).isEqualTo("plan_faker");
        assertThat(source.getName()).isEqualTo("c.d.t");
    }

    @Test
    void hasNoUidWhereFlinkNeedsNone() {
        Transformation<RowData> source = provider(null)
                .produceDataStream(name -> Optional.empty(), StreamExecutionEnvironment.getExecutionEnvironment())
                .getTransformation();

        assertThat(source.getUid()).isNull();
    }

    @Test
    void hasTheParallelismOfTheTableOrNone() {
        assertThat(provider(3).getParallelism()).hasValue(3);
        assertThat(provider(null).getParallelism()).isEmpty();
    }

    private static FakerScanProvider provider(@Nullable Integer parallelism) {
        RowSpec spec = new RowSpec(List.of(), 0, Locale.ENGLISH, ZoneOffset.UTC);
        return new FakerScanProvider(
                new FakerTable("c.d.t", spec, FakerSource.UNBOUNDED, PaceSpec.even(1), parallelism, false, null, false),
                InternalTypeInfo.of(RowType.of()),
                WatermarkStrategy.noWatermarks());
    }
}
