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
package io.sandglass.benchmarks;

import static io.sandglass.benchmarks.FeatureTables.clicks;
import static io.sandglass.benchmarks.FeatureTables.customers;
import static io.sandglass.benchmarks.FeatureTables.inJourneys;
import static io.sandglass.benchmarks.FeatureTables.inSessions;
import static io.sandglass.benchmarks.FeatureTables.inSizedSessions;
import static io.sandglass.benchmarks.FeatureTables.keys;
import static io.sandglass.benchmarks.FeatureTables.lines;
import static io.sandglass.benchmarks.FeatureTables.lookup;
import static io.sandglass.benchmarks.FeatureTables.measurements;
import static io.sandglass.benchmarks.FeatureTables.names;
import static io.sandglass.benchmarks.FeatureTables.number;
import static io.sandglass.benchmarks.FeatureTables.pages;
import static io.sandglass.benchmarks.FeatureTables.places;
import static io.sandglass.benchmarks.FeatureTables.profiles;
import static io.sandglass.benchmarks.FeatureTables.sales;
import static io.sandglass.benchmarks.FeatureTables.text;
import static io.sandglass.benchmarks.FeatureTables.trips;
import static io.sandglass.benchmarks.FeatureTables.users;
import static io.sandglass.benchmarks.FeatureTables.withClock;
import static io.sandglass.benchmarks.FeatureTables.withEventTime;

