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
