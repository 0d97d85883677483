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
