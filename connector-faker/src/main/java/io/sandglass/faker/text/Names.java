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
package io.sandglass.faker.text;

import java.util.Locale;

/** Functions on the names that users write. Case and underscores don't distinguish two names. */
public final class Names {

    private Names() {}

    /** Returns the form that all spellings of a name share: lowercase, without underscores. */
    public static String normalize(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Returns whether two names differ in case and underscores only. */
    public static boolean areSame(String one, String other) {
        return normalize(one).equals(normalize(other));
    }
}
