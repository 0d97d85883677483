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

import io.sandglass.faker.spec.SessionsSpec;

/** The sessions of a table, which determine the key and the time of each row. */
final class Sessions {
    private final int windowRows;
    private final SessionWindows windows;

    Sessions(SessionsSpec spec, SessionWindows windows) {
        this.windowRows = spec.windowRows();
        this.windows = windows;
    }

    /** Moves the place to the row at an index, 0 or more. */
    void moveTo(long index, RowPlace place) {
        windows.get(index / windowRows).moveTo((int) (index % windowRows), place);
    }

    /** Returns the arrival time of the row at an index, 0 or more, in milliseconds since 1970-01-01 00:00 UTC. */
    long arrivalMillis(long index) {
        return windows.get(index / windowRows).arrivalMillis((int) (index % windowRows));
    }

    /** Returns the number of session windows loaded so far. */
    long windowLoads() {
        return windows.loads();
    }
}
