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
package io.sandglass.session.label;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.flink.table.api.ValidationException;

/**
 * An argument of {@code SESSION_LABEL} that a call names with a text before the value. Flink 2.3 has no named arguments for aggregates
 * over OVER windows, and no default values.
 */
enum LabelArgument {
    MAX_DURATION,
    ALIGNMENT,
    BOUNDARY,
    ORIGIN,
    TIME_ZONE,
    STARTS_ON,
    ENDS_ON,
    SPLITS_ON,
    MAX_ROWS,
    KEY;

    /**
     * Returns the argument with a name, in any case.
     *
     * @throws ValidationException if there is none
     */
    static LabelArgument of(String name) {
        return Arrays.stream(values())
                .filter(argument -> argument.word().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new ValidationException("Argument '" + name + "' is unknown. Use one of: "
                        + Arrays.stream(values())
                                .map(argument -> "'" + argument.word() + "'")
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /** Returns whether a call may have the argument several times. */
    boolean isRepeatable() {
        return this == SPLITS_ON || this == KEY;
    }

    /** Returns the name as calls write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
