package io.sandglass.faker.timeline;

import io.sandglass.faker.spec.DuplicatesSpec;
import java.util.List;

/** Says which rows repeat an earlier one. */
final class Duplicates {
    private final DuplicatesSpec spec;
    private final RowRandom random;
    private final long drawsKey;

    Duplicates(DuplicatesSpec spec, long seed, RowRandom random) {
        this.spec = spec;
        this.random = random;
        this.drawsKey = RowRandom.fieldKey(seed, List.of(), "duplicate");
    }

    /** The row that one repeats, which is no duplicate itself; the index itself if it repeats none. */
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
