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
package io.sandglass.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.StatementSet;
import org.apache.flink.table.api.TableEnvironment;

/** Clicks of users, a few of whom click much and most of whom rarely, through both session functions. */
record SoakJob(long rowsPerSecond, long users, String backend, InMemoryReporter metrics) {

    SoakJob(long rowsPerSecond, long users, String backend) {
        this(rowsPerSecond, users, backend, InMemoryReporter.create());
    }

    JobClient start() throws IOException {
        Configuration configuration = metrics.addToConfiguration(new Configuration());
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.newInstance()
                .inStreamingMode()
                .withConfiguration(configuration)
                .build());
        tables.getConfig().set("parallelism.default", "1");
        tables.getConfig().set("state.backend.type", backend);
        tables.getConfig().set("execution.checkpointing.interval", "10 s");
        tables.getConfig().set("execution.checkpointing.incremental", "true");
        tables.getConfig()
                .set(
                        "execution.checkpointing.dir",
                        Files.createTempDirectory("soak").toUri().toString());
        tables.executeSql("LOAD MODULE sessions");
        tables.executeSql(
                """
                CREATE TABLE clicks (
                  user_id BIGINT,
                  amount BIGINT,
                  url STRING,
                  ts TIMESTAMP_LTZ(3),
                  WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
                WITH (
                  'connector' = 'faker',
                  'seed' = '1',
                  'rows-per-second' = '%d',
                  'event-time.start' = 'now',
                  'event-time.live' = 'true',
                  'event-time.disorder' = '2 s',
                  'event-time.late-rate' = '0.001',
                  'event-time.max-lateness' = '1 min',
                  'fields.user_id.expression' = '#{zipf.between ''1'',''%d'',''0.8''}',
                  'fields.amount.expression' = '#{number.numberBetween ''0'',''1000''}',
                  'fields.url.expression' = '#{Internet.url}',
                  'fields.ts.expression' = '#{event.time}'
                )
                """
                        .formatted(rowsPerSecond, users));
        tables.executeSql(
                """
                CREATE TABLE nowhere (user_id BIGINT, window_start TIMESTAMP_LTZ(3), window_end TIMESTAMP_LTZ(3), amount BIGINT)
                WITH ('connector' = 'blackhole')
                """);
        String arguments =
                """
                input => TABLE clicks PARTITION BY user_id,
                on_time => DESCRIPTOR(ts),
                timeout => INTERVAL '10' SECOND,
                max_duration => INTERVAL '1' MINUTE
                """;
        StatementSet both = tables.createStatementSet();
        both.addInsertSql("INSERT INTO nowhere SELECT user_id, window_start, window_end, amount FROM SESSION_SUMMARY("
                + arguments + ", aggregates => 'SUM(amount) AS amount')");
        both.addInsertSql("INSERT INTO nowhere SELECT user_id, window_start, window_end, SUM(amount) FROM SESSION_ROWS("
                + arguments
                + ") GROUP BY user_id, window_start, window_end, TUMBLE(rowtime, INTERVAL '0.001' SECOND)");
        return both.execute().getJobClient().orElseThrow();
    }

    @Override
    public String toString() {
        return String.format("%,d rows a second of %,d users, state on %s", rowsPerSecond, users, backend);
    }
}
