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
package io.sandglass.faker.table.options;

import io.sandglass.faker.text.Names;
import java.util.Set;
import java.util.TreeSet;

/** A check that the names that a user defines differ in more than case and underscores. */
public final class DefinedNameCheck {
    private final String kind;
    private final OptionReader options;
    private final Set<String> names = new TreeSet<>();

    /** @param kind the noun for such names, in plural, at the start of a sentence */
    public DefinedNameCheck(String kind, OptionReader options) {
        this.kind = kind;
        this.options = options;
    }

    /** Adds a name, and reports a problem if a different one is the same in calls. */
    public void add(String name) {
        if (!names.add(name)) {
            return;
        }
        names.stream()
                .filter(other -> !other.equals(name) && Names.areSame(other, name))
                .findFirst()
                .ifPresent(other -> options.problem(kind + " '" + other + "' and '" + name
                        + "' have the same name, because case and underscores don't count. Rename one of them."));
    }
}
