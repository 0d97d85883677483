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
package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests of invalid and of valid tables. Implementing classes list them in the static methods {@code mistakes} and {@code
 * noMistakes}.
 */
interface ErrorTable {

    static Arguments mistake(String what, String columns, String options, String message) {
        return Arguments.of(what, columns, options, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    default void isReportedWithTheWholeText(String what, String columns, String options, String message) {
        assertThat(PlanningErrors.of(PlanningErrors.session(columns, options)))
                .isEqualTo("Table default_catalog.default_database.t can't be read:\n" + message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noMistakes")
    default void isLetPass(String what, String columns, String options) {
        assertThat(PlanningErrors.of(PlanningErrors.session(columns, options))).isEqualTo("no error");
    }
}
