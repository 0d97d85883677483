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

/** The rows of a session, drawn one session at a time. */
interface SessionDraw {

    /**
     * Draws the rows of a session.
     *
     * @param first the place of its first row
     * @param end the place after its last possible row, more than {@code first}
     * @param maxMillis the maximum duration of the session
     * @param offsets receives the milliseconds from the session's start to each row
     * @param states receives the state of each row; unused without states
     * @return the place after its last row
     */
    int draw(int first, int end, long maxMillis, long[] offsets, short[] states);
}
