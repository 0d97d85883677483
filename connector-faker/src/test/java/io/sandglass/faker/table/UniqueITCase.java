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

import io.sandglass.testing.TestRun;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.CommonTestUtils;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many values, many more in the profile "heavy", of which no two are the same, without anyone to remember them. */
class UniqueITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static final long ROWS = TestRun.size("unique.rows", 200_000, 1_000_000);
    private static final long TEXTS = ROWS / 10;

    /** As many numbers as rows, so that each comes exactly once. */
    private static final String CREATE =
            """
            CREATE TABLE t (k BIGINT, code STRING) WITH (
              'connector' = 'faker', 'number-of-rows' = '%1$d', 'rows-per-second' = '1e9', 'seed' = '7',
              'fields.k.expression' = '#{uniform.between ''1'',''%1$d''}', 'fields.k.unique' = 'true',
              'fields.code.expression' = '#{regexify ''[A-Z]{3}-[0-9]{4}''}', 'fields.code.unique' = 'true')"""
                    .formatted(ROWS);

    private static final String AUDIT = "SELECT COUNT(*), COUNT(DISTINCT k), MIN(k), MAX(k) FROM ";
    private static final Row EXPECTED = Row.of(ROWS, ROWS, 1L, ROWS);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void noneComesTwice(int parallelism) throws Exception {
        assertThat(SqlSession.batch()
                        .set("parallelism.default", String.valueOf(parallelism))
                        .run(CREATE)
                        .rows(AUDIT + "t"))
                .containsExactly(EXPECTED);
    }

    @Test
    void textsAreUniqueToo() throws Exception {
        assertThat(SqlSession.batch()
                        .run(CREATE)
                        .rows("SELECT COUNT(*), COUNT(DISTINCT code), MIN(CHAR_LENGTH(code)), MAX(CHAR_LENGTH(code))"
                                + " FROM (SELECT code FROM t LIMIT " + TEXTS + ")"))
                .containsExactly(Row.of(TEXTS, TEXTS, 8, 8));
    }

    @Test
    void noneComesTwiceAfterARestore(@InjectMiniCluster MiniCluster cluster) throws Exception {
        String insert = "INSERT INTO results SELECT k FROM t";
        JobClient first = session("2").submit(insert + " /*+ OPTIONS('rows-per-second'='" + ROWS / 20 + "') */");
        CommonTestUtils.waitForAllTaskRunning(cluster, first.getJobID(), false);
        String savepoint = first.stopWithSavepoint(
                        false, folder.resolve("savepoints").toUri().toString(), SavepointFormatType.CANONICAL)
                .get(1, TimeUnit.MINUTES);
        session("4")
                .set("execution.state-recovery.path", savepoint)
                .submit(insert)
                .getJobExecutionResult()
                .get(2, TimeUnit.MINUTES);

        assertThat(results(SqlSession.batch()).rows(AUDIT + "results")).containsExactly(EXPECTED);
    }

    private SqlSession session(String parallelism) {
        return results(SqlSession.streaming().run(CREATE)).set("parallelism.default", parallelism);
    }

    private SqlSession results(SqlSession session) {
        return session.run("CREATE TABLE results (k BIGINT) WITH ('connector'='filesystem', 'format'='csv', 'path'='"
                + folder.resolve("results").toUri() + "')");
    }
}
