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
package io.sandglass.faker.samples;

import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.types.DataType;

/** The tables of a shop: keys that join, children, lookups, weighted prices, and a daily rate. */
final class ShopTables {
    private static final DataType ID = DataTypes.BIGINT().notNull();
    private static final DataType TEXT = DataTypes.STRING();
    private static final DataType TIME = DataTypes.TIMESTAMP(3);
    private static final DataType MONEY = DataTypes.DECIMAL(8, 2);

    private static final String COUNTRIES = "#{options.weighted 'DE','5','FR','3','GB','3','ES','2','IT','2','PL','1'}";
    private static final String PRICES =
            "#{options.weighted '4.99','5','9.99','6','14.99','4','24.99','3','49.90','2','199.00','1'}";

    /** Orders come at this rate, so the tables of orders have the same times. */
    private static final String RATE = "daily ramp 00:00 20, 06:00 10, 12:00 90, 20:00 150 per second";

    private ShopTables() {}

    static List<SampleTable> of(SampleSize size) {
        long customers = size.keys(1000);
        long products = size.keys(100);
        String customer = "#{zipf.between '1','" + customers + "','0.8'}";
        return List.of(
                size.entities("Customers of the shop. Each order has one of them.", 1, customers)
                        .column("id", ID, "#{sequence.next '1'}")
                        .column("name", TEXT, "#{Name.fullName}")
                        .column("email", TEXT, "#{Internet.emailAddress}")
                        .columnPer("country", TEXT, COUNTRIES, "id")
                        .column("tier", TEXT, "#{options.weighted 'free','7','plus','2','pro','1'}")
                        .column("signed_up", DataTypes.DATE(), "#{date.between '2020-01-01','2026-01-01'}")
                        .key("id")
                        .build("customers"),
                size.entities("Products of the shop. Each order line has one of them.", 2, products)
                        .column("id", ID, "#{sequence.next '1'}")
                        .column("name", TEXT, "#{Commerce.productName}")
                        .column("category", TEXT, "#{options.option 'books','garden','kitchen','music','toys'}")
                        .columnPer("price", MONEY, PRICES, "id")
                        .key("id")
                        .build("products"),
                size.stream("Orders, one row each. The rate follows the time of day.", 3)
                        .column("id", ID, "#{sequence.next '1'}")
                        .columnPer("customer_id", DataTypes.BIGINT(), customer, "id")
                        .columnPer("country", TEXT, COUNTRIES, "customer_id")
                        .column("payment", TEXT, "#{options.weighted 'card','6','invoice','3','voucher','1'}")
                        .column("note", TEXT, "#{Lorem.sentence}")
                        .option("fields.note.null-rate", "0.8")
                        .column("ordered_at", TIME, "#{event.time}")
                        .option("event-time.rate", RATE)
                        .key("id")
                        .watermark("ordered_at", 5)
                        .build("orders"),
                size.children("Lines of the orders, 1 to 5 of each order, at the order's time.", 4)
                        .column("order_id", ID, "#{parent.number}")
                        .column("line_number", DataTypes.INT().notNull(), "#{child.number}")
                        .column("product_id", DataTypes.BIGINT(), "#{zipf.between '1','" + products + "','0.6'}")
                        .column("quantity", DataTypes.INT(), "#{options.weighted '1','6','2','3','5','1'}")
                        .columnPer("price", MONEY, PRICES, "product_id")
                        .column("ordered_at", TIME, "#{event.time}")
                        .option("event-time.rate", RATE)
                        .option("children.parents", Long.toString(size.rows()))
                        .option("children.count", "#{uniform.between '1','5'}")
                        .key("order_id", "line_number")
                        .watermark("ordered_at", 5)
                        .build("order_lines"),
                size.stream("A changelog of the states of orders: inserts, updates and deletes.", 5)
                        .column("id", ID, "#{sequence.next '1'}")
                        .columnPer("customer_id", DataTypes.BIGINT(), customer, "id")
                        .column("state", TEXT, "#{options.weighted 'new','3','paid','4','sent','4','returned','1'}")
                        .column("items", DataTypes.INT(), "#{uniform.between '1','9'}")
                        .option("fields.items.change-rate", "0.1")
                        .column("changed_at", TIME, "#{event.time}")
                        .option("event-time.rate", RATE)
                        .option("changelog.mode", "retract")
                        .option("changelog.update-rate", "0.6")
                        .option("changelog.delete-rate", "0.02")
                        .key("id")
                        .watermark("changed_at", 5)
                        .build("order_changes"));
    }
}
