package io.sandglass.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table.
 *
 * @param index its row-index, which no other row has
 */
record Visit(long index, long id, long userId, String page, @Nullable Long amount, long timeMillis) {

    static Visit of(JsonNode line) {
        return new Visit(
                line.required("idx").asLong(),
                line.required("id").asLong(),
                line.required("user_id").asLong(),
                line.required("page").asText(),
                JsonFiles.numberOrNull(line.required("amount")),
                JsonFiles.millis(line.required("ts")));
    }
}
