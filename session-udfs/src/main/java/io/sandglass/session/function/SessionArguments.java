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

import io.sandglass.session.call.ArgumentTexts;
import io.sandglass.session.call.RuleArguments;
import io.sandglass.session.tracker.SessionRule;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.StaticArgument;
import org.apache.flink.table.types.inference.StaticArgumentTrait;
import org.apache.flink.types.Row;

/** The arguments that several session functions share. */
final class SessionArguments {
    private static final DataType INTERVAL =
            DataTypes.INTERVAL(DataTypes.SECOND(3)).bridgedTo(Duration.class);

    static final StaticArgument INPUT = StaticArgument.table(
            "input",
            Row.class,
            false,
            EnumSet.of(
                    StaticArgumentTrait.SET_SEMANTIC_TABLE,
                    StaticArgumentTrait.OPTIONAL_PARTITION_BY,
                    StaticArgumentTrait.REQUIRE_ON_TIME));
    static final StaticArgument TIMEOUT = StaticArgument.scalar("timeout", INTERVAL, true);
    static final StaticArgument MAX_DURATION = StaticArgument.scalar("max_duration", INTERVAL, true);

    /** The optional arguments for special cases. A new one goes to the end, because calls may name none of them. */
    static final List<StaticArgument> ADVANCED = List.of(
            StaticArgument.scalar("alignment", DataTypes.STRING(), true),
            StaticArgument.scalar("boundary", DataTypes.STRING(), true),
            StaticArgument.scalar("origin", DataTypes.STRING(), true),
            StaticArgument.scalar("late_rows", DataTypes.STRING(), true),
            StaticArgument.scalar("time_zone", DataTypes.STRING(), true),
            StaticArgument.scalar("starts_on", DataTypes.DESCRIPTOR(), true),
            StaticArgument.scalar("ends_on", DataTypes.DESCRIPTOR(), true),
            StaticArgument.scalar("splits_on", DataTypes.DESCRIPTOR(), true),
            StaticArgument.scalar("max_rows", DataTypes.INT(), true),
            StaticArgument.scalar("timeout_column", DataTypes.DESCRIPTOR(), true));

    private SessionArguments() {}

    /**
     * Reads the arguments of a call of {@code SESSION_ROWS} or {@code SESSION_SUMMARY}.
     *
     * @throws ValidationException if an argument is invalid. The message doesn't name the function
     */
    static SessionSpec read(CallArguments arguments) {
        SessionInput input = arguments.input();
        ConditionColumns conditions = ConditionArguments.columns(arguments, input);
        SessionRule rule = RuleArguments.read(
                arguments.millis("timeout"),
                conditions.hasTimeout(),
                arguments.millis("max_duration"),
                arguments.text("alignment"),
                arguments.text("boundary"),
                arguments.text("origin"),
                arguments.text("time_zone"));
        Optional<Integer> maxRows = arguments.number("max_rows");
        if (conditions.isPresent() || maxRows.isPresent()) {
            rule = rule.withConditions(RuleArguments.conditions(maxRows, conditions.hasTimeout()));
        }
        LateRowHandling lateRows = arguments
                .text("late_rows")
                .map(text -> ArgumentTexts.choice("late_rows", text, LateRowHandling.class))
                .orElse(LateRowHandling.DROP);
        if (lateRows == LateRowHandling.EMIT && input.isOrdered()) {
            throw new ValidationException(
                    "Argument 'late_rows': 'emit' doesn't work with ORDER BY in 'input', because Flink then drops rows behind "
                            + "the watermark before the function gets them. Remove ORDER BY. The function orders the rows of each session by "
                            + "time.");
        }
        return new SessionSpec(input, rule, conditions, lateRows);
    }
}
