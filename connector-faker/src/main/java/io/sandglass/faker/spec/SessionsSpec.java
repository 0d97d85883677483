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
package io.sandglass.faker.spec;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The specification of sessions. Rows come in bursts of one key each, and a key is idle between its bursts.
 *
 * @param keys the number of keys, which are numbered from 0
 * @param skew the exponent of the Zipf distribution of keys over sessions, 0 or more; 0 for equal shares
 * @param sizeExpression the expression of a burst's number of rows; unused with states
 * @param gapExpression the expression of the milliseconds between two rows of a burst
 * @param states the states that the rows of a burst go through; null for none
 * @param idleMillis the minimum time between two bursts of a key; gaps within a burst are shorter
 * @param maxMillis the maximum duration of a burst
 * @param maxSize the maximum number of rows of a burst
 * @param layout the windows in which the bursts are generated
 */
public record SessionsSpec(
        long keys,
        double skew,
        String sizeExpression,
        String gapExpression,
        @Nullable StatesSpec states,
        long idleMillis,
        long maxMillis,
        int maxSize,
        Layout layout)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * The windows in which bursts are generated. The bursts that start in a window have equally many rows in each window.
     *
     * <p>If there is one group, every window has bursts of all keys. The windows of each key begin at a place of their own, and each
     * burst and the idle time after it lie in one of them. If there are more groups, window {@code n} has bursts of group
     * {@code n} modulo {@code groups}, and the windows of other groups leave enough idle time.
     *
     * @param rows the number of rows of a window
     * @param groups the number of groups of keys, 1 or more
     * @param spill the maximum number of windows after its own in which a burst's rows may arrive, 1 or more
     */
    public record Layout(int rows, int groups, int spill) implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
