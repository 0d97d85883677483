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
package io.sandglass.session.label;

import io.sandglass.session.call.ConditionTypes;
import io.sandglass.session.call.RuleArguments;
import io.sandglass.session.tracker.SessionRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;

/**
 * A reader of the arguments of {@code SESSION_LABEL}: the time, the timeout, optionally the maximum duration, then pairs of a name and a
 * value. Messages don't name the function.
 */
final class LabelArguments {
    private static final String FORM =
            "Use SESSION_LABEL(ts, INTERVAL '2' MINUTE), optionally followed by the maximum duration, such as INTERVAL '1' HOUR, and by "
                    + "pairs of a name and a value, such as 'starts_on', is_login.";
    private static final int MAX_PRECISION = 3;

    private final ArgumentSource source;
    private final Map<LabelArgument, List<Integer>> named = new EnumMap<>(LabelArgument.class);

    private LabelArguments(ArgumentSource source) {
        this.source = source;
    }

    /**
     * Reads a call.
     *
     * @throws ValidationException if an argument is invalid
     */
    static LabelCall read(ArgumentSource source) {
        return new LabelArguments(source).read();
    }

    private LabelCall read() {
        if (source.count() < 2) {
            throw new ValidationException(
                    "There must be at least 2 arguments, but there are " + source.count() + ". " + FORM);
        }
        checkTime(source.type(LabelCall.TIME));
        Optional<Long> timeout = timeout();
        int next = LabelCall.TIMEOUT + 1;
        if (next < source.count() && source.type(next).is(LogicalTypeRoot.INTERVAL_DAY_TIME)) {
            positions(LabelArgument.MAX_DURATION).add(next++);
        }
        readPairs(next);
        checkConditions();
        SessionRule rule = RuleArguments.read(
                        timeout,
                        timeout.isEmpty(),
                        maxDuration(),
                        text(LabelArgument.ALIGNMENT),
                        text(LabelArgument.BOUNDARY),
                        text(LabelArgument.ORIGIN),
                        text(LabelArgument.TIME_ZONE))
                .withConditions(RuleArguments.conditions(literal(LabelArgument.MAX_ROWS, Integer.class), true));
        return new LabelCall(
                rule,
                source.type(LabelCall.TIMEOUT),
                positions(LabelArgument.STARTS_ON),
                positions(LabelArgument.ENDS_ON),
                positions(LabelArgument.SPLITS_ON),
                positions(LabelArgument.KEY));
    }

    private void readPairs(int first) {
        for (int position = first; position < source.count(); position += 2) {
            if (!source.type(position).is(LogicalTypeFamily.CHARACTER_STRING)) {
                throw new ValidationException("Argument " + (position + 1) + ": the value of type "
                        + source.type(position).asSummaryString() + " has no name. " + FORM);
            }
            String name = source.literal(position, String.valueOf(position + 1), String.class)
                    .orElse("NULL");
            LabelArgument argument = LabelArgument.of(name);
            if (position + 1 == source.count()) {
                throw new ValidationException("Argument '" + argument.word() + "': the value is missing. " + FORM);
            }
            List<Integer> positions = positions(argument);
            if (!positions.isEmpty() && !argument.isRepeatable()) {
                throw new ValidationException(
                        "Argument '" + argument.word() + "': it is given twice. Remove one of the two.");
            }
            positions.add(position + 1);
        }
    }

    private static void checkTime(LogicalType type) {
        boolean isTimestamp = type.is(LogicalTypeRoot.TIMESTAMP_WITHOUT_TIME_ZONE)
                || type.is(LogicalTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE);
        if (!isTimestamp || LogicalTypeChecks.getPrecision(type) > MAX_PRECISION) {
            throw new ValidationException(
                    "Argument 'ts': the type is " + type.asSummaryString()
                            + ". Use a column of type TIMESTAMP(3) or TIMESTAMP_LTZ(3). In batch mode, CAST(ts AS TIMESTAMP(3)) in a view gives one.");
        }
    }

    /** Returns the timeout. Empty if each row has its own. */
    private Optional<Long> timeout() {
        LogicalType type = source.type(LabelCall.TIMEOUT);
        boolean isExpression = source.isExpression(LabelCall.TIMEOUT);
        boolean isValid = isExpression ? ConditionTypes.isTimeout(type) : type.is(LogicalTypeRoot.INTERVAL_DAY_TIME);
        if (!isValid) {
            throw new ValidationException("Argument 'timeout': the type is " + type.asSummaryString()
                    + ". Use an interval such as INTERVAL '2' MINUTE, or a column of type " + ConditionTypes.TIMEOUTS
                    + ".");
        }
        // Without a value, RuleArguments reports the literal NULL.
        return isExpression
                ? Optional.empty()
                : Optional.of(
                        source.literal(LabelCall.TIMEOUT, "timeout", Long.class).orElse(0L));
    }

    private Optional<Long> maxDuration() {
        for (int position : positions(LabelArgument.MAX_DURATION)) {
            if (!source.type(position).is(LogicalTypeRoot.INTERVAL_DAY_TIME)) {
                throw new ValidationException("Argument 'max_duration': the type is "
                        + source.type(position).asSummaryString() + ". Use an interval, such as INTERVAL '1' HOUR.");
            }
        }
        return literal(LabelArgument.MAX_DURATION, Long.class);
    }

    private Optional<String> text(LabelArgument argument) {
        for (int position : positions(argument)) {
            if (!source.type(position).is(LogicalTypeFamily.CHARACTER_STRING)) {
                throw new ValidationException("Argument '" + argument.word() + "': the type is "
                        + source.type(position).asSummaryString() + ". Use a text.");
            }
        }
        return literal(argument, String.class);
    }

    private <T> Optional<T> literal(LabelArgument argument, Class<T> type) {
        List<Integer> positions = positions(argument);
        if (argument == LabelArgument.MAX_ROWS
                && !positions.isEmpty()
                && !source.type(positions.get(0)).is(LogicalTypeRoot.INTEGER)) {
            throw new ValidationException("Argument 'max_rows': the type is "
                    + source.type(positions.get(0)).asSummaryString() + ". Use a whole number, such as 500.");
        }
        return positions.isEmpty() ? Optional.empty() : source.literal(positions.get(0), argument.word(), type);
    }

    private void checkConditions() {
        for (LabelArgument flag : List.of(LabelArgument.STARTS_ON, LabelArgument.ENDS_ON)) {
            for (int position : positions(flag)) {
                if (!source.type(position).is(LogicalTypeRoot.BOOLEAN)) {
                    throw new ValidationException("Argument '" + flag.word() + "': the type is "
                            + source.type(position).asSummaryString()
                            + ". Use a condition, such as action = 'login'.");
                }
            }
        }
        for (int position : positions(LabelArgument.SPLITS_ON)) {
            if (!ConditionTypes.isComparable(source.type(position))) {
                throw new ValidationException("Argument 'splits_on': the type is "
                        + source.type(position).asSummaryString() + ". Use " + ConditionTypes.SPLITS + ".");
            }
        }
    }

    private List<Integer> positions(LabelArgument argument) {
        return named.computeIfAbsent(argument, any -> new ArrayList<>());
    }
}
