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

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which reads of a table without a seed have the same rows. The docs tell of these and of no others. */
class SeedsITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    @TempDir
    private Path folder;

    private static SqlSession create(SqlSession session) {
        return session.run(
                        """
                        CREATE TABLE t (id BIGINT, v BIGINT, p AS PROCTIME()) WITH ('connector'='faker',
                          'number-of-rows'='20', 'fields.id.expression'='#{sequence.next}',
                          'fields.v.expression'='#{number.numberBetween ''0'',''1000000000000''}')
                        """)
                .run("CREATE VIEW w AS SELECT id, v FROM t")
                .run("CREATE TABLE t2 LIKE t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t | t",
                "(SELECT * FROM t LIMIT 10) | (SELECT * FROM t LIMIT 5)",
                "(SELECT * FROM t WHERE id > 3) | (SELECT v, id, p FROM t)",
                "w | w",
                "w | t",
                "t /*+ OPTIONS('rows-per-second'='100') */ | t /*+ OPTIONS('rows-per-second'='100') */",
            })
    void theScansOfAQueryAgree(String one, String other) throws Exception {
        String query = "SELECT a.v, b.v FROM " + one + " AS a JOIN " + other + " AS b ON a.id = b.id";

        for (SqlSession session : List.of(SqlSession.streaming(), SqlSession.batch())) {
            assertThat(create(session).rows(query))
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allSatisfy(row -> assertThat(row.getField(0)).isEqualTo(row.getField(1)));
        }
    }

    @Test
    void aLookupAgreesWithAScanOfTheSameQuery() throws Exception {
        assertThat(create(SqlSession.streaming())
                        .rows("SELECT a.v, b.v FROM t AS a JOIN t FOR SYSTEM_TIME AS OF a.p AS b ON a.id = b.id"))
                .hasSize(20)
                .allSatisfy(row -> assertThat(row.getField(0)).isEqualTo(row.getField(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t | t /*+ OPTIONS('rows-per-second'='10000') */",
                "t /*+ OPTIONS('rows-per-second'='100') */ | t /*+ OPTIONS('rows-per-second'='200') */",
                "t | t2",
            })
    void otherHintsAndOtherTablesHaveOtherRows(String one, String other) throws Exception {
        assertThat(create(SqlSession.batch())
                        .rows("SELECT a.v, b.v FROM " + one + " AS a JOIN " + other + " AS b ON a.id = b.id"))
                .hasSize(20)
                .noneMatch(row -> Objects.equals(row.getField(0), row.getField(1)));
    }

    /** Flink merges two scans that are alike but for their columns; others have a source for each INSERT. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT v + 0 FROM t | true",
                "SELECT v FROM t WHERE id > 3 | true",
                "SELECT v FROM t LIMIT 10 | false",
                "SELECT b.v FROM t AS a JOIN t FOR SYSTEM_TIME AS OF a.p AS b ON a.id = b.id | false",
            })
    void insertsOfAStatementSetAgreeWhereFlinkMergesTheirScans(String query, boolean agree) throws Exception {
        SqlSession session = create(SqlSession.streaming());
        for (String sink : List.of("first_sink", "other_sink")) {
            session.run("CREATE TABLE " + sink + " (v BIGINT) WITH ('connector'='filesystem', 'format'='csv', 'path'='"
                    + folder.resolve(sink).toUri() + "')");
        }
        session.execute("EXECUTE STATEMENT SET BEGIN INSERT INTO first_sink SELECT v FROM t; INSERT INTO other_sink "
                        + query + "; END")
                .await();

        List<Row> one = session.rows("SELECT v FROM first_sink");
        List<Row> other = session.rows("SELECT v FROM other_sink");
        assertThat(other).hasSizeGreaterThanOrEqualTo(10);
        if (agree) {
            assertThat(one).containsAll(other);
        } else {
            assertThat(one).doesNotContainAnyElementsOf(other);
        }
    }
}
