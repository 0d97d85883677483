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
package io.sandglass.faker.timeline;

import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.SessionsSpec.Layout;

/** Specifications of sessions for tests, with windows that are chosen by hand. */
final class SessionSpecs {
    private SessionSpecs() {}

    /** Returns sessions of at most a minute in windows with groups of keys in turn. */
    static SessionsSpec grouped(long keys, String size, String gap, long idleMillis, int windowRows, int groups) {
        return new SessionsSpec(
                keys, 0, size, gap, null, idleMillis, 60_000, windowRows, new Layout(windowRows, groups, 1));
    }
}
