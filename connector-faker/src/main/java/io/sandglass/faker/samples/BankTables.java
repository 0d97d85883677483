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

import java.time.Duration;
import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.types.DataType;
import org.apache.flink.util.TimeUtils;

/** The tables of a bank: a changelog of accounts, and transactions that join the version of their time. */
final class BankTables {
    private static final DataType TEXT = DataTypes.STRING();
    private static final DataType TIME = DataTypes.TIMESTAMP(3);

    /** The connector rounds the keys of a changelog up to a multiple of this. */
    private static final long KEYS_STEP = 128;

    /** Accounts open this long before the first transaction, so that each transaction finds its account. */
    private static final Duration LEAD = Duration.ofHours(4);

    private static final String START_OF_ACCOUNTS = "2025-12-31 20:00:00";

    private BankTables() {}

    static List<SampleTable> of(SampleSize size) {
        long accounts = size.keys(10) * KEYS_STEP;
        long stepNanos = Math.min(Duration.ofSeconds(10).toNanos(), LEAD.toNanos() / (accounts + 1));
        long rows = accounts + size.rows();
        return List.of(
                size.entities(
                                "A changelog of accounts, as upserts. The first change of each account opens it.",
                                10,
                                rows)
                        .column("id", DataTypes.BIGINT().notNull(), "#{sequence.next '1'}")
                        .columnPer("owner", TEXT, "#{Name.fullName}", "id")
                        .columnPer("branch", TEXT, "#{Address.city}", "id")
                        .column("status", TEXT, "#{options.weighted 'active','8','frozen','1','dormant','1'}")
                        .column(
                                "credit_limit",
                                DataTypes.DECIMAL(10, 2),
                                "#{options.weighted '500','5','2000','3','10000','1'}")
                        .option("fields.credit_limit.change-rate", "0.2")
                        .column("changed_at", TIME, "#{event.time}")
                        .option("event-time.start", START_OF_ACCOUNTS)
                        .option("event-time.step", TimeUtils.formatWithHighestUnit(Duration.ofNanos(stepNanos)))
                        .option("changelog.mode", "upsert")
                        .option("changelog.keys", Long.toString(accounts))
                        .option("changelog.update-rate", "0.95")
                        .option("changelog.delete-rate", "0")
                        .key("id")
                        .watermark("changed_at", 5)
                        .build("accounts"),
                size.stream("Transactions. Few accounts have most of them.", 11)
                        .column("id", DataTypes.BIGINT().notNull(), "#{sequence.next '1'}")
                        .column("account_id", DataTypes.BIGINT(), "#{zipf.between '1','" + accounts + "','1'}")
                        .column("amount", DataTypes.DECIMAL(10, 2), "#{lognormal.between '1.0','50000.0','60','1.2'}")
                        .column("merchant", TEXT, "#{Company.name}")
                        .column("kind", TEXT, "#{options.weighted 'card','7','transfer','2','cash','1'}")
                        .column("booked_at", TIME, "#{event.time}")
                        .option("event-time.step", "1 s")
                        .key("id")
                        .watermark("booked_at", 5)
                        .build("transactions"));
    }
}
