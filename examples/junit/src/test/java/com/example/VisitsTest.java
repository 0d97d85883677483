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

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The function SESSION_SUMMARY needs streaming mode. */
class VisitsTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = FlinkTests.cluster();

    private final TableEnvironment tables = FlinkTests.environment("streaming");

    VisitsTest() {
        tables.executeSql("LOAD MODULE sessions");
    }

    /** The connector generates visits whose gaps are shorter than the timeout, and says which visit each click is of. */
    @Test
    void findsTheGeneratedVisits() throws Exception {
        tables.executeSql(
                """
                CREATE TABLE clicks (
                  user_id BIGINT,
                  ts TIMESTAMP(3),
                  true_visit BIGINT NOT NULL METADATA FROM 'session-id' VIRTUAL,
                  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
                ) WITH (
                  'connector' = 'faker',
                  'number-of-rows' = '2000',
                  'seed' = '7',
                  'rows-per-second' = '1e9',
                  'event-time.start' = '2026-01-01 00:00:00',
                  'event-time.step' = '1 s',
                  'event-time.disorder' = '5 s',
                  'sessions.keys' = '1000',
                  'sessions.size' = '#{uniform.between ''1'',''20''}',
                  'sessions.gap' = '#{uniform.between ''0'',''120000''}',
                  'sessions.idle' = '10 min',
                  'fields.user_id.expression' = '#{session.key}',
                  'fields.ts.expression' = '#{event.time}'
                )
                """);

        List<Row> visits = FlinkTests.rows(Visits.of(tables, "clicks"));

        assertThat(visits).containsExactlyInAnyOrderElementsOf(trueVisits(FlinkTests.rows(tables.from("clicks"))));
    }

    @Test
    void endsTheVisitOfABotAfterAnHour() throws Exception {
        tables.executeSql(
                """
                CREATE TABLE clicks (
                  user_id STRING,
                  ts TIMESTAMP(3),
                  WATERMARK FOR ts AS ts
                ) WITH (
                  'connector' = 'faker',
                  'number-of-rows' = '90',
                  'seed' = '7',
                  'event-time.start' = '2026-01-01 00:00:00',
                  'event-time.step' = '1 min',
                  'fields.user_id.expression' = 'bot',
                  'fields.ts.expression' = '#{event.time}'
                )
                """);

        assertThat(FlinkTests.rows(Visits.of(tables, "clicks")))
                .containsExactly(
                        Row.of(
                                "bot",
                                LocalDateTime.parse("2026-01-01T00:00"),
                                LocalDateTime.parse("2026-01-01T01:00"),
                                61L),
                        Row.of(
                                "bot",
                                LocalDateTime.parse("2026-01-01T01:01"),
                                LocalDateTime.parse("2026-01-01T01:29"),
                                29L));
    }

    private static List<Row> trueVisits(List<Row> clicks) {
        Map<Long, List<Row>> clicksOfVisits =
                clicks.stream().collect(Collectors.groupingBy(click -> click.<Long>getFieldAs("true_visit")));
        List<Row> visits = new ArrayList<>();
        for (List<Row> ofOneVisit : clicksOfVisits.values()) {
            List<LocalDateTime> times = ofOneVisit.stream()
                    .map(click -> click.<LocalDateTime>getFieldAs("ts"))
                    .sorted()
                    .toList();
            visits.add(Row.of(ofOneVisit.get(0).getField("user_id"), times.get(0), times.get(times.size() - 1), (long)
                    times.size()));
        }
        return visits;
    }
}
