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
import static org.assertj.core.api.Assertions.within;

import io.sandglass.testing.TestRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose rows are inserted, updated and deleted. */
class ChangelogITCase {
    private static final int CHANGES = TestRun.size("changelog.changes", 20_000, 300_000);

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    /** Every change is held against the row that its key had, as a sink would. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void beforeImagesAreTheLastAfterImages(int parallelism) throws Exception {
        Map<Object, Row> state = new HashMap<>();
        Map<RowKind, Integer> kinds = new HashMap<>();
        for (Row change : streaming("retract", parallelism, CHANGES).rows("SELECT * FROM t")) {
            kinds.merge(change.getKind(), 1, Integer::sum);
            Row row = Row.of(change.getField(0), change.getField(1), change.getField(2), change.getField(3));
            Object key = row.getField(0);
            switch (change.getKind()) {
                case INSERT ->
                    assertThat(state.put(key, row)).as("inserted twice").isNull();
                case UPDATE_BEFORE, DELETE -> assertThat(state.remove(key)).isEqualTo(row);
                case UPDATE_AFTER -> assertThat(state.put(key, row)).isNull();
            }
        }

        assertThat(kinds.get(RowKind.UPDATE_BEFORE)).isEqualTo(kinds.get(RowKind.UPDATE_AFTER));
        assertThat(kinds.get(RowKind.INSERT) + kinds.get(RowKind.UPDATE_AFTER) + kinds.get(RowKind.DELETE))
                .isEqualTo(CHANGES);
        assertThat((double) kinds.get(RowKind.UPDATE_AFTER)).isCloseTo(CHANGES * 0.5, within(CHANGES * 0.01));
        assertThat((double) kinds.get(RowKind.DELETE)).isCloseTo(CHANGES * 0.1, within(CHANGES * 0.01));
        assertThat(state).isEqualTo(finalRows(CHANGES));
    }

    @Test
    void upsertsComeToTheSameRows() throws Exception {
        Map<Object, Row> state = new HashMap<>();
        for (Row change : streaming("upsert", 2, CHANGES).rows("SELECT * FROM t")) {
            Row row = Row.of(change.getField(0), change.getField(1), change.getField(2), change.getField(3));
            if (change.getKind() == RowKind.INSERT || change.getKind() == RowKind.UPDATE_AFTER) {
                state.put(row.getField(0), row);
            } else if (change.getKind() == RowKind.DELETE) {
                state.remove(row.getField(0));
            }
        }

        assertThat(state).isEqualTo(finalRows(CHANGES));
    }

    static Stream<Integer> numbersOfChanges() {
        return TestRun.everyNth(2, List.of(1, 100, 777, 20_000));
    }

    /** What a query makes of the changes is what it makes of the rows that are left, however few there were. */
    @ParameterizedTest
    @MethodSource("numbersOfChanges")
    void aggregatesFollowTheChanges(int changes) throws Exception {
        String query = "SELECT COUNT(*), SUM(amount), MIN(name), MAX(label) FROM t";
        for (String mode : new String[] {"upsert", "retract"}) {
            List<Row> results = streaming(mode, 2, changes).rows(query);
            Row last = results.get(results.size() - 1);
            last.setKind(RowKind.INSERT);

            assertThat(last)
                    .isEqualTo(create(SqlSession.batch(), mode, changes)
                            .rows(query)
                            .get(0));
        }
        assertThat(create(SqlSession.batch(), "retract", changes).rows("SELECT * FROM t LIMIT 1"))
                .hasSize(1);
    }

    /** In batch mode the table is what is left at the end. */
    private static Map<Object, Row> finalRows(int changes) throws Exception {
        return create(SqlSession.batch(), "retract", changes).rows("SELECT * FROM t").stream()
                .collect(Collectors.toMap(row -> row.getField(0), row -> row));
    }

    /** Whose keys have larger numbers than there are changes. */
    @Test
    void whatIsLeftOfFewChangesOfManyKeysIsAllThere() throws Exception {
        String create =
                """
                CREATE TABLE t (id BIGINT, r ROW<a INT>, PRIMARY KEY (id) NOT ENFORCED) WITH (
                  'connector' = 'faker', 'changelog.mode' = 'retract', 'number-of-rows' = '100', 'seed' = '3',
                  'fields.id.expression' = '#{uniform.between ''1'',''100000''}', 'fields.id.unique' = 'true',
                  'fields.r.a.expression' = '#{number.numberBetween ''0'',''1000''}')""";

        assertThat(SqlSession.batch().run(create).rows("SELECT * FROM t"))
                .hasSize(100)
                .containsExactlyInAnyOrderElementsOf(
                        SqlSession.streaming().run(create).rows("SELECT * FROM t"));
    }

    private static SqlSession streaming(String mode, int parallelism, int changes) {
        return create(SqlSession.streaming().set("parallelism.default", String.valueOf(parallelism)), mode, changes);
    }

    private static SqlSession create(SqlSession session, String mode, int changes) {
        return session.run(
                """
                CREATE TABLE t (id BIGINT, name STRING, amount INT, label STRING, PRIMARY KEY (id) NOT ENFORCED) WITH (
                  'connector' = 'faker', 'changelog.mode' = '%s', 'number-of-rows' = '%d', 'rows-per-second' = '1e9',
                  'changelog.update-rate' = '0.5', 'changelog.delete-rate' = '0.1', 'changelog.keys' = '1000', 'seed' = '3',
                  'fields.id.expression' = '#{sequence.next ''1''}',
                  'fields.name.expression' = '#{Name.fullName}',
                  'fields.amount.expression' = '#{number.numberBetween ''0'',''1000000''}',
                  'fields.label.expression' = '#{column.id}/#{column.amount}')"""
                        .formatted(mode, changes));
    }
}
