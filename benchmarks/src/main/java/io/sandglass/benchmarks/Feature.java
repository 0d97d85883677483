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
    DUPLICATES("`duplicates.rate` of 5 %", "none", customers(), customers().with("duplicates.rate", "0.05")),
    SESSIONS(
            "sessions of 1,000,000 keys",
            "such keys at random",
            withEventTime(clicks()).filled("user_id", "#{uniform.between '0','999999'}"),
            // Rows are close enough that a window of theirs, which is worked out at once, is short beside the job.
            withEventTime(clicks())
                    .filled("user_id", "#{session.key}")
                    .with("sessions.keys", "1000000")
                    .with("sessions.gap", "#{exponential.between '0','30000','500'}")
                    .with("sessions.idle", "1 min")),
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

    private static FeatureJob number(String expression) {
        return FeatureJob.of("n BIGINT").filled("n", expression);
    }

    private static FeatureJob text(String expression) {
        return FeatureJob.of("t STRING").filled("t", expression);
    }

    private static FeatureJob names() {
        return FeatureJob.of("`first` STRING, `last` STRING, email STRING")
                .filled("first", "#{Name.firstName}")
                .filled("last", "#{Name.lastName}");
    }

    private static FeatureJob places() {
        return FeatureJob.of("city STRING, zip STRING, country STRING");
    }

    private static FeatureJob clicks() {
        return FeatureJob.of("user_id BIGINT, ts TIMESTAMP(3)");
    }

    private static FeatureJob users() {
        return FeatureJob.of("user_id BIGINT, country STRING")
                .filled("user_id", "#{uniform.between '1','1000000'}")
                .filled("country", "#{options.option 'DE','FR','IT','ES'}");
    }

    private static FeatureJob profiles() {
        return FeatureJob.of("user_id BIGINT, country STRING, device STRING, plan STRING")
                .filled("user_id", "#{uniform.between '1','1000000'}")
                .filled("country", "#{options.option 'DE','FR','IT','ES'}")
                .filled("device", "#{options.option 'phone','tablet','desktop'}")
                .filled("plan", "#{options.option 'free','team','pro'}");
    }

    private static FeatureJob withEventTime(FeatureJob job) {
        return job.filled("ts", "#{event.time}")
                .with("event-time.start", "2026-01-01 00:00:00")
                .with("event-time.step", "1 ms");
    }

    private static FeatureJob customers() {
        return FeatureJob.of("id BIGINT, name STRING, PRIMARY KEY (id) NOT ENFORCED")
                .filled("id", "#{sequence.next}")
                .filled("name", "#{Name.fullName}");
    }

    private static FeatureJob keys() {
        return FeatureJob.of("k BIGINT, name STRING, pt AS PROCTIME()")
                .filled("k", "#{uniform.between '1','100000'}")
                .filled("name", "-")
                .lookingUp("", "SELECT k, name FROM source");
    }

    /** Each row of the driver finds one. */
    private static FeatureJob lookup(String key) {
        return keys().lookingUp(
                        "CREATE TABLE customers (id BIGINT, name STRING) WITH ('connector' = 'faker', 'seed' = '1',"
                                + " 'number-of-rows' = '100000', 'fields.name.expression' = '#{Name.fullName}', " + key
                                + ")",
                        "SELECT o.k, c.name FROM source AS o"
                                + " JOIN customers FOR SYSTEM_TIME AS OF o.pt AS c ON o.k = c.id");
    }
}
