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
package io.sandglass.faker.timeline;

import io.sandglass.faker.spec.DuplicatesSpec;
import java.util.List;

/** The duplicates of a stream: the rows that repeat an earlier row. */
final class Duplicates {
    private final DuplicatesSpec spec;
    private final RowRandom random;
    private final long drawsKey;

    Duplicates(DuplicatesSpec spec, long seed, RowRandom random) {
        this.spec = spec;
        this.random = random;
        this.drawsKey = RowRandom.fieldKey(seed, List.of(), "duplicate");
    }

    /**
     * Returns the index of the original that a row repeats, or the index itself if the row is no duplicate. An original
     * is never a duplicate.
     */
    long originalOf(long index) {
        long original = index;
        while (original > 0) {
            random.seek(drawsKey, RowRandom.rowKey(original));
            if (random.nextDouble() >= spec.rate()) {
                break;
            }
            original -= 1 + random.nextLong(Math.min(spec.maxDistance(), original));
        }
        return original;
    }
}
