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

import java.io.Serializable;

/**
 * The conditions of a {@link SessionRule} that need the rows of a key in order. The rows themselves carry the rest, in their {@link
 * SessionMarks}.
 *
 * @param maxRows the number of rows after which the next row starts a new session, at least 1; or {@link #NO_MAX_ROWS}
 * @param hasTimeoutPerRow whether each row brings its own timeout, so that the timeout of the rule has no effect
 */
public record SessionConditions(long maxRows, boolean hasTimeoutPerRow) implements Serializable {

    /** The value of {@link #maxRows()} if sessions have no maximum number of rows. */
    public static final long NO_MAX_ROWS = Long.MAX_VALUE;

    private static final long serialVersionUID = 1L;

    /**
     * Creates conditions.
     *
     * @throws IllegalArgumentException if the maximum number of rows is below 1
     */
    public SessionConditions {
        if (maxRows < 1) {
            throw new IllegalArgumentException("Maximum rows: " + maxRows + " is out of range. Use at least 1.");
        }
    }
}
