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

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Event time: watermarks are made in the source, and no reader holds them back. What holds
 * one back makes a test run into the time limit.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class WatermarkITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static String events(String name, String ts, String options) {
        return "CREATE TABLE " + name
                + " (id INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH ("
                + "'connector'='faker', 'fields.id.expression'='1', 'fields.ts.expression'='" + ts.replace("'", "''")
                + "'"
                + options + ")";
    }

    private static final String WINDOWS =
            "SELECT window_start, COUNT(*) FROM TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' SECOND)"
                    + " GROUP BY window_start, window_end";

    @Test
    void areMadeInTheSource() {
        SqlSession session = SqlSession.streaming().run(events("t", "#{date.past '1','SECONDS'}", ""));

        assertThat(session.explain("SELECT id, ts FROM t"))
                .contains("watermark=[-(ts, 1000:INTERVAL SECOND)]")
                // In the plan as written it is an operator of its own; in the plan that runs there is none.
                .satisfies(plan -> assertThat(plan.substring(plan.indexOf("== Optimized Execution Plan ==")))
                        .doesNotContain("WatermarkAssigner"));
    }

    @Test
    @Tag("heavy")
    void windowsCloseWhileRowsComeSlowlyAndOverManyReaders() throws Exception {
        // Were each of the 128 lanes to have its own watermark, no window would close within four minutes.
        SqlSession session = SqlSession.streaming()
                .set("parallelism.default", "2")
                .run(events("t", "#{date.past '0','SECONDS'}", ", 'rows-per-second'='0.5'"));

        List<Row> windows = session.firstRows(WINDOWS, 2);

        assertThat(windows).extracting(row -> (LocalDateTime) row.getField(0)).isSorted();
        assertThat(windows).extracting(row -> (Long) row.getField(1)).allMatch(count -> count <= 2);
    }

    @Test
    void readersThatAreDoneOrNeverHadARowLetOthersGoOn() throws Exception {
        // One row, four readers; beside it a stream that goes on. Windows close only if all three idle readers are out
        // of the way, of the done table as of the running one.
        SqlSession session = SqlSession.streaming()
                .set("parallelism.default", "4")
                .run(events("done", "2020-01-01 00:00:00", ", 'number-of-rows'='1'"))
                .run(events("live", "#{date.past '0','SECONDS'}", ", 'rows-per-second'='20'"))
                .run("CREATE VIEW t AS SELECT * FROM done UNION ALL SELECT * FROM live");

        assertThat(session.firstRows(WINDOWS, 2)).hasSize(2);
    }

    @Test
    void idlenessTimeoutsOfTheTableAreTaken() throws Exception {
        // The slow table's second row is due 50 seconds after its first. Without the timeout no window closes until
        // then.
        SqlSession session = SqlSession.streaming()
                .set("parallelism.default", "1")
                .run(events(
                        "slow",
                        "#{date.past '0','SECONDS'}",
                        ", 'rows-per-second'='0.0001', 'scan.watermark.idle-timeout'='1 s'"))
                .run(events("live", "#{date.past '0','SECONDS'}", ", 'rows-per-second'='20'"))
                .run("CREATE VIEW t AS SELECT * FROM slow UNION ALL SELECT * FROM live");

        assertThat(session.firstRows(WINDOWS, 2)).hasSize(2);
    }

    @Test
    @Tag("heavy")
    void alignedTablesKeepStepInEventTime() throws Exception {
        // By itself the fast table, a minute of event time a row, is done in a second, and the slow one, where time
        // stands
        // still, in two. Aligned to within a minute, the fast one has to wait for the slow one's end.
        String alignment =
                ", 'scan.watermark.alignment.group'='g', 'scan.watermark.alignment.max-drift'='1 min', 'scan.watermark.alignment.update-interval'='50 ms'";
        SqlSession session = SqlSession.streaming()
                .set("parallelism.default", "1")
                .run(events(
                        "slow", "2020-01-01 00:00:00", ", 'number-of-rows'='200', 'rows-per-second'='50'" + alignment))
                .run("CREATE TABLE fast (id INT, idx BIGINT NOT NULL METADATA FROM 'row-index' VIRTUAL,"
                        + " ts AS TIMESTAMPADD(MINUTE, CAST(idx AS INT), TIMESTAMP '2020-01-01 00:00:00'),"
                        + " WATERMARK FOR ts AS ts) WITH ('connector'='faker', 'number-of-rows'='2000',"
                        + " 'fields.id.expression'='2', 'rows-per-second'='1000'" + alignment + ")");

        List<Object> ids = session.rows("SELECT id FROM slow UNION ALL SELECT id FROM fast").stream()
                .map(row -> row.getField(0))
                .toList();

        assertThat(ids).hasSize(2200);
        assertThat(ids.get(ids.size() - 1)).as("whose row comes last").isEqualTo(2);
    }
}
