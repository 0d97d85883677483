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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The queries of docs/sessions.md on clicks with equal times, disorder, NULL users and pages, and a user who falls silent. The
 * test computes the expected rows from {@link NaiveSessions}.
 */
class RecipesITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long START = 1_772_366_400_000L; // 2026-03-01 12:00:00
    private static final long YEAR_1 = -62_135_596_800_000L;
    private static final long DELAY = 30 * SECOND;
    /** The watermark is the latest time itself, as with {@code WATERMARK FOR ts AS ts}. */
    private static final long NO_DELAY = -1;

    private static final NaiveSessions ALIGNED =
            new NaiveSessions(2 * MINUTE, 10 * MINUTE, YEAR_1, Alignment.ALIGNED, Boundary.CLOSED);

    private static final String CALL =
            "(input => TABLE clicks PARTITION BY user_id, on_time => DESCRIPTOR(ts), timeout => INTERVAL '2' MINUTE, "
                    + "max_duration => INTERVAL '10' MINUTE";
    private static final String EACH_SESSION = "TUMBLE(rowtime, INTERVAL '0.001' SECOND)";
    private static final DateTimeFormatter JSON_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private record Click(@Nullable String user, int n, long time, @Nullable String url) {

        Row toRow() {
            return Row.of(user, n, url, SessionSql.timestamp(time));
        }

        String toJson() {
            return toJson("\"" + SessionSql.timestamp(time).format(JSON_TIME) + "\"");
        }

        String toJson(String sent) {
            return "{\"sent\":%s,\"user_id\":%s,\"n\":%d,\"url\":%s}".formatted(sent, quoted(user), n, quoted(url));
        }

        private static String quoted(@Nullable String text) {
            return text == null ? "null" : "\"" + text + "\"";
        }
    }

    /** A session of a user, with its clicks in order of time. */
    private record UserSession(@Nullable String user, Session session, List<Click> clicks) {

        LocalDateTime windowStart() {
            return SessionSql.timestamp(session.windowStart());
        }

        LocalDateTime windowEnd() {
            return SessionSql.timestamp(session.windowEnd());
        }

        LocalDateTime firstTime() {
            return SessionSql.timestamp(session.firstRow());
        }

        LocalDateTime lastTime() {
            return SessionSql.timestamp(session.lastRow());
        }

        long count() {
            return clicks.size();
        }
    }

    /** Returns clicks of which none is late under a watermark with {@link #DELAY}. */
    private static List<Click> clicks() {
        Random random = new Random(20_260_301);
        long[] steps = {0, 0, 0, 0, 1, SECOND, 20 * SECOND, 45 * SECOND, MINUTE};
        long[] pauses = {2 * MINUTE, 2 * MINUTE, 2 * MINUTE + 1, 7 * MINUTE};
        List<Click> clicks = new ArrayList<>();
        long latest = START;
        for (int n = 0; n < 600; n++) {
            latest += random.nextInt(60) == 0 ? pauses[random.nextInt(4)] : steps[random.nextInt(steps.length)];
            long time = random.nextInt(3) == 0 ? latest - random.nextInt((int) DELAY + 1) : latest;
            String user =
                    List.of("ann", "", n < 40 ? "silent" : "bot", "bot", "bot").get(random.nextInt(5));
            String url = List.of("/cart", "/order", "").get(random.nextInt(3));
            clicks.add(new Click(user.isEmpty() ? null : user, n, time, url.isEmpty() ? null : url));
        }
        return clicks;
    }

    private static SessionSql sql(List<Click> clicks) {
        return sql(clicks, DELAY);
    }

    private static SessionSql sql(List<Click> clicks, long delayMillis) {
        return addTable(new SessionSql().set("parallelism.default", "2"), "clicks", clicks, delayMillis);
    }

    private static SessionSql addTable(SessionSql sql, String name, List<Click> clicks, long delayMillis) {
        return sql.table(
                name,
                new String[] {"user_id STRING", "n INT", "url STRING", "ts TIMESTAMP(3)"},
                delayMillis,
                clicks.stream().map(Click::toRow).toList());
    }

    private static List<UserSession> sessions(NaiveSessions model, List<Click> clicks) {
        Map<Integer, Click> byNumber = new HashMap<>();
        Map<@Nullable String, List<NaiveSessions.Row>> byUser = new LinkedHashMap<>();
        for (Click click : clicks) {
            byNumber.put(click.n, click);
            byUser.computeIfAbsent(click.user, user -> new ArrayList<>())
                    .add(new NaiveSessions.Row(click.time, click.n));
        }
        List<UserSession> sessions = new ArrayList<>();
        byUser.forEach(
                (user, rows) -> model.of(rows).forEach(session -> sessions.add(userSession(user, session, byNumber))));
        return sessions;
    }

    private static UserSession userSession(@Nullable String user, Session session, Map<Integer, Click> byNumber) {
        return new UserSession(
                user,
                session,
                session.rows().stream()
                        .map(n -> Objects.requireNonNull(byNumber.get(n)))
                        .toList());
    }

    private static List<String> expected(List<UserSession> sessions, BiFunction<UserSession, List<Click>, Row> row) {
        return sorted(sessions.stream().map(session -> row.apply(session, session.clicks)));
    }

    private static List<String> sorted(Stream<Row> rows) {
        return rows.map(Row::toString).sorted().toList();
    }

    private static int sum(List<Click> clicks) {
        return clicks.stream().mapToInt(Click::n).sum();
    }

    private static long pages(List<Click> clicks) {
        return clicks.stream()
                .map(Click::url)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    @Test
    void inputHasNullsDuplicatesDisorderAndSilentUsers() {
        List<Click> clicks = clicks();
        List<UserSession> sessions = sessions(ALIGNED, clicks);
        assertThat(clicks).anyMatch(click -> click.user == null && click.url == null);
        assertThat(clicks.stream()
                        .map(click -> click.user + click.time)
                        .distinct()
                        .count())
                .isLessThan(clicks.size() - 20);
        assertThat(clicks.stream().map(Click::time).toList())
                .isNotEqualTo(clicks.stream().map(Click::time).sorted().toList());
        assertThat(sessions).hasSizeGreaterThan(30).anyMatch(session -> session.session.part() > 0);
        assertThat(sessions.stream()
                        .filter(session -> "silent".equals(session.user))
                        .mapToLong(session -> session.session.windowEnd()))
                .isNotEmpty()
                .allMatch(end -> end < clicks.get(clicks.size() - 1).time() - DELAY);
    }

    @Test
    void groupWindowHoldsWholeSessions() {
        List<Click> clicks = clicks();
        assertThat(sql(clicks)
                        .rows("SELECT user_id, window_start, window_end, part, COUNT(*), COUNT(DISTINCT url), SUM(n), "
                                + "MIN(ts), MAX(ts) FROM SESSION_ROWS" + CALL
                                + ") GROUP BY user_id, window_start, window_end, part, " + EACH_SESSION))
                .isEqualTo(expected(
                        sessions(ALIGNED, clicks),
                        (session, of) -> Row.of(
                                session.user,
                                session.windowStart(),
                                session.windowEnd(),
                                session.session.part(),
                                session.count(),
                                pages(of),
                                sum(of),
                                session.firstTime(),
                                session.lastTime())));
    }

    @Test
    void windowFunctionHoldsWholeSessions() {
        List<Click> clicks = clicks();
        assertThat(sql(clicks)
                        .rows("SELECT user_id, opened, closed, COUNT(*), COUNT(url) FROM TUMBLE((SELECT user_id, url, "
                                + "window_start AS opened, window_end AS closed, rowtime FROM SESSION_ROWS" + CALL
                                + ")), DESCRIPTOR(rowtime), INTERVAL '0.001' SECOND) "
                                + "GROUP BY user_id, opened, closed, window_start, window_end"))
                .isEqualTo(expected(
                        sessions(ALIGNED, clicks),
                        (session, of) -> Row.of(
                                session.user,
                                session.windowStart(),
                                session.windowEnd(),
                                session.count(),
                                of.stream().filter(click -> click.url != null).count())));
    }

    @Test
    void mergesPartsOfASession() {
        List<Click> clicks = clicks();
        Map<List<@Nullable Object>, List<UserSession>> parts = new LinkedHashMap<>();
        for (UserSession session : sessions(ALIGNED, clicks)) {
            parts.computeIfAbsent(
                            Arrays.asList(session.user, session.session.sessionStart()), start -> new ArrayList<>())
                    .add(session);
        }
        assertThat(sql(clicks)
                        .rows("SELECT user_id, MIN(ts), MAX(ts), MAX(part) + 1, COUNT(*) FROM SESSION_ROWS" + CALL
                                + ") GROUP BY user_id, session_id, SESSION(rowtime, INTERVAL '11' MINUTE)"))
                .isEqualTo(sorted(parts.values().stream()
                        .map(of -> Row.of(
                                of.get(0).user,
                                of.get(0).firstTime(),
                                of.get(of.size() - 1).lastTime(),
                                of.get(of.size() - 1).session.part() + 1,
                                of.stream().mapToLong(UserSession::count).sum()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"aligned, closed", "aligned, half-open", "exact, closed", "exact, half-open", "none, half-open"})
    void summaryIsOneRowASession(String rule) {
        List<Click> clicks = clicks();
        String limit = rule.substring(0, rule.indexOf(','));
        String boundary = rule.substring(rule.indexOf(' ') + 1);
        NaiveSessions model = new NaiveSessions(
                2 * MINUTE,
                limit.equals("none") ? null : Long.valueOf(10 * MINUTE),
                YEAR_1,
                limit.equals("exact") ? Alignment.EXACT : Alignment.ALIGNED,
                boundary.equals("closed") ? Boundary.CLOSED : Boundary.HALF_OPEN);
        String call = limit.equals("none") ? CALL.substring(0, CALL.indexOf(", max_duration")) : CALL;
        assertThat(sql(clicks)
                        .rows(
                                "SELECT user_id, window_start, window_end, closed_by, part, first_time, last_time, row_count, "
                                        + "pages, last_page, rowtime FROM SESSION_SUMMARY" + call + ", alignment => '"
                                        + (limit.equals("none") ? "aligned" : limit) + "', boundary => '" + boundary
                                        + "', aggregates => 'COUNT(url) AS pages, LAST(url) AS last_page')"))
                .isEqualTo(expected(
                        sessions(model, clicks),
                        (session, of) -> Row.of(
                                session.user,
                                session.windowStart(),
                                session.windowEnd(),
                                session.session.closedBy().name().toLowerCase(Locale.ROOT),
                                session.session.part(),
                                session.firstTime(),
                                session.lastTime(),
                                session.count(),
                                of.stream().filter(click -> click.url != null).count(),
                                lastPage(of),
                                session.windowEnd())));
    }

    private static @Nullable String lastPage(List<Click> clicks) {
        String last = null;
        for (Click click : clicks) {
            last = click.url == null ? last : click.url;
        }
        return last;
    }

    @Test
    void twoCallsNeedTwoUids() {
        List<Click> clicks = clicks();
        NaiveSessions oneMinute = new NaiveSessions(MINUTE, null, YEAR_1, Alignment.ALIGNED, Boundary.CLOSED);
        NaiveSessions twoMinutes = new NaiveSessions(2 * MINUTE, null, YEAR_1, Alignment.ALIGNED, Boundary.CLOSED);
        assertThat(sql(clicks)
                        .rows("SELECT minutes, user_id, window_start, window_end, row_count FROM ("
                                + "SELECT 1 AS minutes, * FROM SESSION_SUMMARY(input => TABLE clicks PARTITION BY user_id, "
                                + "on_time => DESCRIPTOR(ts), timeout => INTERVAL '1' MINUTE, uid => 'one') UNION ALL "
                                + "SELECT 2, * FROM SESSION_SUMMARY(input => TABLE clicks PARTITION BY user_id, "
                                + "on_time => DESCRIPTOR(ts), timeout => INTERVAL '2' MINUTE, uid => 'two'))"))
                .isEqualTo(sorted(Stream.concat(
                        sessions(oneMinute, clicks).stream().map(session -> summary(1, session)),
                        sessions(twoMinutes, clicks).stream().map(session -> summary(2, session)))));
    }

    private static Row summary(int minutes, UserSession session) {
        return Row.of(minutes, session.user, session.windowStart(), session.windowEnd(), session.count());
    }

    @Test
    void viewMakesAnExpressionTheKey() {
        List<Click> clicks = clicks();
        SessionSql sql = sql(clicks);
        sql.tables()
                .executeSql("CREATE VIEW visits AS SELECT UPPER(SUBSTRING(user_id FROM 1 FOR 1)) AS visitor, url, ts "
                        + "FROM clicks WHERE url <> '/order'");
        List<Click> visits = clicks.stream()
                .filter(click -> "/cart".equals(click.url))
                .map(click -> new Click(
                        click.user == null ? null : click.user.substring(0, 1).toUpperCase(Locale.ROOT),
                        click.n,
                        click.time,
                        click.url))
                .toList();
        assertThat(sql.rows("SELECT visitor, url, ts, window_start, window_end FROM SESSION_ROWS("
                        + "input => TABLE visits PARTITION BY visitor, on_time => DESCRIPTOR(ts), "
                        + "timeout => INTERVAL '2' MINUTE, max_duration => INTERVAL '10' MINUTE)"))
                .isEqualTo(sorted(sessions(ALIGNED, visits).stream().flatMap(session -> session.clicks.stream()
                        .map(click -> Row.of(
                                click.user,
                                click.url,
                                SessionSql.timestamp(click.time),
                                session.windowStart(),
                                session.windowEnd())))));
    }

    @Test
    void previousRowOfASession() {
        List<Click> clicks = clicks();
        List<Row> expected = new ArrayList<>();
        Map<List<@Nullable Object>, Click> last = new HashMap<>();
        for (UserSession session : sessions(ALIGNED, clicks)) {
            for (Click click : session.clicks) {
                Click before = last.put(Arrays.asList(session.user, session.session.sessionStart()), click);
                expected.add(Row.of(click.n, before == null ? null : before.n, before == null ? null : before.url));
            }
        }
        assertThat(sql(clicks)
                        .rows("SELECT n, CASE WHEN COUNT(*) OVER w = 2 AND FIRST_VALUE(session_id) OVER w = session_id "
                                + "THEN (ARRAY_AGG(n) OVER w)[1] END, "
                                + "CASE WHEN COUNT(*) OVER w = 2 AND FIRST_VALUE(session_id) OVER w = session_id "
                                + "THEN (ARRAY_AGG(url) OVER w)[1] END FROM SESSION_ROWS" + CALL + ") "
                                + "WINDOW w AS (PARTITION BY user_id ORDER BY rowtime "
                                + "ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)"))
                .isEqualTo(sorted(expected.stream()));
    }

    @Test
    void previousRowBeforeTheFunction() {
        assertPreviousRowsOfUsers(
                clicks(),
                "CASE WHEN COUNT(*) OVER w = 2 THEN (ARRAY_AGG(url) OVER w)[1] END",
                "WINDOW w AS (PARTITION BY user_id ORDER BY ts ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)");
    }

    /** LAG needs times that differ, as the page says. */
    @Test
    void lagBeforeTheFunctionWhereTimesDiffer() {
        Map<String, Click> byTime = new LinkedHashMap<>();
        clicks().forEach(click -> byTime.putIfAbsent(click.user + " " + click.time, click));
        assertPreviousRowsOfUsers(List.copyOf(byTime.values()), "LAG(url) OVER (PARTITION BY user_id ORDER BY ts)", "");
    }

    private static void assertPreviousRowsOfUsers(List<Click> clicks, String previous, String window) {
        List<Row> expected = new ArrayList<>();
        Map<@Nullable String, Click> last = new HashMap<>();
        for (UserSession session : sessions(ALIGNED, clicks)) {
            for (Click click : session.clicks) {
                Click before = last.put(session.user, click);
                expected.add(Row.of(click.n, before == null ? null : before.url, session.windowStart()));
            }
        }
        SessionSql sql = sql(clicks);
        sql.tables()
                .executeSql("CREATE VIEW steps AS SELECT n, user_id, url, ts, " + previous
                        + " AS came_from FROM clicks " + window);
        assertThat(sql.rows(
                        "SELECT n, came_from, window_start FROM SESSION_ROWS" + CALL.replace("clicks", "steps") + ")"))
                .isEqualTo(sorted(expected.stream()));
    }

    @Test
    void timeAttributeBesideAColumnNamedRowtime() {
        List<Click> clicks = clicks();
        SessionSql sql = sql(clicks);
        sql.tables().executeSql("CREATE VIEW events AS SELECT user_id, ts AS rowtime FROM clicks");
        assertThat(sql.rows("SELECT user_id, window_start, window_end, COUNT(*), MAX(rowtime) FROM SESSION_ROWS("
                        + "input => TABLE events PARTITION BY user_id, on_time => DESCRIPTOR(rowtime), "
                        + "timeout => INTERVAL '2' MINUTE, max_duration => INTERVAL '10' MINUTE) "
                        + "GROUP BY user_id, window_start, window_end, TUMBLE(rowtime0, INTERVAL '0.001' SECOND)"))
                .isEqualTo(expected(
                        sessions(ALIGNED, clicks),
                        (session, of) -> Row.of(
                                session.user,
                                session.windowStart(),
                                session.windowEnd(),
                                session.count(),
                                session.lastTime())));
    }

    /** Another user's row may close a session. A row at that session's end then opens a new one, even in order of time. */
    @Test
    void noRowIsLateWithoutDelayInOrderOfTime() {
        List<Click> clicks = new ArrayList<>(clicks());
        clicks.sort(Comparator.comparingLong(Click::time));
        Replay replay = replay(clicks, NO_DELAY);
        assertThat(replay.late).isEmpty();
        assertThat(sql(clicks, NO_DELAY)
                        .rows("SELECT user_id, MIN(ts), window_end, COUNT(*) FROM "
                                + "SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'minute', 2, 10, DESCRIPTOR(ts)) "
                                + "GROUP BY user_id, window_end, " + EACH_SESSION))
                .isEqualTo(expected(
                        replay.sessions,
                        (session, of) ->
                                Row.of(session.user, session.firstTime(), session.windowEnd(), session.count())));
    }

    private record Replay(List<UserSession> sessions, List<Click> late) {}

    /** Replays the rows in this order, with the watermark that {@link SessionSql} emits after each row. */
    private static Replay replay(List<Click> clicks, long delayMillis) {
        LateRowsOfKeys<@Nullable String> keys = new LateRowsOfKeys<>(ALIGNED);
        Map<Integer, Click> byNumber = new HashMap<>();
        List<Click> late = new ArrayList<>();
        long clock = Long.MIN_VALUE;
        for (Click click : clicks) {
            byNumber.put(click.n, click);
            if (!keys.row(click.user, new NaiveSessions.Row(click.time, click.n))) {
                late.add(click);
            }
            clock = Math.max(clock, click.time - delayMillis - 1);
            keys.clock(clock);
        }
        keys.clock(Long.MAX_VALUE);
        List<UserSession> sessions = new ArrayList<>();
        keys.emitted((user, session) -> sessions.add(userSession(user, session, byNumber)));
        return new Replay(sessions, late);
    }

    @Test
    void sessionsComeOutInOrderOfTheirEnds() {
        List<Click> clicks = clicks();
        List<LocalDateTime> ends = sql(clicks)
                .set("parallelism.default", "1")
                .collect("SELECT window_end FROM SESSION_SUMMARY" + CALL + ")")
                .stream()
                .map(row -> (LocalDateTime) Objects.requireNonNull(row.getField(0)))
                .toList();
        // The order shows that the other users don't hold back the silent user's session.
        assertThat(ends).hasSameSizeAs(sessions(ALIGNED, clicks)).isSorted();
    }

    /** Returns the clicks of a second device, whose times are one hour earlier. */
    private static List<Click> slow(List<Click> clicks) {
        return clicks.stream()
                .map(click -> new Click("slow", click.n + clicks.size(), click.time - 60 * MINUTE, click.url))
                .toList();
    }

    @Test
    void tableForEachGroupOfDevicesLosesNoRow() {
        List<Click> fast = clicks();
        List<Click> slow = slow(fast);
        SessionSql sql = addTable(sql(fast), "slow_clicks", slow, DELAY);
        assertThat(sql.rows("SELECT user_id, window_start, window_end, row_count FROM SESSION_SUMMARY" + CALL
                        + ", uid => 'fast') UNION ALL SELECT user_id, window_start, window_end, row_count FROM "
                        + "SESSION_SUMMARY" + CALL.replace("clicks", "slow_clicks") + ", uid => 'slow')"))
                .isEqualTo(sessionsOf(fast, slow));
        sql.tables().executeSql("CREATE VIEW all_clicks AS SELECT * FROM clicks UNION ALL SELECT * FROM slow_clicks");
        assertThat(sql.rows("SELECT user_id, window_start, window_end, row_count FROM SESSION_SUMMARY"
                        + CALL.replace("clicks", "all_clicks") + ")"))
                .isEqualTo(sessionsOf(fast, slow));
    }

    private static List<String> sessionsOf(List<Click> fast, List<Click> slow) {
        return expected(
                sessions(ALIGNED, Stream.concat(fast.stream(), slow.stream()).toList()),
                (session, of) -> Row.of(session.user, session.windowStart(), session.windowEnd(), session.count()));
    }

    @Test
    void lateRowsOfASlowDeviceComeOut() {
        List<Click> fast = clicks();
        List<Click> slow = slow(fast);
        List<Click> clicks = new ArrayList<>();
        for (int i = 0; i < fast.size(); i++) {
            clicks.add(fast.get(i));
            clicks.add(slow.get(i));
        }
        Replay replay = replay(clicks, DELAY);
        assertThat(replay.late).hasSizeGreaterThan(slow.size() / 2);
        Stream<Row> late = replay.late.stream().map(click -> Row.of(click.user, click.n, null, "late"));
        Stream<Row> onTime = replay.sessions.stream().flatMap(session -> session.clicks.stream()
                .map(click -> Row.of(
                        click.user,
                        click.n,
                        session.windowStart(),
                        session.session.closedBy().name().toLowerCase(Locale.ROOT))));
        assertThat(sql(clicks)
                        .rows("SELECT user_id, n, window_start, closed_by FROM SESSION_ROWS" + CALL
                                + ", late_rows => 'emit')"))
                .isEqualTo(sorted(Stream.concat(late, onTime)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERVAL '99' DAY", "INTERVAL '999' DAY(3)", "INTERVAL '100' YEAR(3)"})
    void historyInFilesLosesNoRow(String delay, @TempDir Path folder) throws IOException {
        List<Click> clicks = clicks();
        writeFiles(clicks, "null", folder);
        SessionSql sql = new SessionSql().set("parallelism.default", "2");
        createHistory(
                sql,
                "TIMESTAMP(3)",
                "COALESCE(sent, TIMESTAMP '1970-01-01 00:00:00')",
                delay,
                "sent IS NOT NULL",
                folder);
        assertThat(sql.rows("SELECT user_id, window_start, window_end, row_count, sum_n FROM SESSION_SUMMARY" + CALL
                        + ", aggregates => 'SUM(n)')"))
                .isEqualTo(expected(
                        sessions(ALIGNED, clicks),
                        (session, of) -> Row.of(
                                session.user, session.windowStart(), session.windowEnd(), session.count(), sum(of))));
    }

    @Test
    void skipsRowsWhoseTextIsNoTime(@TempDir Path folder) throws IOException {
        List<Click> clicks = clicks();
        writeFiles(clicks, "\"yesterday\"", folder);
        SessionSql sql = new SessionSql().set("parallelism.default", "2");
        createHistory(
                sql,
                "STRING",
                "COALESCE(CAST(TO_TIMESTAMP(sent, 'yyyy-MM-dd HH:mm:ss.SSS') AS TIMESTAMP_LTZ(3)), TO_TIMESTAMP_LTZ(0, 3))",
                "INTERVAL '99' DAY",
                "ts > TO_TIMESTAMP_LTZ(0, 3)",
                folder);
        assertThat(sql.rows("SELECT user_id, CAST(window_start AS TIMESTAMP(3)), row_count FROM SESSION_SUMMARY" + CALL
                        + ")"))
                .isEqualTo(expected(
                        sessions(ALIGNED, clicks),
                        (session, of) -> Row.of(session.user, session.windowStart(), session.count())));
    }

    /** Writes three files. Each file has its own order of rows and some rows without a time. */
    private static void writeFiles(List<Click> clicks, String noTime, Path folder) throws IOException {
        Random random = new Random(7);
        List<List<String>> files = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Click click : clicks) {
            List<String> file = files.get(random.nextInt(3));
            file.add(random.nextInt(file.size() + 1), click.toJson());
            if (random.nextInt(10) == 0) {
                file.add(random.nextInt(file.size() + 1), click.toJson(noTime));
            }
        }
        for (int i = 0; i < files.size(); i++) {
            Files.write(folder.resolve("clicks-" + i + ".json"), files.get(i));
        }
    }

    private static void createHistory(
            SessionSql sql, String type, String time, String delay, String hasTime, Path folder) {
        sql.tables()
                .executeSql("CREATE TABLE history (sent " + type + ", user_id STRING, n INT, url STRING, ts AS " + time
                        + ", WATERMARK FOR ts AS ts - " + delay + ") WITH ('connector' = 'filesystem', 'path' = '"
                        + folder.toUri() + "', 'format' = 'json')");
        sql.tables().executeSql("CREATE VIEW clicks AS SELECT user_id, n, ts FROM history WHERE " + hasTime);
    }

    /** Neither table ends, so no end of input closes the session. */
    @Test
    void clockClosesTheSessionOfASilentStream() throws Exception {
        StreamExecutionEnvironment streams = StreamExecutionEnvironment.getExecutionEnvironment();
        StreamTableEnvironment tables = StreamTableEnvironment.create(streams);
        tables.executeSql("LOAD MODULE sessions");
        tables.getConfig().set("table.exec.source.idle-timeout", "100 ms");
        addEndless(tables, streams, "silent_clicks", 1, n -> Row.of("ann", SessionSql.timestamp(START)));
        addEndless(tables, streams, "ticks", 20, n -> Row.of(null, SessionSql.timestamp(START + n * 30 * SECOND)));
        tables.executeSql("CREATE VIEW clicks AS SELECT user_id, ts FROM ("
                + "SELECT * FROM silent_clicks UNION ALL SELECT * FROM ticks) WHERE user_id IS NOT NULL");

        try (CloseableIterator<Row> rows = tables.executeSql(
                        "SELECT user_id, window_end, row_count FROM SESSION_SUMMARY" + CALL + ")")
                .collect()) {
            // An interrupt wouldn't end the wait, but the end of the job does.
            assertThat(CompletableFuture.supplyAsync(rows::next))
                    .succeedsWithin(Duration.ofMinutes(2))
                    .isEqualTo(Row.of("ann", SessionSql.timestamp(START + 2 * MINUTE), 1L));
        }
    }

    /** Adds a table that emits some rows and then none, because its source waits for a checkpoint and there is none. */
    private static void addEndless(
            StreamTableEnvironment tables,
            StreamExecutionEnvironment streams,
            String name,
            int rows,
            GeneratorFunction<Long, Row> row) {
        TypeInformation<Row> type =
                Types.ROW_NAMED(new String[] {"user_id", "ts"}, Types.STRING, Types.LOCAL_DATE_TIME);
        tables.createTemporaryView(
                name,
                streams.fromSource(
                                new DataGeneratorSource<>(
                                        row, Long.MAX_VALUE, RateLimiterStrategy.perCheckpoint(rows), type),
                                WatermarkStrategy.noWatermarks(),
                                name)
                        .setParallelism(1),
                Schema.newBuilder()
                        .column("user_id", "STRING")
                        .column("ts", "TIMESTAMP(3)")
                        .watermark("ts", "ts")
                        .build());
    }
}
