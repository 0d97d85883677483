package io.sandglass.session.function;

import java.util.function.Function;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.CallContext;

/**
 * A call that has been read and found right.
 *
 * @param outputType the columns that the function gives; Flink puts the keys before them and {@code rowtime} behind
 * @param process makes what runs in the cluster
 */
record SessionCall(DataType outputType, Function<CallContext, UserDefinedFunction> process) {}
