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

import io.sandglass.session.function.AsaSessionWindowFunction;
import io.sandglass.session.function.SessionRowsFunction;
import io.sandglass.session.function.SessionSummaryFunction;
import io.sandglass.session.function.SessionWindowFunction;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.module.Module;

/** A Flink module with the session functions. A SQL session that loads it needs no {@code CREATE FUNCTION}. */
public final class SessionModule implements Module {
    private final Map<String, FunctionDefinition> functions = Map.of(
            "SESSION_ROWS", new SessionRowsFunction(),
            "SESSION_SUMMARY", new SessionSummaryFunction(),
            "SESSIONWINDOW", new SessionWindowFunction(),
            "ASA_SESSIONWINDOW", new AsaSessionWindowFunction());

    @Override
    public Set<String> listFunctions() {
        return functions.keySet();
    }

    @Override
    public Optional<FunctionDefinition> getFunctionDefinition(String name) {
        return Optional.ofNullable(functions.get(name.toUpperCase(Locale.ROOT)));
    }
}
