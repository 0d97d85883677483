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
        return SessionRowsFunction.rows(new SessionSpec(arguments.input(), window.rule()));
    }
}
