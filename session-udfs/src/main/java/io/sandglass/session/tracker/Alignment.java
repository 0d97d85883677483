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

/** The way to compute the limit of a session, which is the time at which the maximum duration ends it. */
public enum Alignment {
    /**
     * The limit is a check instant, as in Azure Stream Analytics. Check instants are one maximum duration apart and the same for
     * all keys. A fresh session ends at the first check instant that is at least the maximum duration after its first row. So a
     * fresh session lasts at least the maximum duration and less than twice that. A continuation lasts at most the maximum
     * duration.
     */
    ALIGNED,
    /** The limit is one maximum duration after the session's first row. The next row starts a fresh session. */
    EXACT,
    /**
     * The limit is the first of the {@link CheckInstants} of a calendar after the session's first row, however short the session is.
     * A continuation lasts until the next of them.
     */
    CALENDAR
}
