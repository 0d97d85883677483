package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests of mistakes in a table, and of what is none: whoever implements it lists them by static methods {@code mistakes} and
 * {@code noMistakes}.
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
