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
package io.sandglass.benchmarks.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared must be equal, and must run. */
@Tag("heavy")
class SessionBenchmarkITCase {

    @ParameterizedTest
    @ValueSource(longs = {0, 50})
    void allContestantsFindTheSameSessions(long disorderMillis) throws Exception {
        SessionStream stream = new SessionStream(20, 5_000, disorderMillis, "hashmap");
        List<String> expected = sessions(stream, SessionContestant.BUILT_IN);
        assertThat(expected).hasSizeGreaterThan(100);
        for (SessionContestant contestant : SessionContestant.values()) {
            List<String> rows = sessions(stream, contestant);
            if (contestant.returnsSessions()) {
                assertThat(rows).as(contestant.title()).isEqualTo(expected);
            } else {
                assertThat(rows).as(contestant.title()).hasSize((int) stream.rows());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hashmap", "rocksdb"})
    void costsAndStateAreMeasured(String backend) throws Exception {
        SessionStream stream = new SessionStream(10, 500, 0, backend);
        assertThat(SessionBenchmark.cpuNanosPerRow(stream, SessionContestant.SUMMARY))
                .isPositive();
        assertThat(SessionStateBenchmark.savepointBytes(stream, SessionContestant.ROWS))
                .isPositive();
    }

    /** Rows of each session that a growing stream has: the same work whatever its size. */
    @ParameterizedTest
    @CsvSource({
        "KEYS,    SUMMARY, 50,    4,     1000",
        "KEYS,    SUMMARY, 500,   4,     1000",
        "ENDLESS, SUMMARY, 25000, 25000, 1",
        "BURSTS,  SUMMARY, 25000, 1000,  25",
        "KEYS,    BUILT_IN, 500,  4,     1000"
    })
    void sessionsOfAGrowingStreamHaveTheSameRows(
            GrowthCase growthCase, GrowthQuery query, long size, long rowsOfASession, int sessions) throws Exception {
        SessionStream stream = growthCase.stream(size, 4_000, 0, "hashmap");
        List<Long> rows = new ArrayList<>();
        try (CloseableIterator<Row> result =
                stream.tables().executeSql(query.query(growthCase, stream)).collect()) {
            result.forEachRemaining(row -> rows.add((Long) row.getField(3)));
        }
        assertThat(rows).hasSize(sessions).containsOnly(rowsOfASession);
    }

    @ParameterizedTest
    @EnumSource
    void growthIsMeasured(GrowthCase growthCase) throws Exception {
        for (GrowthQuery query : GrowthQuery.values()) {
            if (query.canBeAsked(growthCase)) {
                assertThat(SessionGrowthBenchmark.nanosPerRow(
                                growthCase.stream(100, 1_000, 50, "hashmap"), growthCase, query))
                        .as(query.title())
                        .isPositive();
            }
        }
    }

    private static List<String> sessions(SessionStream stream, SessionContestant contestant) throws Exception {
        List<String> sessions = new ArrayList<>();
        try (CloseableIterator<Row> rows =
                stream.tables().executeSql(contestant.query(stream.timeout())).collect()) {
            rows.forEachRemaining(row -> {
                for (int field = 0; field < row.getArity(); field++) {
                    // Flink's window columns are local times, ours instants; the zone is UTC.
                    if (row.getField(field) instanceof Instant instant) {
                        row.setField(field, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
                    }
                }
                sessions.add(row.toString());
            });
        }
        sessions.sort(null);
        return sessions;
    }
}
