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
package io.sandglass.benchmarks.row;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The clock on the wall in milliseconds. Asks for the zone's offset again only when it changes. */
final class WallClock {
    private final ZoneRules rules;
    private long offsetMillis;
    private long offsetEndMillis = Long.MIN_VALUE;

    WallClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    long millis() {
        long now = System.currentTimeMillis();
        if (now >= offsetEndMillis) {
            Instant instant = Instant.ofEpochMilli(now);
            ZoneOffsetTransition change = rules.nextTransition(instant);
            offsetMillis = rules.getOffset(instant).getTotalSeconds() * 1000L;
            offsetEndMillis =
                    change == null ? Long.MAX_VALUE : change.getInstant().toEpochMilli();
        }
        return now + offsetMillis;
    }
}
