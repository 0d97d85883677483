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

import java.util.Map;
import org.apache.flink.table.functions.FunctionDefinition;

/** The functions for tables, by name. Don't load this class on a Flink version without process table functions. */
public final class ProcessTableFunctions {
    private ProcessTableFunctions() {}

    /** Returns a new instance of each function. */
    public static Map<String, FunctionDefinition> all() {
        return Map.of(
                "SESSION_ROWS", new SessionRowsFunction(),
                "SESSION_SUMMARY", new SessionSummaryFunction(),
                "SESSIONWINDOW", new SessionWindowFunction(),
                "ASA_SESSIONWINDOW", new AsaSessionWindowFunction());
    }
}
