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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.table.module.Module;
import org.junit.jupiter.api.Test;

class SessionModuleFactoryTest {

    @Test
    void isFoundByIdentifier() {
        assertThat(load(Map.of())).isInstanceOf(SessionModule.class);
    }

    @Test
    void rejectsUnknownOptions() {
        assertThatThrownBy(() -> load(Map.of("timeout", "1 min")))
                .isInstanceOf(ValidationException.class)
                .rootCause()
                .hasMessageContaining("Unsupported options:\n\ntimeout");
    }

    private static Module load(Map<String, String> options) {
        return FactoryUtil.createModule(
                "sessions", options, new Configuration(), Thread.currentThread().getContextClassLoader());
    }
}
