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
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sandglass.faker.table.HostileTable.Option;
import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Hostile tables in jobs: as many rows come as were asked for, or none and a reason.
 *
 * <p>{@code -Dhostile.jobs=1000 -Dhostile.seed=7} tries more, and others.
 */
class HostileTablesITCase {
    private static final int JOBS = TestRun.size("hostile.jobs", 10, 30);
    private static final long SEED = Long.getLong("hostile.seed", 1);
    private static final int ROWS = 7;

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    @Test
    void givesAsManyRowsAsWereAskedFor() throws Exception {
        int jobs = 0;
        int failing = 0;
        int number = 0;
        for (; jobs < JOBS && number < 100 * JOBS; number++) {
            HostileTable table = HostileTables.table(SEED, number);
            SqlSession session = SqlSession.streaming();
            List<Option> hints = new ArrayList<>(table.hints());
            hints.add(new Option("number-of-rows", String.valueOf(ROWS)));
            hints.add(new Option("rows-per-second", "1000000"));
            hints.add(new Option("scan.parallelism", "2"));
            String query = new HostileTable(table.clauses(), table.options(), table.baseOptions(), hints).query("t");
            Throwable refusal = catchThrowable(() -> {
                table.ddl("t").forEach(session::run);
                session.explain(query);
            });
            // Rows of the future would be waited for.
            if (refusal != null || table.toString().contains("'event-time.live'")) {
                continue;
            }
            jobs++;
            String description = "-Dhostile.seed=" + SEED + ", table " + number + ": " + table;
            List<Row> rows = new ArrayList<>();
            Throwable failure = catchThrowable(() -> rows.addAll(session.rows(query)));
            if (failure != null) {
                failing++;
                assertThat(rootCause(failure)).as(description).hasMessageContaining("Row index: ");
            } else if (rows.stream().allMatch(row -> row.getKind() == RowKind.INSERT)) {
                assertThat(rows.size()).as(description).isLessThanOrEqualTo(ROWS);
                if (table.options().stream().noneMatch(option -> option.name().equals("changelog.mode"))) {
                    assertThat(rows).as(description).hasSize(ROWS);
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "seed %d: %d jobs of %d tables, %d with a row that fails%n", SEED, jobs, number, failing);
        assertThat(jobs).isEqualTo(JOBS);
        assertThat(failing).isLessThan(JOBS / 5);
    }

    /** The innermost failure whose message is a row's. */
    private static Throwable rootCause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Row index: ")) {
                return cause;
            }
        }
        return e;
    }
}
