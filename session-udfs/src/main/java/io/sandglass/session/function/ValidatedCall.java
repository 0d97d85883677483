package io.sandglass.session.function;

import java.util.function.Function;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.CallContext;

/**
 * A call whose arguments are valid.
 *
 * @param outputType the output columns. Flink adds the keys before them and {@code rowtime} after them
 * @param process creates the function that runs in the cluster
 */
record ValidatedCall(DataType outputType, Function<CallContext, UserDefinedFunction> process) {}
