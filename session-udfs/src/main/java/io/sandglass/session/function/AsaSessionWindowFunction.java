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

import io.sandglass.session.asa.AsaWindow;
import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.types.inference.StaticArgument;

/**
 * The function {@code ASA_SESSIONWINDOW}, which is {@link SessionRowsFunction SESSION_ROWS} with a window in the syntax of Azure
 * Stream Analytics. The window is a text, because Flink SQL can't parse the form with two units.
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
    ValidatedCall read(CallArguments arguments) {
        AsaWindow window = AsaWindow.parse(CallArguments.required("asa_window", arguments.text("asa_window")));
        SessionInput input = arguments.input();
        window.checkPartition(input.keyNames(), input.rowType().getFieldNames());
        return SessionRowsFunction.rows(new SessionSpec(input, window.rule()));
    }
}
