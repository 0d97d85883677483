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
package io.sandglass.session.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.testing.TestRun;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.VarCharType;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A test of the timers and state of keys, counted in the operator as Flink planned it. A key has one timer until one timeout
 * after its last session's end, and nothing afterwards.
 */
class SessionStateITCase {
    private static final long TIMEOUT = 10_000;
    private static final int KEYS = 20;

    static Stream<Arguments> calls() {
        Stream<Arguments> all = Stream.of("hashmap", "rocksdb")
                .flatMap(backend -> Stream.of("SESSION_ROWS", "SESSION_SUMMARY")
                        .flatMap(function -> Stream.of("aligned", "exact", "without limit")
                                .flatMap(limit -> Stream.of(false, true)
                                        .map(disorder -> Arguments.of(backend, function, limit, disorder)))));
        return TestRun.everyNth(5, all.toList());
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, disorder: {3}")
    @MethodSource("calls")
    void keepsOneTimerPerKeyWhileSessionsAreOpenAndClearsStateAfterwards(
            String backend, String function, String limit, boolean disorder) throws Exception {
        Random random = new Random(42);
        int rows = 4_000;
        int mostKeys = 0;
        long rowsOut = 0;
        try (OperatorHarness operator = operator(backend, function, limit)) {
            long clock = 0;
            for (int row = 0; row < rows; row++) {
                long time = clock + 1 + (disorder ? random.nextInt(30_000) : random.nextInt(200));
                operator.row(row(random.nextInt(KEYS), time));
                // Now nothing for most keys for longer than the timeout, now a row every second.
                boolean isQuiet = row / 500 % 2 == 1;
                clock = disorder ? clock + random.nextInt(isQuiet ? 2_000 : 100) : time + (isQuiet ? 1_000 : 0);
                operator.watermark(clock);
                if (row % 10 == 0) {
                    rowsOut += operator.rowsOut();
                    mostKeys = Math.max(mostKeys, (int) operator.keysWith("lines"));
                    checkOneTimerForEachKey(operator, function);
                }
            }
            checkOneTimerForEachKey(operator, function);
            assertThat(mostKeys).as("keys at a time").isGreaterThan(KEYS / 2);

            // Far ahead for all keys at once, as by a row of another key.
            operator.watermark(clock + 1_000_000);

            rowsOut += operator.rowsOut();
            assertThat(operator.stateEntries()).as("state entries").isZero();
            assertThat(operator.timers()).as("timers").isZero();
            assertThat(rowsOut).as("rows out").isGreaterThan(function.equals("SESSION_ROWS") ? rows - 1 : 100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SESSION_SUMMARY", "SESSION_ROWS"})
    void clearsStateOfKeysWithOneRow(String function) throws Exception {
        clearsStateOfKeysWithOneRow("hashmap", function, TestRun.size("state.keys", 50_000, 100_000));
    }

    @Test
    @Tag("heavy")
    void clearsStateOfKeysWithOneRowInRocksDb() throws Exception {
        clearsStateOfKeysWithOneRow("rocksdb", "SESSION_SUMMARY", 100_000);
    }

    private static void clearsStateOfKeysWithOneRow(String backend, String function, int keys) throws Exception {
        long rowsOut = 0;
        try (OperatorHarness operator = operator(backend, function, "aligned")) {
            for (int key = 0; key < keys; key++) {
                operator.row(row(key, key));
                if (key % 1_000 == 999) {
                    operator.watermark(key);
                    rowsOut += operator.rowsOut();
                }
                if (key == keys / 2) {
                    // The watermark is some rows behind. A session ends one timeout after its row. The line
                    // remembers that end for one more timeout.
                    assertThat(operator.timers()).isBetween(2 * (int) TIMEOUT, 2 * (int) TIMEOUT + 2_000);
                    checkOneTimerForEachKey(operator, function);
                }
            }
            long lastEnd = keys - 1 + TIMEOUT;
            operator.watermark(lastEnd + TIMEOUT - 1);
            assertThat(operator.keysWith("lines")).as("keys").isEqualTo(1);
            operator.watermark(lastEnd + TIMEOUT);

            rowsOut += operator.rowsOut();
            assertThat(rowsOut).as("rows out").isEqualTo(keys);
            assertThat(operator.stateEntries()).as("state entries").isZero();
            assertThat(operator.timers()).as("timers").isZero();
        }
    }

    private static void checkOneTimerForEachKey(OperatorHarness operator, String function) throws Exception {
        int keys = (int) operator.keysWith("lines");
        assertThat(operator.timers()).as("timers").isEqualTo(keys);
        assertThat(operator.timersByKey()).as("timers by key").hasSize(keys);
        if (function.equals("SESSION_SUMMARY")) {
            assertThat(operator.stateEntries()).as("state entries").isEqualTo(keys);
        }
    }

    private static OperatorHarness operator(String backend, String function, String limit) throws Exception {
        SessionSql sql = new SessionSql()
                .table("events", new String[] {"k BIGINT", "ts TIMESTAMP(3)", "word STRING"}, 0, List.of(firstRow()));
        String query = "SELECT * FROM " + function
                + "(input => TABLE events PARTITION BY k, on_time => DESCRIPTOR(ts), timeout => INTERVAL '10' SECOND"
                + (limit.equals("without limit")
                        ? ""
                        : ", max_duration => INTERVAL '1' MINUTE, alignment => '" + limit + "'")
                + (function.equals("SESSION_SUMMARY") ? ", aggregates => 'COUNT(word), MAX(word), FIRST(word)'" : "")
                + ")";
        StateBackend stateBackend =
                backend.equals("rocksdb") ? new EmbeddedRocksDBStateBackend() : new HashMapStateBackend();
        return new OperatorHarness(sql.tables(), query, stateBackend);
    }

    /** The planner wants a table; its rows stay unread. */
    private static Row firstRow() {
        return Row.of(0L, SessionSql.timestamp(0), "");
    }

    private static RowData row(long key, long time) {
        GenericRowData row =
                GenericRowData.of(key, TimestampData.fromEpochMillis(time), StringData.fromString("word " + time));
        return new RowDataSerializer(new BigIntType(), new TimestampType(3), VarCharType.STRING_TYPE)
                .toBinaryRow(row)
                .copy();
    }
}
