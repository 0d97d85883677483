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

/** The reason why a session ended. If there are several at the same time, the first of these is the reason. */
public enum ClosedBy {
    /** Its last row ends the session. */
    END,
    /** The next row starts a new session. */
    START,
    /** The next row has another value in a split column. */
    SPLIT,
    /** The session has the maximum number of rows, and there is a next row. */
    MAX_ROWS,
    /** No row arrived within the timeout of the last row. */
    TIMEOUT,
    /** The session was still open when it reached its limit, which the maximum duration sets. */
    MAX_DURATION
}
