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
package io.sandglass.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** So that what is measured seldom does not stop working in between. */
@Tag("heavy")
class FeatureITCase {

    @ParameterizedTest
    @EnumSource
    void bothJobsCanBePlanned(Feature feature) {
        for (FeatureJob job : List.of(feature.baseline(), feature.job())) {
            assertThat(job.tables(1000).explainSql(job.insert())).contains("TableSourceScan");
        }
    }

    /** The measured time is 0 if a task's thread ended before it was sampled. */
    @ParameterizedTest
    @EnumSource(
            names = {"SEQUENCE", "UPSERT", "LOOKUP_BY_KEY"},
            mode = EnumSource.Mode.INCLUDE)
    void bothJobsRun(Feature feature) throws Exception {
        assertThat(feature.baseline().cpuNanosPerRow(1000)).isNotNegative();
        assertThat(feature.job().cpuNanosPerRow(1000)).isNotNegative();
    }

    /** Or Flink's own state would be measured with the connector. */
    @Test
    void upsertsGoIntoTheSinkAsTheyAre() {
        FeatureJob job = Feature.UPSERT.job();

        assertThat(job.tables(1000).explainSql(job.insert()))
                .endsWith(
                        """
                        == Optimized Execution Plan ==
                        Sink(table=[default_catalog.default_database.nowhere], fields=[id, name])
                        +- TableSourceScan(table=[[default_catalog, default_database, source]], fields=[id, name])
                        """);
    }
}
