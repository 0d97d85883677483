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
package io.sandglass.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What counts as flat, without which the benchmark would tell nothing. */
class TrendTest {

    @Test
    void aLineHasItsRise() {
        assertThat(Trend.of(new double[] {1, 3, 5, 7})).isEqualTo(new Trend(4, 6));
    }

    @Test
    void whatGoesUpAndDownIsFlat() {
        assertThat(Measure.OPEN_SESSIONS.verdict(Trend.of(new double[] {100, 130, 100, 130, 100})))
                .isEqualTo("flat (+0)");
    }

    @Test
    void whatGrowsByMoreThanATenthIsNot() {
        assertThat(Measure.HEAP.verdict(Trend.of(new double[] {100, 105, 110}))).isEqualTo("flat (+10.0)");
        assertThat(Measure.HEAP.verdict(Trend.of(new double[] {100, 106, 112}))).isEqualTo("NOT FLAT (+12.0)");
        assertThat(Measure.ROWS_PER_SECOND.verdict(Trend.of(new double[] {112, 106, 100})))
                .isEqualTo("NOT FLAT (-12)");
    }

    @Test
    void littleOfLittleIsFlat() {
        assertThat(Measure.WATERMARK_LAG.verdict(Trend.of(new double[] {0, 100, 400})))
                .isEqualTo("flat (+400)");
    }
}
