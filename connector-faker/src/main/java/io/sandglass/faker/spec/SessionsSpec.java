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

/**
 * The specification of sessions. Rows come in bursts of one key each, and a key is idle between its bursts.
 *
 * <p>The stream is divided into windows of equally many rows. Each window belongs to one group of keys, in rotation. Each key
 * of the group has at most one burst in the window, and is idle in the windows of other groups.
 *
 * @param keys the number of keys, which are numbered from 0
 * @param sizeExpression the expression of a burst's number of rows
 * @param gapExpression the expression of the milliseconds between two rows of a burst
 * @param idleMillis the minimum time between two bursts of a key; gaps within a burst are shorter
 * @param windowRows the number of rows of a window
 * @param groups the number of groups of keys, 2 or more
 */
public record SessionsSpec(
        long keys, String sizeExpression, String gapExpression, long idleMillis, int windowRows, int groups)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
