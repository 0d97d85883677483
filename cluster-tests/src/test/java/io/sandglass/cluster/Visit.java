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
