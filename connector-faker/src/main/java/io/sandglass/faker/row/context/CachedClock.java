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
package io.sandglass.faker.row.context;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that returns a cached time, because reading the time takes as long as drawing several columns. */
final class CachedClock implements InstantSource {
    private final InstantSource clock;
    private long millis;
    private long uses;

    CachedClock(InstantSource clock) {
        this.clock = clock;
        this.millis = clock.millis();
    }

    /** Replaces the cached time with the current time. */
    void refresh() {
        millis = clock.millis();
    }

    @Override
    public long millis() {
        uses++;
        return millis;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    /** Returns how often the time was used so far. */
    long uses() {
        return uses;
    }
}
