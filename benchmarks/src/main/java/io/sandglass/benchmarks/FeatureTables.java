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

/** The tables that features are tried on. Each returned job reads one of them. */
final class FeatureTables {

    private FeatureTables() {}

    static FeatureJob number(String expression) {
        return FeatureJob.of("n BIGINT").filled("n", expression);
    }

    static FeatureJob text(String expression) {
        return FeatureJob.of("t STRING").filled("t", expression);
    }

    static FeatureJob names() {
        return FeatureJob.of("`first` STRING, `last` STRING, email STRING")
                .filled("first", "#{Name.firstName}")
                .filled("last", "#{Name.lastName}");
    }

    static FeatureJob places() {
        return FeatureJob.of("city STRING, zip STRING, country STRING");
    }

    static FeatureJob clicks() {
        return FeatureJob.of("user_id BIGINT, ts TIMESTAMP(3)");
    }

    static FeatureJob users() {
        return FeatureJob.of("user_id BIGINT, country STRING")
                .filled("user_id", "#{uniform.between '1','1000000'}")
                .filled("country", "#{options.option 'DE','FR','IT','ES'}");
    }

    static FeatureJob profiles() {
        return FeatureJob.of("user_id BIGINT, country STRING, device STRING, plan STRING")
                .filled("user_id", "#{uniform.between '1','1000000'}")
                .filled("country", "#{options.option 'DE','FR','IT','ES'}")
                .filled("device", "#{options.option 'phone','tablet','desktop'}")
                .filled("plan", "#{options.option 'free','team','pro'}");
    }

    static FeatureJob pages() {
        return FeatureJob.of("user_id BIGINT, page STRING, ts TIMESTAMP(3)")
                .filled("page", "#{options.option 'home','search','product','cart','checkout'}");
    }

    static FeatureJob sales() {
        return FeatureJob.of("kind STRING, price INT")
                .filled("kind", "#{options.option 'book','music'}")
                .filled("price", "#{uniform.between '5','80'}");
    }

    static FeatureJob trips() {
        return FeatureJob.of("distance INT, paid INT")
                .filled("distance", "#{uniform.between '1','1000'}")
                .filled("paid", "#{uniform.between '1','1000'}");
    }

    static FeatureJob measurements() {
        return withEventTime(FeatureJob.of("device_id INT, temperature DOUBLE, ts TIMESTAMP(3)"))
                .filled("device_id", "#{uniform.between '1','1000'}")
                .filled("temperature", "#{uniform.between '18.0','26.0'}");
    }

    static FeatureJob lines() {
        return FeatureJob.of("order_id BIGINT, line INT, quantity INT")
                .filled("order_id", "#{sequence.next}")
                .filled("line", "#{uniform.between '1','7'}")
                .filled("quantity", "#{uniform.between '1','9'}");
    }

    /** The caller sets the steps or the rate of the clock. */
    static FeatureJob withClock(FeatureJob job) {
        return job.filled("ts", "#{event.time}").with("event-time.start", "2026-01-01 00:00:00");
    }

    static FeatureJob withEventTime(FeatureJob job) {
        return withClock(job).with("event-time.step", "1 ms");
    }

    /** The gaps are short, so that the connector generates a window of rows in a small part of the job's time. */
    static FeatureJob inSessions(FeatureJob job) {
        return withEventTime(job)
                .filled("user_id", "#{session.key}")
                .with("sessions.keys", "1000000")
                .with("sessions.gap", "#{exponential.between '0','30000','500'}")
                .with("sessions.idle", "1 min");
    }

    /** As many rows in a session as in {@link #inJourneys}: 3.5 on average. */
    static FeatureJob inSizedSessions(FeatureJob job) {
        return inSessions(job).with("sessions.size", "#{uniform.between '1','6'}");
    }

    /** 3.6 rows in a session on average. */
    static FeatureJob inJourneys(FeatureJob job) {
        return inSessions(job)
                .with(
                        "sessions.states",
                        """
                        home     -> search 60, product 20, end 20
                        search   -> product 70, search 10, end 20
                        product  -> cart 25, search 40, end 35
                        cart     -> checkout 50, product 30, end 20
                        checkout -> end
                        """);
    }

    static FeatureJob customers() {
        return FeatureJob.of("id BIGINT, name STRING, PRIMARY KEY (id) NOT ENFORCED")
                .filled("id", "#{sequence.next}")
                .filled("name", "#{Name.fullName}");
    }

    static FeatureJob keys() {
        return FeatureJob.of("k BIGINT, name STRING, pt AS PROCTIME()")
                .filled("k", "#{uniform.between '1','100000'}")
                .filled("name", "-")
                .lookingUp("", "SELECT k, name FROM source");
    }

    /** Each row of the driver finds one. */
    static FeatureJob lookup(String key) {
        return keys().lookingUp(
                        "CREATE TABLE customers (id BIGINT, name STRING) WITH ('connector' = 'faker', 'seed' = '1',"
                                + " 'number-of-rows' = '100000', 'fields.name.expression' = '#{Name.fullName}', " + key
                                + ")",
                        "SELECT o.k, c.name FROM source AS o"
                                + " JOIN customers FOR SYSTEM_TIME AS OF o.pt AS c ON o.k = c.id");
    }
}
