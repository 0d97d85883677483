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

import io.sandglass.session.tracker.Alignment;
import io.sandglass.session.tracker.Boundary;
import io.sandglass.session.tracker.SessionRule;
import java.time.Duration;
import java.time.Instant;
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
    static final StaticArgument TIMEOUT = StaticArgument.scalar("timeout", INTERVAL, false);
    static final StaticArgument MAX_DURATION = StaticArgument.scalar("max_duration", INTERVAL, true);

    /** The optional arguments for special cases. */
    static final List<StaticArgument> ADVANCED = List.of(
            StaticArgument.scalar("alignment", DataTypes.STRING(), true),
            StaticArgument.scalar("boundary", DataTypes.STRING(), true),
            StaticArgument.scalar("origin", DataTypes.STRING(), true),
            StaticArgument.scalar("late_rows", DataTypes.STRING(), true));

    private SessionArguments() {}

    /**
     * Reads the arguments of a call of {@code SESSION_ROWS} or {@code SESSION_SUMMARY}.
     *
     * @throws ValidationException if an argument is invalid. The message doesn't name the function
     */
    static SessionSpec read(CallArguments arguments) {
        long timeout = CallArguments.required("timeout", arguments.millis("timeout"));
        Optional<Long> maxDuration = arguments.millis("max_duration");
        if (timeout < 1) {
            throw new ValidationException("Argument 'timeout': " + timeout
                    + " ms is out of range. Use at least 1 ms, for example INTERVAL '2' MINUTE.");
        }
        if (maxDuration.isPresent() && maxDuration.get() < timeout) {
            throw new ValidationException("Argument 'max_duration': " + maxDuration.get()
                    + " ms is less than the timeout of " + timeout + " ms. Use at least the timeout.");
        }
        SessionRule rule = new SessionRule(
                timeout,
                maxDuration.orElse(SessionRule.NO_MAX_DURATION),
                arguments.choice("alignment", Alignment.class).orElse(Alignment.ALIGNED),
                arguments.choice("boundary", Boundary.class).orElse(Boundary.CLOSED),
                arguments.instant("origin").map(Instant::toEpochMilli).orElse(SessionRule.ASA_ORIGIN_MILLIS));
        SessionInput input = arguments.input();
        LateRowHandling lateRows =
                arguments.choice("late_rows", LateRowHandling.class).orElse(LateRowHandling.DROP);
        if (lateRows == LateRowHandling.EMIT && input.isOrdered()) {
            throw new ValidationException(
                    "Argument 'late_rows': 'emit' doesn't work with ORDER BY in 'input', because Flink then drops rows behind "
                            + "the watermark before the function gets them. Remove ORDER BY. The function orders the rows of each session by "
                            + "time.");
        }
        return new SessionSpec(input, rule, lateRows);
    }
}
