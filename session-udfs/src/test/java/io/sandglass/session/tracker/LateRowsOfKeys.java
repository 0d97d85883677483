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
package io.sandglass.session.tracker;

import io.sandglass.session.tracker.NaiveSessions.Row;
import io.sandglass.session.tracker.NaiveSessions.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A {@link NaiveLateRows} for each of several keys, under one clock.
 *
 * @param <K> the type of the keys, which may be null
 */
public final class LateRowsOfKeys<K> {
    private final NaiveSessions model;
    private final Map<K, NaiveLateRows> keys = new HashMap<>();
    private long clock = Long.MIN_VALUE;

    public LateRowsOfKeys(NaiveSessions model) {
        this.model = model;
    }

    /** Adds a row. Returns whether the model accepts it. */
    public boolean row(K key, Row row) {
        NaiveLateRows ofKey = keys.get(key);
        if (ofKey == null) {
            ofKey = new NaiveLateRows(model);
            ofKey.clock(clock);
            keys.put(key, ofKey);
        }
        return ofKey.row(row);
    }

    /** Moves the clock. */
    public void clock(long to) {
        clock = to;
        keys.values().forEach(key -> key.clock(to));
    }

    /** Calls back with every emitted session. The sessions of one key come in the order of emission. */
    public void emitted(BiConsumer<K, Session> consumer) {
        keys.forEach((key, rows) -> rows.emitted().forEach(session -> consumer.accept(key, session)));
    }
}
