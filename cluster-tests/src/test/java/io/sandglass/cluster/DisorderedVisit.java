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
