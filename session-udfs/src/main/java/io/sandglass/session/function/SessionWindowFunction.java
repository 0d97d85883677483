package io.sandglass.session.function;

import io.sandglass.session.asa.AsaWindow;
import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.types.inference.StaticArgument;

/**
 * The function {@code SESSIONWINDOW}, which is {@link SessionRowsFunction SESSION_ROWS} with the arguments of Azure Stream
 * Analytics' {@code SessionWindow(unit, timeout, maxDuration)}.
 *
 * <pre>{@code
 * SELECT * FROM SESSIONWINDOW(TABLE clicks PARTITION BY user_id, 'minute', 2, 60, DESCRIPTOR(ts))
 * }</pre>
 */
public final class SessionWindowFunction extends SessionFunction {
    private static final long serialVersionUID = 1L;

    @Override
    List<StaticArgument> arguments() {
        return List.of(
                SessionArguments.INPUT,
                StaticArgument.scalar("unit", DataTypes.STRING(), false),
                StaticArgument.scalar("timeout", DataTypes.INT(), false),
                StaticArgument.scalar("max_duration", DataTypes.INT(), false));
    }

    @Override
    ValidatedCall read(CallArguments arguments) {
        AsaWindow window = AsaWindow.of(
                CallArguments.required("unit", arguments.text("unit")),
                CallArguments.required("timeout", arguments.number("timeout")),
                CallArguments.required("max_duration", arguments.number("max_duration")));
        return SessionRowsFunction.rows(new SessionSpec(arguments.input(), window.rule(), LateRowHandling.DROP));
    }
}
