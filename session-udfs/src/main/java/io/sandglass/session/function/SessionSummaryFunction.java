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
 * {@code SESSION_SUMMARY}: one row for each session when it closes, with its window, the times of its first and last row, the
 * number of its rows and the aggregates that the call lists. No row is kept. See {@code docs/sessions.md}.
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
                        SessionArguments.FINER_POINTS.stream())
                .toList();
    }

    @Override
    SessionCall read(CallArguments arguments) {
        SessionWindow window = SessionArguments.window(arguments);
        List<AggregateCall> calls =
                arguments.text("aggregates").map(text -> parse(text, window)).orElse(List.of());
        AggregateList aggregates = new AggregateList(calls);
        return new SessionCall(outputType(window, calls), call -> new SessionSummaryProcess(window, aggregates, call));
    }

    private static List<AggregateCall> parse(String text, SessionWindow window) {
        try {
            return AggregateParser.parse(text, window.input().rowType());
        } catch (AggregateException e) {
            throw new ValidationException("argument 'aggregates', " + e.getMessage());
        }
    }

    private static DataType outputType(SessionWindow window, List<AggregateCall> calls) {
        DataType instant = window.input().instantType().notNull();
        List<Field> fields = new ArrayList<>(SessionColumns.fields(instant, window.lateRows()));
        fields.add(DataTypes.FIELD("first_time", instant));
        fields.add(DataTypes.FIELD("last_time", instant));
        fields.add(DataTypes.FIELD("row_count", DataTypes.BIGINT().notNull()));
        calls.forEach(call -> fields.add(DataTypes.FIELD(call.name(), DataTypes.of(call.resultType()))));
        return SessionColumns.rowType(fields);
    }
}
