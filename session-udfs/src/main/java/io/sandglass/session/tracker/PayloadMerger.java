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
 * A factory and merger of payloads, which are the data that a caller keeps about the rows of a session.
 *
 * @param <P> the type of the payloads, which may be mutable
 */
public interface PayloadMerger<P> {

    /** Returns a new payload for no rows. */
    P create();

    /**
     * Returns one payload for the rows of both. May change and return either argument. The tracker doesn't use the arguments
     * afterwards.
     *
     * @param earlier the payload of rows that are all before the rows of {@code later}
     */
    P merge(P earlier, P later);
}
