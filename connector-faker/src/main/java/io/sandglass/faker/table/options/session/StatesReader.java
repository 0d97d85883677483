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
package io.sandglass.faker.table.options.session;

import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_IDLE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_INITIAL;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_MAX_DURATION;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_MAX_SIZE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_STATES;

import io.sandglass.faker.spec.StatesSpec;
import io.sandglass.faker.spec.StatesSpec.Transition;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.table.options.session.StatesText.Name;
import io.sandglass.faker.table.options.session.StatesText.State;
import io.sandglass.faker.table.options.session.StatesText.Target;
import io.sandglass.faker.text.DidYouMean;
import io.sandglass.faker.text.NumberTexts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** A reader of the states of sessions. */
final class StatesReader {
    private static final String END = "end";

    /** Maximum number of states, so that a state fits in two bytes and checks stay fast. */
    private static final int MAX_STATES = 1_000;

    /** Maximum number of characters of an option. */
    private static final int MAX_LENGTH = 1 << 16;

    private final OptionReader options;

    StatesReader(OptionReader options) {
        this.options = options;
    }

    /**
     * Reads the states. Returns null after it reported a problem.
     *
     * @param idleMillis the idle time of the sessions; null if it is invalid
     */
    @Nullable
    StatesSpec read(@Nullable Long idleMillis) {
        String text = options.text(SESSIONS_STATES);
        try {
            List<State> states = text.length() > MAX_LENGTH ? List.of() : StatesText.states(text);
            if (text.length() > MAX_LENGTH || states.size() > MAX_STATES) {
                options.problem("Option '" + SESSIONS_STATES.key() + "' has "
                        + (text.length() > MAX_LENGTH ? text.length() + " characters" : states.size() + " states")
                        + ". Maximum: " + MAX_STATES + " states in " + MAX_LENGTH + " characters.");
                return null;
            }
            if (states.isEmpty()) {
                options.problem("Option '" + SESSIONS_STATES.key() + "' is '" + text.strip()
                        + "', which has no state. Write one state per line, such as 'home -> product 3, end 1'.");
                return null;
            }
            Map<String, Integer> numbers = numbers(states);
            List<List<Transition>> transitions = new ArrayList<>();
            for (State state : states) {
                transitions.add(transitions(state.targets(), numbers, idleMillis, state.name()));
            }
            List<Transition> initial = initial(numbers);
            if (initial == null) {
                return null;
            }
            StatesSpec spec = new StatesSpec(List.copyOf(numbers.keySet()), transitions, initial);
            boolean mayBeEndless = options.has(SESSIONS_MAX_SIZE) || options.has(SESSIONS_MAX_DURATION);
            new StateGraph(spec).check(states, mayBeEndless);
            return spec;
        } catch (StatesException e) {
            options.problem(e.report(SESSIONS_STATES.key(), text));
            return null;
        }
    }

    private static Map<String, Integer> numbers(List<State> states) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (State state : states) {
            Name name = state.name();
            if (name.name().equals(END)) {
                throw new StatesException(
                        "'end' ends a session, so it can't be a state. Use another name.", name.offset());
            }
            if (name.name().isEmpty()) {
                throw new StatesException("the state has no name. Write one between the quotes.", name.offset());
            }
            if (numbers.putIfAbsent(name.name(), numbers.size()) != null) {
                throw new StatesException(
                        "there is a state '" + name.name() + "' already. Write all of its next states in one place.",
                        name.offset());
            }
        }
        return numbers;
    }

    private @Nullable List<Transition> initial(Map<String, Integer> numbers) {
        if (!options.has(SESSIONS_INITIAL)) {
            return List.of(Transition.of(0, 1));
        }
        String text = options.text(SESSIONS_INITIAL.key());
        try {
            List<Target> targets = StatesText.targets(text == null ? "" : text);
            for (Target target : targets) {
                if (target.name().name().equals(END) || target.delay() != null) {
                    throw new StatesException(
                            "a session begins in a state, without a delay. Write names of states and their weights.",
                            target.name().offset());
                }
            }
            return transitions(targets, numbers, null, new Name("", 0));
        } catch (StatesException e) {
            options.problem(e.report(SESSIONS_INITIAL.key(), text == null ? "" : text));
            return null;
        }
    }

    private static List<Transition> transitions(
            List<Target> targets, Map<String, Integer> numbers, @Nullable Long idleMillis, Name of) {
        List<Transition> transitions = new ArrayList<>();
        double sum = 0;
        for (Target target : targets) {
            Transition transition = transition(target, numbers, idleMillis);
            sum = Math.max(sum, transition.weight());
            transitions.add(transition);
        }
        if (sum == 0) {
            throw new StatesException("all weights are 0. At least one must be greater.", of.offset());
        }
        return transitions;
    }

    private static Transition transition(Target target, Map<String, Integer> numbers, @Nullable Long idleMillis) {
        Name name = target.name();
        double weight = weight(target.weight());
        Integer number = name.name().equals(END) ? Integer.valueOf(-1) : numbers.get(name.name());
        if (number == null) {
            throw new StatesException(
                    "there is no state '" + name.name() + "'." + DidYouMean.hint(name.name(), numbers.keySet())
                            + " Add a line for it, or use 'end' or one of: "
                            + String.join(", ", numbers.keySet()) + ".",
                    name.offset());
        }
        Name delay = target.delay();
        if (delay == null) {
            return Transition.of(number, weight);
        }
        int dots = delay.name().indexOf("..");
        long min = delayMillis(dots < 0 ? delay.name() : delay.name().substring(0, dots), delay);
        long max = dots < 0 ? min : delayMillis(delay.name().substring(dots + 2), delay);
        if (min > max) {
            throw new StatesException(
                    "'" + delay.name() + "' ends before it begins. Write the shorter delay first.", delay.offset());
        }
        if (idleMillis != null && max >= idleMillis) {
            throw new StatesException(
                    "the delay '" + delay.name() + "' is too long. It must be shorter than '" + SESSIONS_IDLE.key()
                            + "', which is " + TimeUtils.formatWithHighestUnit(Duration.ofMillis(idleMillis))
                            + ", so that a session doesn't fall apart.",
                    delay.offset());
        }
        return new Transition(number, weight, min, max);
    }

    private static double weight(@Nullable Name written) {
        if (written == null) {
            return 1;
        }
        try {
            double weight = NumberTexts.toDouble(written.name());
            if (weight >= 0 && Double.isFinite(weight)) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // Reported like a number that is out of range.
        }
        throw new StatesException(
                "the weight is '" + written.name()
                        + "', but must be a number from 0, such as 20 or 0.5. Separate states by"
                        + " commas, and put quotes around a name with blanks.",
                written.offset());
    }

    private static long delayMillis(String text, Name delay) {
        try {
            Duration duration = TimeUtils.parseDuration(text.strip());
            if (!duration.isNegative()) {
                return duration.toMillis();
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Reported like a negative duration.
        }
        throw new StatesException(
                "the delay is '" + delay.name()
                        + "', but must be one or two durations, such as '5 s' or '20 s..3 min'.",
                delay.offset());
    }
}
