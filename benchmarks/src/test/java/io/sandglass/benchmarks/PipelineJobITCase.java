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

import io.sandglass.benchmarks.row.BenchmarkTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** So that what is measured seldom does not stop working in between. */
@Tag("heavy")
class PipelineJobITCase {

    @ParameterizedTest
    @EnumSource(names = {"FIRST_QUERY", "COLLECTIONS"})
    void allContestantsMakeTheRowsOfATable(BenchmarkTable table) throws Exception {
        for (Contestant contestant : Contestant.values()) {
            if (contestant.canMake(table)) {
                assertThat(new PipelineJob(table, contestant, false).cpuNanosPerRow(1000))
                        .as(contestant.title())
                        .isPositive();
            }
        }
    }
}
