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
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Keys, and references to them, of tables that know nothing of each other. */
class KeysITCase {
    private static final int ORDERS = TestRun.size("keys.orders", 100_000, 1_000_000);
    private static final int CUSTOMERS = ORDERS / 10;

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static final String CREATE_CUSTOMERS =
            """
            CREATE TABLE customers (id BIGINT, name STRING, PRIMARY KEY (id) NOT ENFORCED) WITH (
              'connector' = 'faker', 'number-of-rows' = '%d', 'rows-per-second' = '1e9', 'seed' = '1',
              'fields.id.expression' = '#{sequence.next ''1''}',
              'fields.name.expression' = '#{Name.fullName}')"""
                    .formatted(CUSTOMERS);

    private static final String CREATE_ORDERS =
            """
            CREATE TABLE orders (id BIGINT, customer_id BIGINT, amount INT) WITH (
              'connector' = 'faker', 'number-of-rows' = '%d', 'rows-per-second' = '1e9', 'seed' = '2',
              'fields.id.expression' = '#{sequence.next ''1000'',''10''}',
              'fields.customer_id.expression' = '#{zipf.between ''1'',''%d'',''1.1''}',
              'fields.customer_id.orphan-rate' = '%s',
              'fields.amount.expression' = '#{uniform.between ''1'',''100''}')""";

    @TempDir
    private Path folder;

    @Test
    void everyForeignKeyFindsItsRow() throws Exception {
        assertThat(joined("0")).isEqualTo(ORDERS);
    }

    /** Four standard deviations of a rate of 5 %: 0.9 ‰ of a million rows. */
    @Test
    void orphansFindNone() throws Exception {
        assertThat((double) joined("0.05")).isCloseTo(ORDERS * 0.95, within(4 * Math.sqrt(ORDERS * 0.05 * 0.95)));
    }

    /** Each table is read by a job of its own, in a session that knows nothing of the other; what they wrote is joined. */
    private long joined(String orphanRate) throws Exception {
        write(CREATE_CUSTOMERS, "customer_ids", "SELECT id FROM customers");
        write(CREATE_ORDERS.formatted(ORDERS, CUSTOMERS, orphanRate), "referred_ids", "SELECT customer_id FROM orders");
        return (Long) files(files(SqlSession.batch(), "customer_ids"), "referred_ids")
                .rows("SELECT COUNT(*) FROM referred_ids JOIN customer_ids ON referred_ids.id = customer_ids.id")
                .get(0)
                .getField(0);
    }

    private void write(String create, String files, String query) throws Exception {
        files(SqlSession.streaming().run(create), files)
                .submit("INSERT INTO " + files + " " + query)
                .getJobExecutionResult()
                .get(2, TimeUnit.MINUTES);
    }

    private SqlSession files(SqlSession session, String table) {
        return session.run("CREATE TABLE " + table + " (id BIGINT) WITH ('connector'='filesystem', 'format'='csv',"
                + " 'path'='" + folder.resolve(table).toUri() + "')");
    }

    @Test
    void sequencesHaveEachNumberOnce() throws Exception {
        assertThat(SqlSession.batch()
                        .run(CREATE_ORDERS.formatted(ORDERS, CUSTOMERS, "0"))
                        .rows("SELECT COUNT(*), COUNT(DISTINCT id), MIN(id), MAX(id) FROM orders"))
                .containsExactly(Row.of((long) ORDERS, (long) ORDERS, 1000L, 1000 + 10L * (ORDERS - 1)));
    }
}
