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

import io.sandglass.faker.expression.TestCompilers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of nested expressions, in the form that Datafaker gives them. */
@Tag("locale")
class DocumentCallsTest {

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "csv '1','a','x','b','y' | `\"a\";\"b\"\n\"x\";\"y\"`",
                "csv '2','a','x' | `\"a\"\n\"x\"\n\"x\"`",
                "csv '0','a','x' | `\"a\"\n`",
                "csv ', ','_','false','1','a','x','b','y' | `_x_, _y_`",
                "csv ';','\"','TRUE','1','a','x' | `\"a\"\n\"x\"`",
                "csv '1','a\"b','x\"y' | `\"a\"\"b\"\n\"x\"\"y\"`",
                "csv '1','a','#{options.option ''x\"y''}' | `\"a\"\n\"x\"\"y\"`",
                "json 'a','x','b','y' | {\"a\": \"x\", \"b\": \"y\"}",
                "json 'a','' | {\"a\": \"\"}",
                "json 'a','#{json ''b'',''#{options.option ''''it''''''''s''''}''}' | {\"a\": {\"b\": \"it's\"}}",
                "json 'a','x\"y\\z/\t' | {\"a\": \"x\\\"y\\\\z/\\t\"}",
                "json 'a','#{options.option ''x\"y\\z''}' | {\"a\": \"x\\\"y\\\\z\"}",
                "json '#{options.option ''n''}','x' | {\"n\": \"x\"}",
                "json 'a','#{JSON ''b'',''c''}' | {\"a\": {\"b\": \"c\"}}",
                "json 'a','#{ json ''b'',''c''}' | {\"a\": {\"b\": \"c\"}}",
                "json 'a','#{json ''b'',''c''}.' | {\"a\": \"{\\\"b\\\": \\\"c\\\"}.\"}",
                "jsona '2','a','x' | {\"a\": [\"x\", \"x\"]}",
                "jsona '0','a','x','-1','b','y' | {\"a\": \"x\", \"b\": \"y\"}",
                "jsona '2','a','#{json ''b'',''c''}' | {\"a\": [{\"b\": \"c\"}, {\"b\": \"c\"}]}",
            })
    void documentIsWritten(String call, String document) {
        assertThat(TestCompilers.values("#{" + call + "}", 1)).containsExactly(document);
    }

    @Test
    void backslashOfANestedRegexIsLeftAlone() {
        assertThat(TestCompilers.values("#{json 'a','#{regexify ''\\d{3}''}'}", 20))
                .allSatisfy(json -> assertThat((String) json).matches("\\{\"a\": \"\\d{3}\"}"));
    }

    @Test
    void nestedExpressionIsDrawnForEveryLineAndElement() {
        String csv = (String) TestCompilers.values("#{csv '20','n','#{number.numberBetween ''0'',''1000000''}'}", 1)
                .get(0);
        assertThat(csv.lines().skip(1)).hasSize(20).doesNotHaveDuplicates();
        String json = (String) TestCompilers.values("#{jsona '20','n','#{number.numberBetween ''0'',''1000000''}'}", 1)
                .get(0);
        assertThat(Pattern.compile("\"\\d+\"").matcher(json).results().map(match -> match.group()))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void controlCharacterIsEscaped() {
        assertThat(TestCompilers.values("#{json 'a','\u0001\b\f\n\r'}", 1))
                .containsExactly("{\"a\": \"\\u0001\\b\\f\\n\\r\"}");
    }

    @Test
    void documentBetweenTextsIsPartOfTheText() {
        assertThat(TestCompilers.values("[#{json 'a','x'},#{json 'b','}'}]", 1))
                .containsExactly("[{\"a\": \"x\"},{\"b\": \"}\"}]");
    }
}
