package io.sandglass.cluster;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A row of the disordered table.
 *
 * @param index its row-index, which no other row has
 * @param lateBy by how many milliseconds it is out of order beyond what the watermark waits; 0 if it isn't
 */
record DisorderedVisit(long index, long userId, long timeMillis, long lateBy) {

    static DisorderedVisit of(JsonNode line) {
        return new DisorderedVisit(
                line.required("idx").asLong(),
                line.required("user_id").asLong(),
                JsonFiles.millis(line.required("ts")),
                line.required("late_by").asLong());
    }
}
