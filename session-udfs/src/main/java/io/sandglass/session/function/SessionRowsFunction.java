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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.table.api.DataTypes.Field;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.StaticArgument;

/**
 * The function {@code SESSION_ROWS}. When a session closes, it emits each of its rows with {@code window_start}, {@code
 * window_end}, {@code closed_by}, {@code part}, {@code session_id} and {@code row_number}. See {@code docs/sessions.md}.
 *
 * <pre>{@code
 * SELECT * FROM SESSION_ROWS(
 *   input => TABLE clicks PARTITION BY user_id,
 *   on_time => DESCRIPTOR(ts),
 *   timeout => INTERVAL '2' MINUTE,
 *   max_duration => INTERVAL '1' HOUR)
 * }</pre>
 */
public final class SessionRowsFunction extends SessionFunction {
    private static final long serialVersionUID = 1L;

    @Override
    List<StaticArgument> arguments() {
        return Stream.concat(
                        Stream.of(SessionArguments.INPUT, SessionArguments.TIMEOUT, SessionArguments.MAX_DURATION),
                        SessionArguments.ADVANCED.stream())
                .toList();
    }

    @Override
    ValidatedCall read(CallArguments arguments) {
        return rows(SessionArguments.read(arguments));
    }

    /** Returns the call of a function that emits the rows of sessions. */
    static ValidatedCall rows(SessionSpec spec) {
        return new ValidatedCall(outputType(spec), call -> new SessionRowsProcess(spec, call));
    }

    private static DataType outputType(SessionSpec spec) {
        SessionInput input = spec.input();
        List<Field> fields = new ArrayList<>(input.fields(input.nonKeys()));
        fields.addAll(SessionColumns.fields(input.instantType(), spec.lateRows()));
        fields.add(SessionColumns.rowNumber(spec.lateRows()));
        return SessionColumns.rowType(fields);
    }
}
