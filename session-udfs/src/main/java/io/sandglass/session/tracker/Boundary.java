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

/** The session that a row belongs to if its time is exactly the end of a session, by timeout or by max duration. */
public enum Boundary {
    /**
     * The session that ends at that time. Azure Stream Analytics documents this rule, and Flink's own SESSION applies it at the
     * gap.
     */
    CLOSED,
    /** The next session, as in Microsoft's Trill. */
    HALF_OPEN
}