/** What the connector can do, each beside a table that is as like as can be and does without. */
// Nothing in here is ever changed, but the type of a Map doesn't say so.
@SuppressWarnings("ImmutableEnumChecker")
enum Feature {
    SEQUENCE(
            "`#{sequence.next}`",
            "`#{number.numberBetween}`",
            number("#{number.numberBetween '0','1000000'}"),
            number("#{sequence.next}")),
    ZIPF(
            "`#{zipf.between}`",
            "`#{uniform.between}`",
            number("#{uniform.between '1','1000000'}"),
            number("#{zipf.between '1','1000000','1.1'}")),
    NORMAL(
            "`#{normal.between}`",
            "`#{uniform.between}`",
            number("#{uniform.between '1','1000000'}"),
            number("#{normal.between '1','1000000','500000','100000'}")),
    UNIQUE_NUMBERS(
            "`unique` numbers",
            "numbers",
            number("#{uniform.between '1','1000000000000'}"),
            number("#{uniform.between '1','1000000000000'}").with("fields.n.unique", "true")),
    UNIQUE_TEXTS(
            "`unique` texts, `#{regexify '[A-Z]{3}-[0-9]{6}'}`",
            "texts",
            text("#{regexify '[A-Z]{3}-[0-9]{6}'}"),
            text("#{regexify '[A-Z]{3}-[0-9]{6}'}").with("fields.t.unique", "true")),
    ORPHANS(
            "`orphan-rate` of 1 %",
            "none",
            number("#{uniform.between '1','1000000'}"),
            number("#{uniform.between '1','1000000'}").with("fields.n.orphan-rate", "0.01")),
    COLUMN_OF_COLUMNS(
            "a column made of two others",
            "the same expressions written out",
            names().filled("email", "#{Name.firstName}.#{Name.lastName}@example.com"),
            names().filled("email", "#{column.first}.#{column.last}@example.com")),
    RECORD(
            "three fields of a record",
            "three times `#{options.option}`",
            places().filled("city", "#{options.option 'Berlin','Paris','Rome','Madrid'}")
                    .filled("zip", "#{options.option '10115','75001','00118','28001'}")
                    .filled("country", "#{options.option 'DE','FR','IT','ES'}"),
            places().with(
                            "records.places.values",
                            "city,zip,country;Berlin,10115,DE;Paris,75001,FR;Rome,00118,IT;Madrid,28001,ES")
                    .filled("city", "#{record.places.city}")
                    .filled("zip", "#{record.places.zip}")
                    .filled("country", "#{record.places.country}")),
    ENTITY("`per` a number", "a value per row", users(), users().with("fields.country.per", "user_id")),
    ENTITIES(
            "`per` a number, three columns",
            "values per row",
            profiles(),
            profiles()
                    .with("fields.country.per", "user_id")
                    .with("fields.device.per", "user_id")
                    .with("fields.plan.per", "user_id")),
    CONDITION(
            "`only-if` on a text of four",
            "a value in each row",
            users().filled("user_id", "#{options.option '1','2','3','4'}"),
            users().filled("user_id", "#{options.option '1','2','3','4'}")
                    .with("fields.country.only-if", "user_id <> 4")),
    EVERY(
            "`every` minute",
            "a value per row",
            withEventTime(clicks()).filled("user_id", "#{uniform.between '0','999999'}"),
            withEventTime(clicks())
                    .filled("user_id", "#{uniform.between '0','999999'}")
                    .with("fields.user_id.every", "1 min")),
    CASE(
            "`#{case.price}`, selected by a text of two",
            "one of its expressions",
            sales(),
            sales().filled("price", "#{case.price}")
                    .with("cases.price.of", "kind")
                    .with("cases.price.when.book", "#{uniform.between '5','80'}")
                    .with("cases.price.else", "#{uniform.between '100','900'}")),
    VAR(
            "a var in two columns",
            "a draw in each",
            trips(),
            trips().with("vars.km.expression", "#{uniform.between '1','1000'}")
                    .filled("distance", "#{var.km}")
                    .filled("paid", "#{var.km}")),
    DRAWN_ARGUMENT(
            "a bound that is another column",
            "a constant bound",
            trips(),
            trips().filled("paid", "#{uniform.between '0','#{column.distance}'}")),
    EVENT_TIME(
            "`#{event.time}`",
            "`#{date.past}`",
            FeatureJob.of("ts TIMESTAMP(3)").filled("ts", "#{date.past '5','SECONDS'}"),
            withEventTime(FeatureJob.of("ts TIMESTAMP(3)"))),
    DISORDER(
            "`event-time.disorder` and 1 % late rows",
            "rows in order",
            withEventTime(FeatureJob.of("ts TIMESTAMP(3)")),
            withEventTime(FeatureJob.of("ts TIMESTAMP(3)"))
                    .with("event-time.disorder", "2 s")
                    .with("event-time.late-rate", "0.01")
                    .with("event-time.max-lateness", "1 min")),
    EARLIER(
            "`#{earlier.orders}`",
            "`#{uniform.between}`",
            withEventTime(clicks()).filled("user_id", "#{uniform.between '1','1000000'}"),
            withEventTime(clicks())
                    .with("references.orders.event-time.step", "7 ms")
                    .filled("user_id", "#{earlier.orders}")),
    EVENT_TIME_RATE(
            "`event-time.rate` of a day",
            "equal steps",
            withEventTime(FeatureJob.of("ts TIMESTAMP(3)")),
            withClock(FeatureJob.of("ts TIMESTAMP(3)"))
                    .with("event-time.rate", "daily UTC ramp 00:00 500, 06:00 200, 12:00 2000, 20:00 1500 per second")),
    ARRIVALS(
            "`event-time.arrivals` `poisson`",
            "`even`",
            withEventTime(FeatureJob.of("ts TIMESTAMP(3)")),
            withEventTime(FeatureJob.of("ts TIMESTAMP(3)")).with("event-time.arrivals", "poisson")),
    DRIFT(
            "`#{drift.between}`",
            "`#{uniform.between}`",
            measurements(),
            measurements().filled("temperature", "#{drift.between '18.0','26.0','1 h'}")),
    DRIFT_OF_ENTITIES(
            "`#{drift.between}` with `per` a number",
            "`#{uniform.between}`",
            measurements(),
            measurements()
                    .filled("temperature", "#{drift.between '18.0','26.0','1 h'}")
                    .with("fields.temperature.per", "device_id")),
    DUPLICATES("`duplicates.rate` of 5 %", "none", customers(), customers().with("duplicates.rate", "0.05")),
    SESSIONS(
            "sessions of 1,000,000 keys",
            "such keys at random",
            withEventTime(clicks()).filled("user_id", "#{uniform.between '0','999999'}"),
            inSessions(clicks())),
    JOURNEYS("`sessions.states`", "`sessions.size` of 1 to 6 rows", inSizedSessions(clicks()), inJourneys(clicks())),
    SESSION_STATE(
            "`sessions.states` and `#{session.state}`",
            "`sessions.size` of 1 to 6 rows and a text of five",
            inSizedSessions(pages()),
            inJourneys(pages()).filled("page", "#{session.state}")),
    CHILDREN(
            "4 children of a parent on average, a child",
            "a row without a parent",
            lines(),
            lines().withChildren("#{uniform.between '1','7'}", 4)
                    .filled("order_id", "#{parent.number}")
                    .filled("line", "#{child.number}")),
    CHANGE_RATE(
            "`change-rate` of 20 %, a change",
            "`changelog.mode` `retract`, a change",
            customers().with("changelog.mode", "retract"),
            customers().with("changelog.mode", "retract").with("fields.name.change-rate", "0.2")),
    RETRACT(
            "`changelog.mode` `retract`, a change",
            "`append`, a row",
            customers(),
            customers().with("changelog.mode", "retract")),
    UPSERT(
            "`changelog.mode` `upsert`, a change",
            "`append`, a row",
            customers(),
            customers().with("changelog.mode", "upsert")),
    LOOKUP_BY_SEQUENCE(
            "a row and its lookup in 100,000 by `#{sequence.next}`",
            "the row alone",
            keys(),
            lookup("'fields.id.expression' = '#{sequence.next}'")),
    LOOKUP_BY_KEY(
            "a row and its lookup in 100,000 by another key",
            "the row alone",
            keys(),
            lookup("'fields.id.expression' = '#{uniform.between ''1'',''100000''}', 'fields.id.unique' = 'true'"));

    private final String title;
    private final String baselineTitle;
    private final FeatureJob baseline;
    private final FeatureJob job;

    Feature(String title, String baselineTitle, FeatureJob baseline, FeatureJob job) {
        this.title = title;
        this.baselineTitle = baselineTitle;
        this.baseline = baseline;
        this.job = job;
    }

    /** What it is called where results are printed. */
    String title() {
        return title;
    }

    /** What the table without it has in its place. */
    String baselineTitle() {
        return baselineTitle;
    }

    /** The job that does without. */
    FeatureJob baseline() {
        return baseline;
    }

    FeatureJob job() {
        return job;
    }
}
