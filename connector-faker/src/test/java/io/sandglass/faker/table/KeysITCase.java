package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keys, and references to them, of tables that know nothing of each other. */
class KeysITCase {
    private static final int ORDERS = 1_000_000;
    private static final int CUSTOMERS = 100_000;

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

    @Test
    void everyForeignKeyFindsItsRow() throws Exception {
        assertThat(joined("0")).isEqualTo(ORDERS);
    }

    /** Four standard deviations of a rate of 5 %: 0.9 ‰ of the rows. */
    @Test
    void orphansFindNone() throws Exception {
        assertThat((double) joined("0.05")).isCloseTo(ORDERS * 0.95, within(ORDERS * 0.0009));
    }

    /** Of two sessions, as two jobs: only the files between them. */
    private static long joined(String orphanRate) throws Exception {
        SqlSession session =
                SqlSession.batch().run(CREATE_CUSTOMERS).run(CREATE_ORDERS.formatted(ORDERS, CUSTOMERS, orphanRate));
        return (Long) session.rows("SELECT COUNT(*) FROM orders JOIN customers ON orders.customer_id = customers.id")
                .get(0)
                .getField(0);
    }

    @Test
    void sequencesHaveEachNumberOnce() throws Exception {
        assertThat(SqlSession.batch()
                        .run(CREATE_ORDERS.formatted(ORDERS, CUSTOMERS, "0"))
                        .rows("SELECT COUNT(*), COUNT(DISTINCT id), MIN(id), MAX(id) FROM orders"))
                .containsExactly(Row.of((long) ORDERS, (long) ORDERS, 1000L, 1000 + 10L * (ORDERS - 1)));
    }
}
