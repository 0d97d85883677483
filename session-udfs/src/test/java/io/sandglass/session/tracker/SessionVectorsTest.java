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
package io.sandglass.session.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.session.tracker.NaiveSessions.Row;
import io.sandglass.session.tracker.NaiveSessions.Session;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonParser;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.DeserializationFeature;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that the rule is held to, rows in and sessions out: the tracker gives these sessions, and so does the model. */
class SessionVectorsTest {
    private static final JsonNode FILE = read();

    /** What the file says of a session. What it calls the session's start is the first row of the part. */
    private record Expected(
            String key,
            long sessionStart,
            long lastEvent,
            long windowStart,
            long windowEnd,
            int count,
            ClosedBy closedBy) {

        static Expected of(String key, Session session) {
            return new Expected(
                    key,
                    session.firstRow(),
                    session.lastRow(),
                    session.windowStart(),
                    session.windowEnd(),
                    session.count(),
                    session.closedBy());
        }
    }

    private record KeyedRow(int key, Row row) {}

    static Stream<Arguments> vectors() {
        List<Arguments> cases = new ArrayList<>();
        for (JsonNode vector : FILE.get("vectors")) {
            for (Boundary boundary : Boundary.values()) {
                cases.add(Arguments.of(vector.get("id").textValue(), boundary, vector));
            }
        }
        return cases.stream();
    }

