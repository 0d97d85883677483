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

import org.jspecify.annotations.Nullable;

/**
 * The last emitted part of a session that reached its limit. A key's state holds it for as long as a continuation can follow.
 * All times are in epoch milliseconds.
 *
 * @param endMillis the limit at which the part ended, and at which a continuation starts
 * @param lastMillis the time of the part's last row
 * @param part the number of the part in its session, from 0
 * @param sessionStartMillis the time of the first row of part 0
 * @param ordinal the number of earlier sessions of the key that started at the same time
 * @param count the number of rows of the session so far, of all its parts; unused without conditions
 * @param marks the marks of the session so far; null without conditions
 */
public record PreviousPart(
        long endMillis,
        long lastMillis,
        int part,
        long sessionStartMillis,
        int ordinal,
        long count,
        @Nullable SessionMarks marks) {

    /** Creates a part for a rule without conditions. */
    public PreviousPart(long endMillis, long lastMillis, int part, long sessionStartMillis) {
        this(endMillis, lastMillis, part, sessionStartMillis, 0, 0, null);
    }
}
