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

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A session of a user and what SESSION_SUMMARY says of it. Times are milliseconds since 1970.
 *
 * @param amounts how many amounts are not null
 * @param total null if all are
 */
record VisitSession(
        Key key,
        long windowEnd,
        String closedBy,
        int part,
        long firstTime,
        long lastTime,
        long rows,
        long amounts,
        @Nullable Long total,
        long minId,
        long maxId) {

    /** What no two sessions share. */
    record Key(long userId, long windowStart) {}

    static VisitSession of(JsonNode line) {
        return new VisitSession(
                new Key(line.required("user_id").asLong(), JsonFiles.millis(line.required("window_start"))),
                JsonFiles.millis(line.required("window_end")),
                line.required("closed_by").asText(),
                line.required("part").asInt(),
                JsonFiles.millis(line.required("first_time")),
                JsonFiles.millis(line.required("last_time")),
                line.required("row_count").asLong(),
                line.required("amounts").asLong(),
                JsonFiles.numberOrNull(line.required("total")),
                line.required("min_id").asLong(),
                line.required("max_id").asLong());
    }

    /** @param visits those of the session in order of time */
    static VisitSession of(long windowStart, long windowEnd, String closedBy, int part, List<Visit> visits) {
        List<Long> amounts =
                visits.stream().map(Visit::amount).filter(Objects::nonNull).toList();
        return new VisitSession(
                new Key(visits.get(0).userId(), windowStart),
                windowEnd,
                closedBy,
                part,
                visits.get(0).timeMillis(),
                visits.get(visits.size() - 1).timeMillis(),
                visits.size(),
                amounts.size(),
                amounts.isEmpty()
                        ? null
                        : amounts.stream().mapToLong(Long::longValue).sum(),
                visits.stream().mapToLong(Visit::id).min().orElseThrow(),
                visits.stream().mapToLong(Visit::id).max().orElseThrow());
    }
}
