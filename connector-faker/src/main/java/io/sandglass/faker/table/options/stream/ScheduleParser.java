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
package io.sandglass.faker.table.options.stream;

import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.spec.PaceSpec.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** A parser of schedules such as {@code ramp to 5000 in 5 min; hold 10 min; ramp to 100 in 1 min; repeat}. */
final class ScheduleParser {
    static final String EXAMPLE = "'ramp to 5000 in 5 min; hold 10 min; ramp to 100 in 1 min; repeat'";

    private static final List<String> STAGES = List.of("start", "ramp", "hold", "jump", "repeat");
    private static final double MAX_RATE = 1e9;
    private static final Duration MAX_DURATION = Duration.ofDays(106_751);

    private final WordCursor words;
    private final List<Stage> stages = new ArrayList<>();
    private @Nullable Double startRate;
    private double rate;

    private ScheduleParser(String text) {
        this.words = new WordCursor(text);
    }

    /**
     * Parses a schedule.
     *
     * @throws WordException if the text isn't a valid schedule
     */
    static PaceSpec parse(String text) {
        return new ScheduleParser(text).schedule();
    }

    private PaceSpec schedule() {
        boolean repeats = false;
        do {
            if (words.isAtEnd() && !stages.isEmpty()) {
                break;
            }
            int offset = words.offset();
            String stage = words.requireOneOf(STAGES, EXAMPLE);
            switch (stage) {
                case "start" -> start(offset);
                case "ramp" -> {
                    double target = target("ramp to 5000 in 5 min");
                    words.require("in", "'ramp to 5000 in 5 min'");
                    add(target, duration(0, "'ramp to 5000 in 5 min'"));
                }
                case "jump" -> add(target("jump to 5000"), 0);
                case "hold" -> hold(offset);
                default -> {
                    repeats = true;
                    requireLast();
                }
            }
        } while (!repeats && separated());
        requireRows(repeats);
        return new PaceSpec(startRate == null ? 0 : startRate, stages, repeats);
    }

    private boolean separated() {
        if (!words.isAtEnd() && !words.is(";")) {
            throw words.problem("expected a semicolon" + words.found() + " Separate stages as in " + EXAMPLE + ".");
        }
        return words.skip(";");
    }

    private void start(int offset) {
        words.require("at", "'start at 100'");
        rate = words.requireRate(MAX_RATE, "'start at 100'");
        if (startRate != null || !stages.isEmpty()) {
            throw words.problemAt(
                    offset, "only the first stage sets the rate at the start. Use 'jump to' for a later change.");
        }
        startRate = rate;
    }

    private double target(String example) {
        words.require("to", "'" + example + "'");
        return words.requireRate(MAX_RATE, "'" + example + "'");
    }

    private void hold(int offset) {
        if (startRate == null && stages.isEmpty()) {
            throw words.problemAt(
                    offset, "there is no rate to hold yet. Begin with a rate such as 'start at 100; hold 10 min'.");
        }
        stages.add(new Stage(null, duration(1, "'hold 10 min'")));
    }

    private void add(double target, long nanos) {
        rate = target;
        stages.add(new Stage(target, nanos));
    }

    private long duration(long min, String example) {
        int offset = words.offset();
        String text = words.wordsBefore(STAGES);
        try {
            Duration duration = TimeUtils.parseDuration(text);
            if (duration.compareTo(MAX_DURATION) <= 0 && duration.toNanos() >= min) {
                return duration.toNanos();
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Reported like a duration that is out of range.
        }
        throw words.problemAt(
                offset,
                "expected a duration from " + (min == 0 ? "0 s" : "1 ns") + " to 106751 d"
                        + (text.isEmpty() ? "." : ", found '" + text + "'.") + " Example: " + example + ".");
    }

    private void requireLast() {
        words.skip(";");
        if (!words.isAtEnd()) {
            throw words.problem(
                    "expected the end of the schedule after 'repeat'" + words.found() + " Move 'repeat' to the end.");
        }
    }

    private void requireRows(boolean repeats) {
        int end = words.offset();
        if (stages.isEmpty()) {
            throw words.problemAt(end, "the schedule has no stage. Write a number such as '100', or " + EXAMPLE + ".");
        }
        if (repeats && stages.stream().allMatch(stage -> stage.nanos() == 0)) {
            throw words.problemAt(end, "the schedule repeats, but takes no time. Add a stage such as 'hold 10 min'.");
        }
        boolean isZero = rate == 0;
        boolean hasRows = repeats && stages.stream().anyMatch(stage -> stage.target() != null && stage.target() > 0);
        if (isZero && !hasRows) {
            throw words.problemAt(
                    end,
                    "the rate is 0 from here on for ever, so no more rows come. End with a rate above 0, such as 'jump to"
                            + " 10'"
                            + (stages.stream().anyMatch(stage -> stage.target() != null && stage.target() > 0)
                                    ? ", or with 'repeat'."
                                    : "."));
        }
    }
}
