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

import io.sandglass.session.aggregate.AggregateCall;
import io.sandglass.session.aggregate.AggregateException;
import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.aggregate.AggregateParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.DataTypes.Field;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.StaticArgument;

/**
 * The function {@code SESSION_SUMMARY}. When a session closes, it emits one row with the window, the times of the first and last
 * row and the row count. The aggregates of the call follow. It keeps no rows. See {@code docs/sessions.md}.
 *
 * <pre>{@code
 * SELECT * FROM SESSION_SUMMARY(
 *   input => TABLE orders PARTITION BY user_id,
 *   on_time => DESCRIPTOR(ts),
 *   timeout => INTERVAL '2' MINUTE,
 *   max_duration => INTERVAL '1' HOUR,
 *   aggregates => 'SUM(amount) AS revenue, MAX(price)')
 * }</pre>
 */
public final class SessionSummaryFunction extends SessionFunction {
    private static final long serialVersionUID = 1L;

    @Override
    List<StaticArgument> arguments() {
        return Stream.concat(
                        Stream.of(
                                SessionArguments.INPUT,
                                SessionArguments.TIMEOUT,
                                SessionArguments.MAX_DURATION,
                                StaticArgument.scalar("aggregates", DataTypes.STRING(), true)),
                        SessionArguments.ADVANCED.stream())
                .toList();
    }

    @Override
    ValidatedCall read(CallArguments arguments) {
        SessionSpec spec = SessionArguments.read(arguments);
        List<AggregateCall> calls =
                arguments.text("aggregates").map(text -> parse(text, spec)).orElse(List.of());
        AggregateList aggregates = new AggregateList(calls);
        return new ValidatedCall(outputType(spec, calls), call -> new SessionSummaryProcess(spec, aggregates, call));
    }

    private static List<AggregateCall> parse(String text, SessionSpec spec) {
        try {
            return AggregateParser.parse(text, spec.input().rowType());
        } catch (AggregateException e) {
            throw new ValidationException("Argument 'aggregates', " + e.getMessage());
        }
    }

    private static DataType outputType(SessionSpec spec, List<AggregateCall> calls) {
        DataType instant = spec.input().instantType().notNull();
        List<Field> fields = new ArrayList<>(SessionColumns.fields(instant, spec.lateRows()));
        fields.add(DataTypes.FIELD("first_time", instant));
        fields.add(DataTypes.FIELD("last_time", instant));
        fields.add(DataTypes.FIELD("row_count", DataTypes.BIGINT().notNull()));
        calls.forEach(call -> fields.add(DataTypes.FIELD(call.name(), DataTypes.of(call.resultType()))));
        return SessionColumns.rowType(fields);
    }
}
