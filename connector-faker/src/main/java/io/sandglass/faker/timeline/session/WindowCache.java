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
package io.sandglass.faker.timeline.session;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** A cache of windows by number. When it is full, it evicts the least recently used window. */
final class WindowCache<W> {
    private final LongFunction<W> loader;
    private final int capacity;
    private final Map<Long, W> windows = new LinkedHashMap<>(16, 0.75f, true);
    private long loads;

    /**
     * Creates an empty cache.
     *
     * @param loader loads the window with a given number
     * @param capacity the maximum number of windows, 1 or more
     */
    WindowCache(LongFunction<W> loader, int capacity) {
        this.loader = loader;
        this.capacity = capacity;
    }

    /** Returns the window with a given number. An exception of the loader reaches the caller, which can try again. */
    W get(long number) {
        W window = windows.get(number);
        return window == null ? load(number) : window;
    }

    /** Returns the number of loads so far. */
    long loads() {
        return loads;
    }

    private W load(long number) {
        // Evict before the load, so that memory never holds more windows than the capacity.
        if (windows.size() >= capacity) {
            Iterator<Long> eldest = windows.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        loads++;
        W window = loader.apply(number);
        windows.put(number, window);
        return window;
    }
}
