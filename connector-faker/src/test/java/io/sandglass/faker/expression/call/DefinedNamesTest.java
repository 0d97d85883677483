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

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms of names in messages, which users copy into calls. */
class DefinedNamesTest {

    @Test
    void namesAreWrittenAsTheyCanBeRead() {
        for (String name : List.of("a", "first name", "a.b", "f(x)", "it's", "a, b", "男", "#{x")) {
            assertThat(DefinedNames.writtenName(name)).isEqualTo(name);
        }
        for (String name : List.of("a}b", " a", "a ", "a)", "'a'", "a 'b'", "a.'b", "a,")) {
            String written = DefinedNames.writtenName(name);
            assertThat(written).isEqualTo("'" + name.replace("'", "''") + "'");
            assertThat(((Call) ExpressionParser.parse("#{column." + written + "}")).method())
                    .isEqualTo(name);
        }
    }
}
