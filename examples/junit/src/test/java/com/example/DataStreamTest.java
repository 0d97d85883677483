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
package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DataStreamTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = FlinkTests.cluster();

    @Test
    void aDataStreamHasTheRowsOfTheTable() throws Exception {
        StreamTableEnvironment tables =
                StreamTableEnvironment.create(StreamExecutionEnvironment.getExecutionEnvironment());
        tables.executeSql(Orders.CREATE_ORDERS);
        DataStream<Row> orders = tables.toDataStream(tables.from("orders"));

        List<Row> last =
                orders.filter(order -> order.<Long>getFieldAs("order_id") > 990).executeAndCollect(1000);

        assertThat(last)
                .containsExactlyInAnyOrderElementsOf(
                        FlinkTests.rows(tables.sqlQuery("SELECT * FROM orders WHERE order_id > 990")))
                .hasSize(10);
    }
}
