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
