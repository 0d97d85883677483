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
package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.text.Names;
import java.util.Set;
import java.util.TreeSet;

/** The methods of Datafaker's root object that can be called without a provider. The others read files and URLs. */
public final class Directives {

    /** The names of the methods. */
    static final Set<String> NAMES =
            Set.of("bothify", "csv", "examplify", "json", "jsona", "letterify", "numerify", "regexify", "templatify");

    /** The directives whose argument is a pattern, in which <code>#{</code> is not the start of a call. */
    private static final Set<String> OF_PATTERNS = Set.of("bothify", "examplify", "numerify", "regexify");

    private Directives() {}

    static boolean contains(String name) {
        return NAMES.contains(Names.normalize(name));
    }

    static boolean takesPattern(String name) {
        return OF_PATTERNS.contains(Names.normalize(name));
    }

    /** Returns all names, separated by commas, for messages. */
    static String list() {
        return String.join(", ", new TreeSet<>(NAMES));
    }
}
