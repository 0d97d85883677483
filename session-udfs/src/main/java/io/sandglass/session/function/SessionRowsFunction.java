package io.sandglass.session.function;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.table.api.DataTypes.Field;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.StaticArgument;

/**
 * {@code SESSION_ROWS}: every row of the table, when its session closes, with {@code window_start}, {@code window_end}, {@code
 * closed_by}, {@code part}, {@code session_id} and {@code row_number}; see {@code docs/sessions.md}.
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
                        SessionArguments.FINER_POINTS.stream())
                .toList();
    }

    @Override
    SessionCall read(CallArguments arguments) {
        return rows(SessionArguments.window(arguments));
    }

    /** The call of a function that lets rows come out. */
    static SessionCall rows(SessionWindow window) {
        return new SessionCall(outputType(window), call -> new SessionRowsProcess(window, call));
    }

    private static DataType outputType(SessionWindow window) {
        SessionInput input = window.input();
        List<Field> fields = new ArrayList<>(input.fields(input.nonKeys()));
        fields.addAll(SessionColumns.fields(input.instantType(), window.lateRows()));
        fields.add(SessionColumns.rowNumber(window.lateRows()));
        return SessionColumns.rowType(fields);
    }
}
