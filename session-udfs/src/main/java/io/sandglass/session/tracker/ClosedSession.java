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

/**
 * A session that has ended, or one part of a session that the maximum duration split. All times are in epoch milliseconds.
 *
 * @param firstMillis the time of the first row
 * @param lastMillis the time of the last row
 * @param windowStartMillis the start of the window: the time of the first row, or, for a continuation, the end of the previous part
 * @param windowEndMillis the end of the window
 * @param count the number of rows, at least 1
 * @param closedBy the reason for the end
 * @param part 0 for a fresh session, then 1, 2, … for its continuations
 * @param sessionStartMillis the time of the first row of part 0, which is the same for all parts
 * @param ordinal the number of earlier sessions of the key that started at the same time, which only conditions allow
 * @param payload the caller's data about the rows
 * @param <P> the type of the payload
 */
public record ClosedSession<P>(
        long firstMillis,
        long lastMillis,
        long windowStartMillis,
        long windowEndMillis,
        long count,
        ClosedBy closedBy,
        int part,
        long sessionStartMillis,
        int ordinal,
        P payload) {}
