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

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** One checksum for each user over all that is known of the visits, in the order of their indexes. */
final class Checksums {

    private Checksums() {}

    static Map<Long, Long> of(Collection<Visit> visits) {
        Map<Long, CRC32C> sums = new TreeMap<>();
        visits.stream().sorted(Comparator.comparingLong(Visit::index)).forEach(visit -> sums.computeIfAbsent(
                        visit.userId(), user -> new CRC32C())
                .update(visit.toString().getBytes(StandardCharsets.UTF_8)));
        Map<Long, Long> values = new TreeMap<>();
        sums.forEach((user, sum) -> values.put(user, sum.getValue()));
        return values;
    }
}
