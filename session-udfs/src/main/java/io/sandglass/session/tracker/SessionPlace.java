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
 * The place of a row in its session, as far as the rows up to it tell. All times are in epoch milliseconds.
 *
 * @param sessionStartMillis the time of the first row of part 0, which is the same for all parts
 * @param ordinal the number of earlier sessions of the key that started at the same time, which only conditions allow
 * @param windowStartMillis the start of the window: the time of the first row, or, for a continuation, the end of the previous part
 * @param limitMillis the time at which the session ends at the latest; {@link Long#MAX_VALUE} without a limit
 * @param part 0 for a fresh session, then 1, 2, … for its continuations
 * @param number the number of the row in its window, from 1
 */
public record SessionPlace(
        long sessionStartMillis, int ordinal, long windowStartMillis, long limitMillis, int part, long number) {}
