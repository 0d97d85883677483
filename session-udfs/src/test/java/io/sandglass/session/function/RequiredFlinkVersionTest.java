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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.apache.flink.FlinkVersion;
import org.junit.jupiter.api.Test;

/** That older versions are refused is seen on them, by {@code flink-versions}. */
class RequiredFlinkVersionTest {

    @Test
    void acceptsFlinkVersionOfTheBuild() {
        assertThatCode(RequiredFlinkVersion::check).doesNotThrowAnyException();
    }

    @Test
    void reportsRequiredVersionAndReason() {
        assertThat(RequiredFlinkVersion.refusal(FlinkVersion.v2_2))
                .hasMessage(
                        "The session functions for tables, such as SESSION_ROWS, need Flink 2.3 or newer, but this is Flink 2.2."
                                + " SESSION_LABEL finds the same sessions and runs on this version, too.");
    }
}
