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
package io.sandglass.faker.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StreamSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClockEndTest {
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long LATE_START = Instant.parse("9999-12-30T00:00:00Z").toEpochMilli();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long LONGEST_STEP = Duration.ofDays(106_751).toNanos();

    static Stream<Arguments> streams() {
        SessionsSpec sessions = SessionSpecs.grouped(1_000, "3", "1000", 60_000, 16, 3);
        return Stream.of(
                stream("steps of 1 ns", new EventTimeSpec(LATE_START, 1, 0, 0, 0, 0, 0, false), null),
                stream("steps of 1 ms", new EventTimeSpec(START, 1_000_000, 0, 0, 0, 0, 0, false), null),
                stream("steps of 333,333 ns", new EventTimeSpec(START, 333_333, 0, 0, 0, 0, 0, false), null),
                stream("the longest steps", new EventTimeSpec(START, LONGEST_STEP, 0, 0, 0, 0, 0, false), null),
                stream("as long as 64 bits", new EventTimeSpec(START, Long.MAX_VALUE, 0, 0, 0, 0, 0, false), null),
                stream("disorder", new EventTimeSpec(START, DAY * 1_000_000, 5_000, 0.5, 60_000, 0, 0, true), null),
                stream("pauses", new EventTimeSpec(START, 1_000_000, 0, 0, 0, 3_000, 60_000, true), null),
                stream(
                        "a pause beyond the end",
                        new EventTimeSpec(START, 1_000_000_000, 0, 0, 0, 3_000, 365_000 * DAY, true),
                        null),
                stream("sessions", new EventTimeSpec(START, 30 * DAY * 1_000_000, 0, 0, 0, 0, 0, false), sessions),
                stream(
                        "sessions with pauses",
                        new EventTimeSpec(START, DAY * 1_000_000, 5_000, 0.1, 60_000, DAY * 10, DAY * 5, false),
                        sessions));
    }

    private static Arguments stream(String what, EventTimeSpec eventTime, @Nullable SessionsSpec sessions) {
        return Arguments.of(what, new StreamSpec(StreamSpec.UNBOUNDED, eventTime, sessions, null, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void isBehindTheLastRowThatHasATime(String what, StreamSpec spec) {
        long end = ClockEnd.endIndex(spec, StreamSpec.UNBOUNDED);

        assertThat(end).isBetween(1L, Long.MAX_VALUE - 1);
        assertThatCode(() -> timeline(spec).moveTo(end - 1)).doesNotThrowAnyException();
        if (spec.sessions() == null) {
            assertThatThrownBy(() -> timeline(spec).moveTo(end)).isInstanceOf(EvaluationException.class);
        } else {
            // Rows of the last windows may be left over.
            assertThatThrownBy(() -> timeline(spec).moveTo(end + 64)).isInstanceOf(EvaluationException.class);
        }
    }

    /** So that nothing that lies beyond the end comes back as a time. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void noRowBehindItHasATime(String what, StreamSpec spec) {
        long index = ClockEnd.endIndex(spec, StreamSpec.UNBOUNDED) + 64;

        while (index > 0) {
            long beyond = index;
            assertThatThrownBy(() -> timeline(spec).moveTo(beyond))
                    .as("row %s", index)
                    .isInstanceOf(EvaluationException.class);
            index = index * 2 + 1;
        }
    }

    @Test
    void isTheRowCountWhereThatIsLess() {
        EventTimeSpec eventTime = EventTimeSpec.inOrder(START, DAY * 1_000_000);

        assertThat(ClockEnd.endIndex(spec(eventTime, null), 100)).isEqualTo(100);
        assertThat(ClockEnd.endIndex(spec(eventTime, null), 0)).isZero();
        assertThat(ClockEnd.endIndex(StreamSpec.PLAIN, StreamSpec.UNBOUNDED)).isEqualTo(StreamSpec.UNBOUNDED);
    }

    @Test
    void isNoneForKeysOfFinalRows() {
        EventTimeSpec eventTime = EventTimeSpec.inOrder(START, LONGEST_STEP);
        ChangelogSpec finalRows = new ChangelogSpec(ChangelogSpec.Mode.FINAL_ROWS, List.of("id"), 0.5, 0.1, 1280);
        ChangelogSpec retract = new ChangelogSpec(ChangelogSpec.Mode.RETRACT, List.of("id"), 0.5, 0.1, 1280);

        assertThat(ClockEnd.endIndex(spec(eventTime, finalRows), 1280)).isEqualTo(1280);
        assertThat(ClockEnd.endIndex(spec(eventTime, retract), 1280)).isEqualTo(28);
    }

    private static StreamSpec spec(EventTimeSpec eventTime, @Nullable ChangelogSpec changelog) {
        return new StreamSpec(StreamSpec.UNBOUNDED, eventTime, null, null, changelog);
    }

    private static Timeline timeline(StreamSpec spec) {
        RowRandom random = new RowRandom();
        return new Timeline(
                spec,
                42,
                random,
                new ExpressionCompiler(Locale.ENGLISH, ZoneOffset.UTC, random, InstantSource.system()),
                RowOrder.ASCENDING);
    }
}
