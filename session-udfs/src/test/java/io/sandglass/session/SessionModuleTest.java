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
package io.sandglass.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.types.inference.StaticArgument;
import org.apache.flink.table.types.inference.TypeInference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions that SQL finds, and what they take: to change any of it is to break somebody's query. */
class SessionModuleTest {
    private static final String FINER_POINTS =
            ", alignment => STRING, boundary => STRING, origin => STRING, late_rows => STRING, time_zone => STRING, starts_on => DESCRIPTOR, "
                    + "ends_on => DESCRIPTOR, splits_on => DESCRIPTOR, max_rows => INT, timeout_column => DESCRIPTOR";
    private static final String INPUT =
            "input => {TABLE, SET SEMANTIC TABLE, REQUIRE ON TIME, OPTIONAL PARTITION BY}, ";

    private final SessionModule module = new SessionModule();

    @Test
    void listsItsFunctions() {
        assertThat(module.listFunctions())
                .containsExactlyInAnyOrder(
                        "SESSION_LABEL", "SESSION_ROWS", "SESSION_SUMMARY", "SESSIONWINDOW", "ASA_SESSIONWINDOW");
        assertThat(module.getFunctionDefinition("session")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SESSION_ROWS", "session_rows", "Session_Rows"})
    void findsFunctionsInAnyCase(String name) {
        assertThat(module.getFunctionDefinition(name)).isPresent();
    }

    @Test
    void declaresArgumentsOfFunctions() {
        assertThat(arguments("SESSION_ROWS"))
                .isEqualTo(INPUT + "timeout => INTERVAL SECOND(3), max_duration => INTERVAL SECOND(3)" + FINER_POINTS);
        assertThat(arguments("SESSION_SUMMARY"))
                .isEqualTo(INPUT
                        + "timeout => INTERVAL SECOND(3), max_duration => INTERVAL SECOND(3), aggregates => STRING"
                        + FINER_POINTS);
        assertThat(arguments("SESSIONWINDOW")).isEqualTo(INPUT + "unit => STRING, timeout => INT, max_duration => INT");
        assertThat(arguments("ASA_SESSIONWINDOW")).isEqualTo(INPUT + "asa_window => STRING");
    }

    private String arguments(String function) {
        DataTypeFactory unused = null;
        TypeInference inference =
                module.getFunctionDefinition(function).orElseThrow().getTypeInference(unused);
        return inference.getStaticArguments().orElseThrow().stream()
                .map(StaticArgument::toString)
                .collect(Collectors.joining(", "));
    }
}
