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
package io.sandglass.versions;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The examples that the session rule is held to, as one statement in batch mode with SESSION_LABEL, and the rows that it must return.
 * The rows of each example hold its id, because Flink takes two OVER aggregates over equal rows for one if only literals differ.
 *
 * @param vectors the examples
 */
record LabelVectors(JsonNode vectors) {
    private static final Path FILE =
            FlinkHome.CHECKOUT.resolve("session-udfs/src/test/resources/asa-session-vectors.json");
    private static final List<String> BOUNDARIES = List.of("closed", "half-open");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    static LabelVectors read() throws IOException {
        return new LabelVectors(new ObjectMapper().readTree(FILE.toFile()).get("vectors"));
    }

    /** Returns a script for the SQL client. */
    String script() {
        StringJoiner queries = new StringJoiner("\nUNION ALL ", "", "\nORDER BY id, k, window_start;\n");
        for (JsonNode vector : vectors) {
            BOUNDARIES.forEach(boundary -> queries.add(query(vector, boundary)));
        }
        return "LOAD MODULE sessions;\nSET 'execution.runtime-mode' = 'batch';\nSET 'parallelism.default' = '1';\n"
                + "SET 'sql-client.execution.result-mode' = 'tableau';\n"
                + "SET 'sql-client.display.max-column-width' = '60';\nSET 'table.display.max-column-width' = '60';\n"
                + queries;
    }

    private static String query(JsonNode vector, String boundary) {
        StringJoiner rows = new StringJoiner(", ");
        for (JsonNode row : vector.get("rows")) {
            rows.add("('" + id(vector, boundary) + "', " + key(row, "CAST(NULL AS STRING)") + ", TIMESTAMP '"
                    + time(row.get("ts")) + "')");
        }
        return "SELECT id, k, s.window_start AS window_start, MAX(ts) AS last_time,"
                + " MAX(s.`row_number`) AS row_count FROM (SELECT *, SESSION_LABEL(ts, "
                + interval(vector.get("timeout_ms"))
                + (vector.get("max_ms").isNull() ? "" : ", " + interval(vector.get("max_ms")))
                + ", 'alignment', '" + vector.get("align").textValue() + "', 'boundary', '" + boundary
                + "', 'origin', '" + time(vector.get("origin_ms"))
                + "') OVER (PARTITION BY id, k ORDER BY ts) AS s FROM (VALUES " + rows
                + ") AS events (id, k, ts)) GROUP BY id, k, s.session_id, s.part, s.window_start";
    }

    /** Returns the cells of each row, in any order. */
    List<List<String>> expectedRows() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode vector : vectors) {
            for (String boundary : BOUNDARIES) {
                for (JsonNode session : vector.get("expect").get(boundary)) {
                    rows.add(List.of(
                            id(vector, boundary),
                            key(session, "<NULL>").replace("'", ""),
                            time(session.get("window_start")),
                            time(session.get("last_event")),
                            session.get("count").asText()));
                }
            }
        }
        return rows;
    }

    private static String id(JsonNode vector, String boundary) {
        return vector.get("id").textValue() + " " + boundary;
    }

    private static String key(JsonNode node, String otherwise) {
        return node.has("key") && !node.get("key").isNull()
                ? "'" + node.get("key").asText() + "'"
                : otherwise;
    }

    private static String time(JsonNode millis) {
        return TIME.format(Instant.ofEpochMilli(millis.longValue()));
    }

    private static String interval(JsonNode millis) {
        long seconds = millis.longValue() / 1_000;
        return String.format(
                "INTERVAL '%d %02d:%02d:%02d.%03d' DAY(3) TO SECOND(3)",
                seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60, millis.longValue() % 1_000);
    }
}
