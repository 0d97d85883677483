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

/** The tables of a website: sessions, journeys, late rows, duplicates, and columns that label them. */
final class WebTables {
    private static final DataType TEXT = DataTypes.STRING();
    private static final DataType NUMBER = DataTypes.BIGINT();
    private static final DataType TIME = DataTypes.TIMESTAMP(3);
    private static final String COUNTRIES = "#{options.weighted 'US','6','IN','4','BR','3','DE','2','JP','2','NG','1'}";
    private static final String STATES =
            """

                home     -> search 60, product 20, end 20
                search   -> product 70, search 10, end 20
                product  -> cart 25, search 40, end 35
                cart     -> checkout 50 after 20 s..3 min, product 30, end 20
                checkout -> end""";

    private WebTables() {}

    static List<SampleTable> of(SampleSize size) {
        long users = size.keys(10_000);
        // More users make more page views per second, as far as the connector can generate their sessions.
        long stepNanos = Math.max(1_000_000, Math.round(100_000_000 / size.scale()));
        return List.of(
                size.stream("Page views in sessions. Some are late, and some come twice.", 6)
                        .column("user_id", NUMBER, "#{session.key}")
                        .column("page", TEXT, "#{session.state}")
                        .column("previous_page", TEXT, "#{session.previous}")
                        .columnPer("country", TEXT, COUNTRIES, "user_id")
                        .columnPer(
                                "browser",
                                TEXT,
                                "#{options.weighted 'Chrome','6','Safari','3','Firefox','1'}",
                                "user_id")
                        .column("viewed_at", TIME, "#{event.time}")
                        .metadata("true_session", DataTypes.BIGINT().notNull(), "session-id")
                        .metadata("late_by", DataTypes.BIGINT().notNull(), "late-by")
                        .metadata("row_number", DataTypes.BIGINT().notNull(), "row-index")
                        .metadata("duplicate_of", NUMBER, "duplicate-of")
                        .option("event-time.step", TimeUtils.formatWithHighestUnit(Duration.ofNanos(stepNanos)))
                        .option("event-time.disorder", "5 s")
                        .option("event-time.late-rate", "0.01")
                        .option("event-time.max-lateness", "2 min")
                        .option("duplicates.rate", "0.01")
                        .option("sessions.keys", Long.toString(users))
                        .option("sessions.idle", "30 min")
                        .option("sessions.max-size", "100")
                        .option("sessions.states", STATES)
                        .watermark("viewed_at", 5)
                        .build("page_views"),
                size.stream("Clicks on ads, by the users of page_views.", 7)
                        .column("user_id", NUMBER, "#{uniform.between '0','" + (users - 1) + "'}")
                        .columnPer("country", TEXT, COUNTRIES, "user_id")
                        .column("campaign", TEXT, "#{options.weighted 'spring','5','brand','3','retarget','2'}")
                        .column("cost", DataTypes.DECIMAL(6, 3), "#{lognormal.between '0.05','9','0.4','0.8'}")
                        .column("clicked_at", TIME, "#{event.time}")
                        .option("event-time.step", "1 s")
                        .watermark("clicked_at", 5)
                        .build("ad_clicks"));
    }
}
