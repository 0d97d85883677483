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
package io.sandglass.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The truth is held against the same vectors as the tracker. */
class NaiveSessionsTest {

    private static final Path VECTORS = Path.of("../session-udfs/src/test/resources/asa-session-vectors.json");

    @Test
    void agreesWithTheVectors() throws IOException {
        int compared = 0;
        for (JsonNode vector : new ObjectMapper().readTree(VECTORS.toFile()).required("vectors")) {
            if (isOurs(vector)) {
                assertThat(found(vector))
                        .as(vector.required("id").asText())
                        .containsExactlyInAnyOrderElementsOf(expected(vector));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    private static boolean isOurs(JsonNode vector) {
        return vector.required("align").asText().equals("aligned")
                && vector.required("max_ms").isNumber();
    }

    private static List<List<Object>> found(JsonNode vector) {
        Map<Long, List<Visit>> rows = new TreeMap<>();
        long index = 0;
        for (JsonNode row : vector.required("rows")) {
            long key = key(row);
            rows.computeIfAbsent(key, user -> new ArrayList<>())
                    .add(new Visit(index, index, key, "", 1L, row.required("ts").asLong()));
            index++;
        }
        NaiveSessions rule = new NaiveSessions(
                vector.required("timeout_ms").asLong(),
                vector.required("max_ms").asLong(),
                vector.required("origin_ms").asLong());
        List<List<Object>> sessions = new ArrayList<>();
        for (List<Visit> visits : rows.values()) {
            Collections.reverse(visits);
            for (VisitSession session : rule.of(visits)) {
                sessions.add(List.of(
                        session.key().userId(),
                        session.key().windowStart(),
                        session.windowEnd(),
                        session.lastTime(),
                        session.rows(),
                        session.closedBy()));
            }
        }
        return sessions;
    }

    private static List<List<Object>> expected(JsonNode vector) {
        List<List<Object>> sessions = new ArrayList<>();
        for (JsonNode session : vector.required("expect").required("closed")) {
            sessions.add(List.of(
                    key(session),
                    session.required("window_start").asLong(),
                    session.required("window_end").asLong(),
                    session.required("last_event").asLong(),
                    session.required("count").asLong(),
                    session.required("closed_by").asText()));
        }
        return sessions;
    }

    /** Keys are texts and numbers there, or none. */
    private static long key(JsonNode of) {
        return of.path("key").asText("").hashCode();
    }
}
