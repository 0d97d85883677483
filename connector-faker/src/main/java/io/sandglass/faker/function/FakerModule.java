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
