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
package io.sandglass.faker.table.options.data;

import static io.sandglass.faker.table.options.FakerConnectorOptions.EXPRESSION;
import static io.sandglass.faker.table.options.FakerConnectorOptions.VARS_PREFIX;

import io.sandglass.faker.table.options.DefinedNameCheck;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.DidYouMean;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A reader of the expressions of draws that columns share: {@code vars.<name>.expression}. */
public final class UserVariablesReader {
    private static final String ENDING = "." + EXPRESSION;

    private final OptionReader options;

    public UserVariablesReader(OptionReader options) {
        this.options = options;
    }

    /** Reads all expressions by the names of the draws. */
    public Map<String, String> read() {
        DefinedNameCheck names = new DefinedNameCheck("Vars", options);
        Map<String, String> variables = new TreeMap<>();
        for (String key : options.keys()) {
            if (!key.startsWith(VARS_PREFIX)) {
                continue;
            }
            String rest = key.substring(VARS_PREFIX.length());
            if (!rest.endsWith(ENDING) || rest.length() == ENDING.length()) {
                int dot = rest.lastIndexOf('.');
                String hint = dot <= 0
                        ? ""
                        : DidYouMean.hint(
                                rest.substring(dot + 1),
                                List.of(EXPRESSION),
                                found -> VARS_PREFIX + rest.substring(0, dot + 1) + found);
                options.problem(
                        "Unknown option '" + key + "'." + hint + " A var is defined by vars.<name>.expression.");
                continue;
            }
            String name = rest.substring(0, rest.length() - ENDING.length());
            names.add(name);
            variables.put(name, Objects.requireNonNull(options.text(key)));
        }
        return variables;
    }
}
