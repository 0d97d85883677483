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
