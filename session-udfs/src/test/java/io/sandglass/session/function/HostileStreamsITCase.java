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

import io.sandglass.session.tracker.Alignment;
import io.sandglass.session.tracker.Boundary;
import io.sandglass.session.tracker.LateRowsOfKeys;
import io.sandglass.session.tracker.NaiveSessions;
import io.sandglass.session.tracker.NaiveSessions.Session;
import io.sandglass.testing.TestRun;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.VarCharType;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Streams with times at and near the ends of {@code long}, of SQL's timestamps and around the epoch, disordered, some late, with
 * NULL keys and values and sums that overflow, in the operator as Flink planned it: what comes out is what the model says, for
 * timeouts and maximum durations up to the longest there are. {@code -Dhostile.seed=7 -Dhostile.count=1000} tries others.
 */
class HostileStreamsITCase {
    private static final long SEED = Long.getLong("hostile.seed", 1);
    private static final int COUNT = TestRun.size("hostile.count", 20, 150);
    private static final int ROWS = 300;

    private static final long YEAR_1 = -62_135_596_800_000L;
    private static final long YEAR_9999_ENDS = 253_402_300_799_999L;
    private static final long[] PLACES = {
        Long.MIN_VALUE,
        Long.MIN_VALUE / 2,
        YEAR_1 - 366 * 86_400_000L,
        YEAR_1,
        0,
        1_700_000_000_000L,
        YEAR_9999_ENDS,
        Long.MAX_VALUE / 2,
        Long.MAX_VALUE
    };
    /** The last is the longest INTERVAL that Flink takes. */
    private static final long[] LENGTHS = {1, 2, 1_000, 86_400_000, 999 * 86_400_000L + 86_399_999};
    /** The last is the longest that Azure Stream Analytics' form takes. */
    private static final long[] ASA_LENGTHS = {1, 86_400_000, Long.MAX_VALUE / 2_000, Long.MAX_VALUE / 1_000};

    private static final DecimalType DECIMAL = new DecimalType(38, 0);

    private static int lateRows;

    @AfterAll
    static void someRowsAreLateButMostAreNot() {
        assertThat(lateRows).isBetween(COUNT, COUNT * ROWS / 2);
    }

