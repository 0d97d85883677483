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

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables whose rows upsert the keys that they draw. */
class DrawnKeysITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static final String CREATE =
            """
            CREATE TABLE t (
              id INT, region STRING, amount INT, label STRING, ts TIMESTAMP(3), idx BIGINT NOT NULL METADATA FROM 'row-index' VIRTUAL,
              PRIMARY KEY (%s) NOT ENFORCED
            ) WITH (
              'connector' = 'faker', 'changelog.mode' = 'upsert', 'number-of-rows' = '20000', 'rows-per-second' = '1e9',
              'seed' = '3',
              'fields.id.expression' = '#{number.numberBetween ''1'',''1000''}',
              'fields.region.expression' = '#{options.option ''n'',''s''}',
              'fields.amount.expression' = '#{number.numberBetween ''0'',''1000000''}',
              'fields.label.expression' = '#{column.id}/#{column.amount}/#{sequence.next}',
              'fields.ts.expression' = '#{event.time}', 'event-time.start' = '2026-01-01 00:00:00')""";

    private static final String APPEND =
            "SELECT id, region, amount, label, ts, idx FROM t" + " /*+ OPTIONS('changelog.mode' = 'append'%s) */";

    private static final String AGGREGATE = "SELECT COUNT(*), SUM(amount), MIN(label), MAX(ts), SUM(idx) FROM t";

    @ParameterizedTest
    @CsvSource({"'id', 1", "'id', 4", "'id, region', 4"})
    void whatIsLeftIsTheLastRowOfEachKey(String key, int parallelism) throws Exception {
        String create = CREATE.formatted(key);
        SqlSession streaming = SqlSession.streaming()
                .set("parallelism.default", String.valueOf(parallelism))
                .run(create);
        SqlSession batch = SqlSession.batch()
                .set("parallelism.default", String.valueOf(parallelism))
                .run(create);
        Collection<Row> expected = lastRows(batch, key, "");

        assertThat(expected).hasSizeBetween(990, 2_000);
        assertThat(batch.rows("SELECT id, region, amount, label, ts, idx FROM t"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(upserted(streaming.rows("SELECT id, region, amount, label, ts, idx FROM t"), key)
                        .values())
                .containsExactlyInAnyOrderElementsOf(expected);
        // The key need not be read.
        Row left = batch.rows(AGGREGATE).get(0);
        assertThat(left.getField(0)).isEqualTo((long) expected.size());
        assertThat(left.getField(4))
                .isEqualTo(expected.stream()
                        .mapToLong(row -> (Long) row.getField(5))
                        .sum());
        List<Row> changes = streaming.rows(AGGREGATE);
        Row last = changes.get(changes.size() - 1);
        last.setKind(RowKind.INSERT);
        assertThat(last).isEqualTo(left);
    }

    @Test
    void sessionsAndDuplicatesUpsertAsWell() throws Exception {
        String hints =
                ", 'sessions.keys' = '20000', 'event-time.step' = '1 s', 'fields.id.expression' = '#{session.key}',"
                        + " 'duplicates.rate' = '0.2', 'duplicates.max-distance' = '1000'";
        SqlSession batch = SqlSession.batch().run(CREATE.formatted("id"));

        Collection<Row> expected = lastRows(batch, "id", hints);

        assertThat(expected).hasSizeBetween(500, 10_000);
        assertThat(batch.rows(
                        "SELECT id, region, amount, label, ts, idx FROM t /*+ OPTIONS(" + hints.substring(2) + ") */"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void limitsAreOfRowsThatAreLeft() throws Exception {
        assertThat(SqlSession.batch().run(CREATE.formatted("id")).rows("SELECT id FROM t LIMIT 50"))
                .hasSize(50);
        Map<Object, Row> upserted = upserted(
                SqlSession.streaming().run(CREATE.formatted("id")).rows("SELECT id, amount FROM t LIMIT 50"), "id");

        assertThat(upserted).hasSize(50);
    }

    @Test
    void unboundedTablesGoOn() throws Exception {
        String unbounded = CREATE.formatted("id").replace("'number-of-rows' = '20000', ", "");

        assertThat(SqlSession.streaming().run(unbounded).firstRows("SELECT * FROM t", 5_000))
                .hasSize(5_000);
    }

    private static Collection<Row> lastRows(SqlSession session, String key, String hints) throws Exception {
        Map<Object, Row> last = new HashMap<>();
        for (Row row : session.rows(APPEND.formatted(hints))) {
            last.merge(key(row, key), row, (a, b) -> (Long) a.getField(5) > (Long) b.getField(5) ? a : b);
        }
        return last.values();
    }

    private static Map<Object, Row> upserted(List<Row> changes, String key) {
        Map<Object, Row> rows = new HashMap<>();
        for (Row change : changes) {
            RowKind kind = change.getKind();
            change.setKind(RowKind.INSERT);
            if (kind == RowKind.INSERT || kind == RowKind.UPDATE_AFTER) {
                rows.put(key(change, key), change);
            } else {
                rows.remove(key(change, key), change);
            }
        }
        return rows;
    }

    private static Object key(Row row, String key) {
        return key.contains(",") ? List.of(row.getField(0), row.getField(1)) : row.getField(0);
    }
}
