package io.sandglass.session.function;

import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.types.inference.StaticArgument;

/**
 * {@code ASA_SESSIONWINDOW}: {@link SessionRowsFunction SESSION_ROWS} with a window as Azure Stream Analytics spells it, taken
 * over as a text because Flink SQL can't parse the spelling with two units.
 *
 * <pre>{@code
 * SELECT * FROM ASA_SESSIONWINDOW(
 *   TABLE clicks PARTITION BY user_id, 'SessionWindow(Timeout(second, 90), MaxDuration(minute, 2))', DESCRIPTOR(ts))
 * }</pre>
 */
public final class AsaSessionWindowFunction extends SessionFunction {
    private static final long serialVersionUID = 1L;

    @Override
    List<StaticArgument> arguments() {
        return List.of(SessionArguments.INPUT, StaticArgument.scalar("asa_window", DataTypes.STRING(), false));
    }

    @Override
    SessionCall read(CallArguments arguments) {
        AsaWindow window = AsaWindow.parse(CallArguments.required("asa_window", arguments.text("asa_window")));
        SessionInput input = arguments.input();
        window.checkPartition(input.keyNames(), input.rowType().getFieldNames());
        return SessionRowsFunction.rows(new SessionWindow(input, window.rule(), LateRows.DROP));
    }
}
