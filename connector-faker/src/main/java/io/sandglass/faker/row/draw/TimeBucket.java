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
package io.sandglass.faker.row.draw;

import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.timeline.RowPlace;
import io.sandglass.faker.timeline.RowRandom;
import org.jspecify.annotations.Nullable;

/**
 * The row key of values that hold for a time. The event time of the row selects the bucket. Without an entity, buckets begin at
 * multiples of their duration since 1970-01-01 00:00 UTC, like Flink's windows. Each entity has buckets of its own.
 */
public final class TimeBucket implements DrawKey {
    /** Separates buckets from rows, whose numbers may be the same. */
    private static final long START = 0x6275636B6574L;

    private final long everyMillis;
    private final @Nullable DrawKey entity;
    private final long offsetKey;
    private final RowPlace row;

    /**
     * @param everyMillis the duration of a bucket, 1 or more
     * @param entity the entity that has buckets of its own; null for none
     * @param offsetKey selects the offsets of entities
     */
    public TimeBucket(long everyMillis, @Nullable DrawKey entity, long offsetKey, RowPlace row) {
        this.everyMillis = everyMillis;
        this.entity = entity;
        this.offsetKey = offsetKey;
        this.row = row;
    }

    @Override
    public boolean isNull() {
        return entity != null && entity.isNull();
    }

    @Override
    public long rowKey() {
        long ofEntity = START;
        long offset = 0;
        if (entity != null) {
            ofEntity = entity.rowKey();
            offset = Draws.scale(Draws.mix((offsetKey ^ ofEntity) + Draws.GAMMA), everyMillis);
        }
        long bucket = Math.floorDiv(row.eventMillis() - offset, everyMillis);
        return Draws.mix((ofEntity ^ RowRandom.rowKey(bucket)) + Draws.GAMMA);
    }
}
