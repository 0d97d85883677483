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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the planner reports about states, with the line and the column of each mistake. */
class StatesErrorsTest {
    private static final Map<String, String> SESSIONS = Map.of("sessions.keys", "100000", "sessions.idle", "5 min");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "home -> hom, end | line 1, column 9: there is no state 'hom'. Did you mean 'home'? Add a line for it, or use 'end' or one of: home.",
                "home -> end; cart -> end | line 1, column 14: no session reaches the state 'cart'. Add a transition to it, let sessions begin there with 'sessions.initial', or remove it.",
                "home -> end; home -> end | line 1, column 14: there is a state 'home' already. Write all of its next states in one place.",
                "end -> end | line 1, column 1: 'end' ends a session, so it can't be a state. Use another name.",
                "a -> b; b -> a | line 1, column 1: a session never ends after the state 'a'. Add a transition to 'end', or set 'sessions.max-size' or 'sessions.max-duration'.",
                "a -> b, end; b -> b | line 1, column 14: a session never ends after the state 'b'. Add a transition to 'end', or set 'sessions.max-size' or 'sessions.max-duration'.",
                "a -> a, end 0 | line 1, column 1: a session never ends after the state 'a'. Add a transition to 'end', or set 'sessions.max-size' or 'sessions.max-duration'.",
                "a -> a -1, end | line 1, column 8: the weight is '-1', but must be a number from 0, such as 20 or 0.5. Separate states by commas, and put quotes around a name with blanks.",
                "a -> end NaN | line 1, column 10: the weight is 'NaN', but must be a number from 0, such as 20 or 0.5. Separate states by commas, and put quotes around a name with blanks.",
                "a -> end 1e999 | line 1, column 10: the weight is '1e999', but must be a number from 0, such as 20 or 0.5. Separate states by commas, and put quotes around a name with blanks.",
                "a -> end 0, a 0 | line 1, column 1: all weights are 0. At least one must be greater.",
                "a -> a after 5 min, end | line 1, column 14: the delay '5 min' is too long. It must be shorter than 'sessions.idle', which is 5 min, so that a session doesn't fall apart.",
                "a -> a 2 after 9 s..1 s, end | line 1, column 16: '9 s..1 s' ends before it begins. Write the shorter delay first.",
                "a -> a after soon, end | line 1, column 14: the delay is 'soon', but must be one or two durations, such as '5 s' or '20 s..3 min'.",
                "a -> a after, end | line 1, column 13: the delay is '', but must be one or two durations, such as '5 s' or '20 s..3 min'.",
                "a -> | line 1, column 5: expected the name of a state, or 'end', but the line ends.",
                "a end | line 1, column 3: expected '->' and the states that follow 'a', but 'e' is here.",
                "a -> end 1 2 | line 1, column 12: expected a weight, 'after', a comma, a semicolon or the end of the line, but '2' is here.",
                "a -> \"b | line 1, column 6: the quote is not closed. Add another \" after the name.",
            })
    void namesThePlaceAndTheFix(String states, String problem) {
        assertThat(problem(SessionTable.with(SESSIONS, "sessions.states", states)))
                .startsWith("Option 'sessions.states', " + problem);
    }

    @Test
    void showsTheLineOfSeveral() {
        assertThat(problem(SessionTable.with(
                        SESSIONS, "sessions.states", "\n  home -> cart, end\n  cart -> home, chekout, end\r\n")))
                .isEqualTo(
                        """
                        Option 'sessions.states', line 3, column 17: there is no state 'chekout'. Add a line for it, or use 'end' or one of: home, cart.
                            cart -> home, chekout, end
                                          ^""");
    }

    @Test
    void refusesTextsWithoutStates() {
        assertThat(problem(SessionTable.with(SESSIONS, "sessions.states", " ;\n")))
                .isEqualTo(
                        "Option 'sessions.states' is ';', which has no state. Write one state per line, such as 'home ->"
                                + " product 3, end 1'.");
    }

    @Test
    void refusesTooManyStates() {
        StringBuilder states = new StringBuilder("s0 -> end\n");
        for (int i = 1; i <= 1_000; i++) {
            states.append('s').append(i).append(" -> end\n");
        }

        assertThat(problem(SessionTable.with(SESSIONS, "sessions.states", states.toString())))
                .isEqualTo("Option 'sessions.states' has 1001 states. Maximum: 1000 states in 65536 characters.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hme | line 1, column 1: there is no state 'hme'. Did you mean 'home'? Add a line for it, or use 'end' or one of: home.",
                "end | line 1, column 1: a session begins in a state, without a delay. Write names of states and their weights.",
                "home 0 | line 1, column 1: all weights are 0. At least one must be greater.",
                "home; x | line 1, column 7: expected a weight or a comma, but 'x' is here."
            })
    void refusesInitialStatesThatAreNone(String initial, String problem) {
        assertThat(problem(SessionTable.with(SESSIONS, "sessions.states", "home -> end", "sessions.initial", initial)))
                .startsWith("Option 'sessions.initial', " + problem);
    }

    @Test
    void refusesOptionsThatContradictOrHaveNoEffect() {
        assertThat(problem(SessionTable.with(SESSIONS, "sessions.states", "a -> end", "sessions.size", "5")))
                .isEqualTo(
                        "Options 'sessions.size' and 'sessions.states' both determine how many rows a session has. Remove"
                                + " one of them, or limit sessions with 'sessions.max-size'.");
        assertThat(problem(SessionTable.with(SESSIONS, "sessions.initial", "a")))
                .isEqualTo("Option 'sessions.initial' has no effect without 'sessions.states'. Add it, for example"
                        + " 'sessions.states' = 'home -> product 3, end; product -> home, end'.");
        assertThat(problem(Map.of("sessions.keys", "2000000000000", "sessions.skew", "1")))
                .isEqualTo(
                        "Option 'sessions.keys' is '2000000000000', but with 'sessions.skew' it must be a whole number"
                                + " from 1 to 1099511627776. Use fewer keys, or remove 'sessions.skew'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a -> end",
                "\"sold out\" -> \"a \"\"b\"\"\" 3, end; \"a \"\"b\"\"\" -> end",
                "200 -> 404 0.5, end 2 after 1 s;404->end",
                "after -> after 2 after 5 s..6 s, end",
                "a-b -> é 1e-3, end ; é -> end",
            })
    void acceptsNamesOfAllKinds(String states) {
        assertThat(SessionTable.of(
                                SessionTable.clock(1_000_000_000),
                                SessionTable.with(SESSIONS, "sessions.states", states))
                        .problem())
                .isNull();
    }

    @Test
    void aStateGoesOnAfterAComma() {
        assertThat(SessionTable.of(
                                SessionTable.clock(1_000_000_000),
                                SessionTable.with(SESSIONS, "sessions.states", "a -> b 2,\n   end 1\n\nb -> end"))
                        .problem())
                .isNull();
    }

    private static String problem(Map<String, String> options) {
        return String.valueOf(
                SessionTable.of(SessionTable.clock(1_000_000_000), options).problem());
    }
}