    static Stream<Long> seeds() {
        return Stream.iterate(SEED, seed -> seed + 1).limit(COUNT);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void emitsSessionsOfTheModel(long seed) throws Exception {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        boolean isAsa = random.nextInt(4) == 0;
        boolean isSummary = !isAsa && random.nextBoolean();
        boolean emitsLate = !isAsa && random.nextBoolean();
        NaiveSessions model = isAsa ? asaModel(random) : model(random);
        String call = isAsa ? asaCall(model) : call(model, isSummary, emitsLate);
        List<Hostile> rows = rows(model, random);
        LateRowsOfKeys<@Nullable String> keys = new LateRowsOfKeys<>(model);
        List<Hostile> late = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        try (OperatorHarness operator = operator(call, random.nextInt(4) == 0)) {
            long clock = Long.MIN_VALUE;
            for (Hostile row : rows) {
                if (!keys.row(row.key, new NaiveSessions.Row(row.time, row.id))) {
                    late.add(row);
                }
                operator.row(row.toRowData());
                long to = Math.max(row.time, Long.MIN_VALUE + 2) - random.nextInt(3);
                // Never the end of time, after which there are no rows.
                if (random.nextInt(10) == 0 && to > clock && to < Long.MAX_VALUE) {
                    clock = to;
                    keys.clock(clock);
                    operator.watermark(clock);
                }
            }
            keys.clock(Long.MAX_VALUE);
            operator.watermark(Long.MAX_VALUE);
            operator.takeRows().forEach(row -> actual.add(isSummary ? summary(row) : row(row)));
            assertThat(operator.stateEntries()).as("state entries").isZero();
            assertThat(operator.timers()).as("timers").isZero();
        }
        List<String> expected = new ArrayList<>();
        keys.emitted((key, session) -> expected.addAll(expected(isSummary, key, session, rows)));
        if (emitsLate) {
            late.forEach(row -> expected.add(
                    isSummary
                            ? String.join(" ", row.key, "null null late", "null", row.time + "", row.time + "", "1")
                                    + aggregates(List.of(row))
                            : row.key + " " + row.id + " " + row.time + " null null late null"));
        }
        actual.sort(null);
        expected.sort(null);
        assertThat(actual).as(call).isEqualTo(expected);
        lateRows += late.size();
    }

    private record Hostile(@Nullable String key, int id, long time, @Nullable Long n, @Nullable BigInteger price) {

        RowData toRowData() {
            GenericRowData row = GenericRowData.of(
                    StringData.fromString(key),
                    (long) id,
                    TimestampData.fromEpochMillis(time),
                    n,
                    price == null
                            ? null
                            : DecimalData.fromBigDecimal(
                                    new BigDecimal(price), DECIMAL.getPrecision(), DECIMAL.getScale()));
            return new RowDataSerializer(
                            VarCharType.STRING_TYPE, new BigIntType(), new TimestampType(3), new BigIntType(), DECIMAL)
                    .toBinaryRow(row)
                    .copy();
        }
    }

    private static NaiveSessions model(Random random) {
        long timeout = one(LENGTHS, random);
        return new NaiveSessions(
                timeout,
                random.nextInt(4) == 0 ? null : Long.valueOf(Math.max(timeout, one(LENGTHS, random))),
                YEAR_1,
                Alignment.values()[random.nextInt(2)],
                Boundary.values()[random.nextInt(2)]);
    }

    /** Rows of all places in nearly the order of time; some are late. */
    private static List<Hostile> rows(NaiveSessions model, Random random) {
        List<Long> times = new ArrayList<>();
        long time = Long.MIN_VALUE;
        for (int i = 0; i < ROWS; i++) {
            time = switch (random.nextInt(12)) {
                case 0 -> PLACES[random.nextInt(PLACES.length)];
                case 1 -> sum(time, model.maxMillis() == null ? 7 : model.maxMillis());
                case 2, 3 -> sum(time, model.timeoutMillis());
                case 4 -> sum(time, random.nextInt(2_000));
                default -> time;
            };
            time = sum(time, random.nextInt(7) - 3);
            times.add(time);
        }
        times.sort(null);
        List<Integer> order = new ArrayList<>(IntStream.range(0, ROWS).boxed().toList());
        int[] comes = IntStream.range(0, ROWS).map(i -> i + random.nextInt(8)).toArray();
        order.sort(Comparator.comparingInt(i -> comes[i]));
        List<Hostile> rows = new ArrayList<>();
        for (int id = 0; id < ROWS; id++) {
            rows.add(new Hostile(
                    random.nextInt(4) == 0 ? null : "k" + random.nextInt(3),
                    id,
                    times.get(order.get(id)),
                    random.nextInt(5) == 0
                            ? null
                            : Long.valueOf(random.nextBoolean() ? Long.MAX_VALUE : random.nextLong()),
                    random.nextInt(5) == 0
                            ? null
                            : BigInteger.TEN.pow(38).subtract(BigInteger.ONE).shiftRight(random.nextInt(3))));
        }
        return rows;
    }

    /** @param rows in the order of their ids */
    private static List<String> expected(boolean isSummary, @Nullable String key, Session session, List<Hostile> rows) {
        List<Hostile> members = session.rows().stream().map(rows::get).toList();
        String window = session.windowStart() + " " + session.windowEnd() + " "
                + session.closedBy().name().toLowerCase(Locale.ROOT) + " " + session.part();
        return isSummary
                ? List.of(key + " " + window + " " + session.firstRow() + " " + session.lastRow() + " " + members.size()
                        + aggregates(members))
                : members.stream()
                        .map(row -> key + " " + row.id + " " + row.time + " " + window)
                        .toList();
    }

    /** SUM(n) goes round, SUM(price) is NULL when it is too long, COUNT(n) leaves NULLs out. */
    private static String aggregates(List<Hostile> rows) {
        List<Long> numbers = new ArrayList<>();
        BigInteger price = null;
        for (Hostile row : rows) {
            if (row.n != null) {
                numbers.add(row.n);
            }
            if (row.price != null) {
                price = price == null ? row.price : price.add(row.price);
            }
        }
        return " "
                + (numbers.isEmpty()
                        ? "null"
                        : numbers.stream()
                                .map(BigInteger::valueOf)
                                .reduce(BigInteger.ZERO, BigInteger::add)
                                .longValue())
                + " " + (price == null || price.toString().length() > 38 ? "null" : price)
                + " " + numbers.size();
    }

    private static String row(RowData row) {
        // Key, id, time, n, price, and then the session's.
        return text(row, 0) + " " + row.getLong(1) + " " + millis(row, 2) + " " + window(row, 5);
    }

    private static String summary(RowData row) {
        return text(row, 0) + " " + window(row, 1) + " " + millis(row, 6) + " " + millis(row, 7) + " " + row.getLong(8)
                + " " + (row.isNullAt(9) ? "null" : row.getLong(9))
                + " " + (row.isNullAt(10) ? "null" : row.getDecimal(10, 38, 0))
                + " " + row.getLong(11);
    }

    private static String window(RowData row, int start) {
        return millis(row, start) + " " + millis(row, start + 1) + " " + text(row, start + 2) + " "
                + (row.isNullAt(start + 3) ? "null" : row.getInt(start + 3));
    }

    private static String text(RowData row, int field) {
        return row.isNullAt(field) ? "null" : row.getString(field).toString();
    }

    private static String millis(RowData row, int field) {
        return row.isNullAt(field)
                ? "null"
                : String.valueOf(row.getTimestamp(field, 3).getMillisecond());
    }

    private static long sum(long time, long millis) {
        long sum = time + millis;
        if (((time ^ sum) & (millis ^ sum)) < 0) {
            return millis > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        return sum;
    }

    private static NaiveSessions asaModel(Random random) {
        long timeout = one(ASA_LENGTHS, random);
        return new NaiveSessions(
                timeout, Math.max(timeout, one(ASA_LENGTHS, random)), YEAR_1, Alignment.ALIGNED, Boundary.CLOSED);
    }

    private static long one(long[] lengths, Random random) {
        return lengths[random.nextInt(lengths.length)];
    }

    private static String asaCall(NaiveSessions model) {
        return "ASA_SESSIONWINDOW(TABLE events PARTITION BY k, 'SessionWindow(Timeout(ms, " + model.timeoutMillis()
                + "), MaxDuration(ms, " + model.maxMillis() + "))', DESCRIPTOR(ts))";
    }

    private static String call(NaiveSessions model, boolean isSummary, boolean emitsLate) {
        return (isSummary ? "SESSION_SUMMARY" : "SESSION_ROWS")
                + "(input => TABLE events PARTITION BY k, on_time => DESCRIPTOR(ts), timeout => "
                + interval(model.timeoutMillis())
                + (model.maxMillis() == null ? "" : ", max_duration => " + interval(model.maxMillis()))
                + ", alignment => '" + model.alignment().name().toLowerCase(Locale.ROOT) + "', boundary => '"
                + model.boundary().name().toLowerCase(Locale.ROOT).replace('_', '-') + "', late_rows => '"
                + (emitsLate ? "emit" : "drop") + "'"
                + (isSummary ? ", aggregates => 'SUM(n), SUM(price), COUNT(n)'" : "") + ")";
    }

    private static OperatorHarness operator(String call, boolean isRocks) throws Exception {
        SessionSql sql = new SessionSql()
                .table(
                        "events",
                        new String[] {"k STRING", "id BIGINT", "ts TIMESTAMP(3)", "n BIGINT", "price DECIMAL(38, 0)"},
                        0,
                        // The planner wants a table; its rows stay unread.
                        List.of(Row.of("", 0L, SessionSql.timestamp(0), 0L, BigDecimal.ZERO)));
        return new OperatorHarness(
                sql.tables(),
                "SELECT * FROM " + call,
                isRocks ? new EmbeddedRocksDBStateBackend() : new HashMapStateBackend());
    }

    private static String interval(long millis) {
        return String.format(
                Locale.ROOT,
                "INTERVAL '%d %02d:%02d:%02d.%03d' DAY(3) TO SECOND(3)",
                millis / 86_400_000,
                millis / 3_600_000 % 24,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                millis % 1_000);
    }
}
