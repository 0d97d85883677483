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
package io.sandglass.faker.function;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.module.Module;

/** A module with the functions of expressions. SQL sessions that load it need no {@code CREATE FUNCTION}. */
public final class FakerModule implements Module {

    private final Map<String, FunctionDefinition> functions = Map.of(
            "FAKER", new FakerFunction(),
            "FAKER_EXPLAIN", new FakerExplainFunction(),
            "FAKER_EXPRESSIONS", new FakerExpressionsFunction(),
            "FAKER_INFER", new FakerInferFunction());

    @Override
    public Set<String> listFunctions() {
        return functions.keySet();
    }

    @Override
    public Optional<FunctionDefinition> getFunctionDefinition(String name) {
        return Optional.ofNullable(functions.get(name.toUpperCase(Locale.ROOT)));
    }
}