    /** A field that nobody reads proves nothing, so each must be known here. */
    @Test
    void readsEveryFieldOfTheFile() {
        // The arguments are written in SQL; they belong to the tests of the functions.
        assertThat(fields(FILE)).containsExactlyInAnyOrder("format", "times", "conventions", "vectors", "arguments");
        assertThat(FILE.get("format").intValue()).isEqualTo(1);
        assertThat(FILE.get("times").textValue()).isEqualTo("integer epoch milliseconds");
        assertThat(fields(FILE.get("conventions"))).containsExactlyInAnyOrder("closed", "half-open");
        Set<String> ids = new TreeSet<>();
        for (JsonNode vector : FILE.get("vectors")) {
            assertThat(fields(vector))
                    .containsExactlyInAnyOrder(
                            "id", "title", "timeout_ms", "max_ms", "origin_ms", "align", "rows", "expect");
            assertThat(ids.add(vector.get("id").textValue())).isTrue();
            assertThat(fields(vector.get("expect"))).containsExactlyInAnyOrder("closed", "half-open");
            for (JsonNode row : vector.get("rows")) {
                // Rows without a key are those of a call without a partition key.
                assertThat(fields(row)).isSubsetOf("key", "ts").contains("ts");
            }
            for (JsonNode sessions : vector.get("expect")) {
                assertThat(sessions).isNotEmpty();
                for (JsonNode session : sessions) {
                    assertThat(fields(session))
                            .containsExactlyInAnyOrder(
                                    "key",
                                    "session_start",
                                    "last_event",
                                    "window_start",
                                    "window_end",
                                    "count",
                                    "closed_by");
                }
            }
        }
        assertThat(ids).hasSize(24);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("vectors")
    void modelEmitsExpectedSessions(String id, Boundary boundary, JsonNode vector) {
        assertThat(sessionsOfModel(boundary, vector)).isEqualTo(expected(boundary, vector));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("vectors")
    void trackerEmitsExpectedSessionsIfAllRowsAreAheadOfTheWatermark(String id, Boundary boundary, JsonNode vector) {
        SingleTimerCaller caller = new SingleTimerCaller(rule(boundary, vector));
        for (KeyedRow row : rows(vector)) {
            caller.accept(row.key, row.row.time(), row.row.id());
        }
        caller.end();
        assertThat(sessionsOf(caller, vector)).isEqualTo(expected(boundary, vector));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("vectors")
    void trackerEmitsExpectedSessionsIfWatermarkFollowsEachRow(String id, Boundary boundary, JsonNode vector) {
        SingleTimerCaller caller = new SingleTimerCaller(rule(boundary, vector));
        List<KeyedRow> rows = rows(vector);
        rows.sort(Comparator.comparingLong(row -> row.row.time()));
        for (KeyedRow row : rows) {
            caller.advanceTo(row.row.time() - 1);
            caller.accept(row.key, row.row.time(), row.row.id());
        }
        caller.end();
        assertThat(sessionsOf(caller, vector)).isEqualTo(expected(boundary, vector));
    }

    private static List<Expected> expected(Boundary boundary, JsonNode vector) {
        String convention = boundary.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<Expected> expected = new ArrayList<>();
        for (JsonNode session : vector.get("expect").get(convention)) {
            expected.add(new Expected(
                    session.get("key").toString(),
                    session.get("session_start").longValue(),
                    session.get("last_event").longValue(),
                    session.get("window_start").longValue(),
                    session.get("window_end").longValue(),
                    session.get("count").intValue(),
                    ClosedBy.valueOf(session.get("closed_by").textValue().toUpperCase(Locale.ROOT))));
        }
        return expected;
    }

    private static List<Expected> sessionsOf(SingleTimerCaller caller, JsonNode vector) {
        List<Expected> sessions = new ArrayList<>();
        keys(vector).forEach((text, key) -> caller.closed(key)
                .forEach(session -> sessions.add(Expected.of(text, session))));
        return sessions;
    }

    private static List<Expected> sessionsOfModel(Boundary boundary, JsonNode vector) {
        NaiveSessions model = model(boundary, vector);
        List<Expected> sessions = new ArrayList<>();
        keys(vector).forEach((text, key) -> {
            List<Row> rows = rows(vector).stream()
                    .filter(row -> row.key == key)
                    .map(KeyedRow::row)
                    .toList();
            model.of(rows).forEach(session -> sessions.add(Expected.of(text, session)));
        });
        return sessions;
    }

    private static SessionRule rule(Boundary boundary, JsonNode vector) {
        NaiveSessions model = model(boundary, vector);
        return new SessionRule(
                model.timeoutMillis(),
                model.maxMillis() == null ? SessionRule.NO_MAX_DURATION : model.maxMillis(),
                model.alignment(),
                model.boundary(),
                model.originMillis());
    }

    private static NaiveSessions model(Boundary boundary, JsonNode vector) {
        JsonNode max = vector.get("max_ms");
        return new NaiveSessions(
                vector.get("timeout_ms").longValue(),
                max.isNull() ? null : max.longValue(),
                vector.get("origin_ms").longValue(),
                Alignment.valueOf(vector.get("align").textValue().toUpperCase(Locale.ROOT)),
                boundary);
    }

    /** Rows in the order of the file, numbered through. */
    private static List<KeyedRow> rows(JsonNode vector) {
        Map<String, Integer> keys = keys(vector);
        List<KeyedRow> rows = new ArrayList<>();
        for (JsonNode row : vector.get("rows")) {
            rows.add(new KeyedRow(keys.get(key(row)), new Row(row.get("ts").longValue(), rows.size())));
        }
        return rows;
    }

    /** The keys as they are written, numbered in the order of the file, in which it lists the sessions too. */
    private static Map<String, Integer> keys(JsonNode vector) {
        Map<String, Integer> keys = new LinkedHashMap<>();
        for (JsonNode row : vector.get("rows")) {
            keys.putIfAbsent(key(row), keys.size());
        }
        return keys;
    }

    /** No key and a NULL key both make one group, and never are in one example. */
    private static String key(JsonNode row) {
        return row.path("key").isMissingNode() ? "null" : row.get("key").toString();
    }

    private static Set<String> fields(JsonNode node) {
        Set<String> fields = new TreeSet<>();
        node.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static JsonNode read() {
        ObjectMapper mapper = new ObjectMapper()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (InputStream in = SessionVectorsTest.class.getResourceAsStream("/asa-session-vectors.json")) {
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
