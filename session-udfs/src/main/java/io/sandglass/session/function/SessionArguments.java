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

/** The arguments that the session functions have in common, and how they are read. */
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

    /** Those that few calls need. */
    static final List<StaticArgument> FINER_POINTS = List.of(
            StaticArgument.scalar("alignment", DataTypes.STRING(), true),
            StaticArgument.scalar("boundary", DataTypes.STRING(), true),
            StaticArgument.scalar("origin", DataTypes.STRING(), true),
            StaticArgument.scalar("late_rows", DataTypes.STRING(), true));

    private SessionArguments() {}

    /** Reads a call that has all these arguments. */
    static SessionWindow window(CallArguments arguments) {
        long timeout = CallArguments.required("timeout", arguments.millis("timeout"));
        Optional<Long> maxDuration = arguments.millis("max_duration");
        if (timeout < 1) {
            throw new ValidationException("argument 'timeout' is " + text(timeout)
                    + ", but must be at least 1 ms, for example INTERVAL '2' MINUTE.");
        }
        if (maxDuration.isPresent() && maxDuration.get() < timeout) {
            throw new ValidationException("argument 'max_duration' is " + text(maxDuration.get())
                    + ", but must be at least the timeout of " + text(timeout) + ".");
        }
        SessionRule rule = new SessionRule(
                timeout,
                maxDuration.orElse(SessionRule.NO_MAX_DURATION),
                arguments.choice("alignment", Alignment.class).orElse(Alignment.ALIGNED),
                arguments.choice("boundary", Boundary.class).orElse(Boundary.CLOSED),
                arguments.instant("origin").map(Instant::toEpochMilli).orElse(SessionRule.ASA_ORIGIN_MILLIS));
        SessionInput input = arguments.input();
        LateRows lateRows = arguments.choice("late_rows", LateRows.class).orElse(LateRows.DROP);
        if (lateRows == LateRows.EMIT && input.isOrdered()) {
            throw new ValidationException(
                    "argument 'late_rows' is 'emit', but 'input' has ORDER BY, with which Flink drops rows "
                            + "behind the watermark before the function gets them. Remove ORDER BY: the function orders the rows of each "
                            + "session by time.");
        }
        return new SessionWindow(input, rule, lateRows);
    }

    private static String text(long millis) {
        return millis + " ms";
    }
}
