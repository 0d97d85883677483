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
package io.sandglass.session;

import io.sandglass.session.function.ProcessTableFunctions;
import io.sandglass.session.function.RequiredFlinkVersion;
import io.sandglass.session.function.SessionLabelFunction;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.module.Module;

/**
 * A Flink module with the session functions. A SQL session that loads it needs no {@code CREATE FUNCTION}. On Flink versions without
 * the functions for tables, the module lists {@code SESSION_LABEL} alone.
 */
public final class SessionModule implements Module {
    private static final Set<String> FUNCTIONS_FOR_TABLES =
            Set.of("SESSION_ROWS", "SESSION_SUMMARY", "SESSIONWINDOW", "ASA_SESSIONWINDOW");

    private final Map<String, FunctionDefinition> functions = new TreeMap<>();

    /** Creates a module. */
    public SessionModule() {
        functions.put("SESSION_LABEL", new SessionLabelFunction());
        if (RequiredFlinkVersion.isPresent()) {
            functions.putAll(ProcessTableFunctions.all());
        }
    }

    @Override
    public Set<String> listFunctions() {
        return functions.keySet();
    }

    /** @param includeHiddenFunctions whether to include functions that this Flink version can't run */
    @Override
    public Set<String> listFunctions(boolean includeHiddenFunctions) {
        Set<String> names = new TreeSet<>(listFunctions());
        if (includeHiddenFunctions) {
            names.addAll(FUNCTIONS_FOR_TABLES);
        }
        return names;
    }

    /**
     * Returns the function with a name, in any case.
     *
     * @throws ValidationException if this Flink version can't run the function
     */
    @Override
    public Optional<FunctionDefinition> getFunctionDefinition(String name) {
        String upperCase = name.toUpperCase(Locale.ROOT);
        if (FUNCTIONS_FOR_TABLES.contains(upperCase)) {
            RequiredFlinkVersion.check();
        }
        return Optional.ofNullable(functions.get(upperCase));
    }
}
