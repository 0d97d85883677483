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

import io.sandglass.faker.expression.plan.EvaluationException;

/**
 * The event clock, divided into windows of equally many rows. Windows before the table's start have negative numbers.
 *
 * <p>A window contains no pause. The pauses between two rows of a window lie at the window's end.
 */
public interface SessionClock {

    /**
     * Returns the start of a window in milliseconds since 1970-01-01 00:00 UTC.
     *
     * @throws EvaluationException if the event clock ends before the window does
     */
    long startMillis(long window);

    /**
     * Returns the milliseconds from the start of a window to a place on the clock, without pauses.
     *
     * @param window the number of the window
     * @param rows the number of rows from the window's start to the place, 0 or more; a row has parts
     */
    long offsetMillis(long window, double rows);

    /**
     * Returns the least duration of as many rows as a window has, in milliseconds without pauses. With a rate, the duration depends
     * on where the rows begin.
     */
    long leastWindowMillis();

    /** Returns whether the clock has pauses. */
    boolean hasPauses();

    /** Returns whether a pause lies between a window and the window before it. */
    boolean isClosed(long window);

    /** Returns by how many milliseconds a row arrives after its event time, within the allowed disorder. */
    long drawDisorder();

    /** Returns by how many more milliseconds a late row arrives. Returns 0 for most rows. */
    long drawLateness();
}
