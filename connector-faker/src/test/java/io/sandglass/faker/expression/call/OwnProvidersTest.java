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
package io.sandglass.faker.expression.call;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.expression.syntax.ExpressionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The list of providers that the connector adds to Datafaker's. */
class OwnProvidersTest {

    /** Each call needs arguments, a table or a method, so each fails. Only an unknown provider is said to be none. */
    @ParameterizedTest
    @FieldSource("io.sandglass.faker.expression.call.OwnProviders#NAMES")
    void eachNameIsAProvider(String name) {
        assertThatThrownBy(() -> TestCompilers.create(0).compile("#{" + name + ".unknown}"))
                .isInstanceOf(ExpressionException.class)
                .hasMessageNotContaining("there is no provider");
    }
}
