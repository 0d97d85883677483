package io.sandglass.benchmarks.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared must be equal, and must run. */
class SessionBenchmarkITCase {

    @ParameterizedTest
    @ValueSource(longs = {0, 50})
    void allContestantsFindTheSameSessions(long disorderMillis) throws Exception {
        SessionStream stream = new SessionStream(20, 5_000, disorderMillis, "hashmap");
        List<String> expected = sessions(stream, SessionContestant.BUILT_IN);
        assertThat(expected).hasSizeGreaterThan(100);
        for (SessionContestant contestant : SessionContestant.values()) {
            assertThat(sessions(stream, contestant)).as(contestant.title()).isEqualTo(expected);
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
