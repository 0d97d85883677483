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
package io.sandglass.faker.expression.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.Expression.Sequence;
import io.sandglass.faker.expression.syntax.Expression.Text;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The parsed form of what users write. A text is printed in angle quotes; a call as provider, method and arguments, each
 * with its offset.
 */
@Tag("locale")
class ExpressionParserTest {

    static Stream<Arguments> expressions() {
        return Stream.of(
                // Text.
                arguments("", "‹›"),
                arguments("220", "‹220›"),
                arguments("   ", "‹   ›"),
                arguments("it's 100 % {plain} # text", "‹it's 100 % {plain} # text›"),
                arguments("}", "‹}›"),
                arguments("#", "‹#›"),
                arguments("# {Name.firstName}", "‹# {Name.firstName}›"),
                // Calls, and text around and between them.
                arguments("#{Name.firstName}", "Name|firstName@2()"),
                arguments("  #{Name.name}  ", "‹  › Name|name@4() ‹  ›"),
                arguments("#{a.b}#{c.d}", "a|b@2() c|d@8()"),
                arguments("x#{a.b}-#{c.d}}", "‹x› a|b@3() ‹-› c|d@10() ‹}›"),
                arguments("##{a.b}", "‹#› a|b@3()"),
                // Names.
                arguments("#{ a.b }", "a|b@3()"),
                arguments("#{\ta.b\n}", "a|b@3()"),
                arguments("#{a.b.c}", "a|b.c@2()"),
                arguments("#{a.}", "a|@2()"),
                arguments("#{.a}", "|a@2()"),
                arguments("#{Name._first_name}", "Name|_first_name@2()"),
                arguments("#{числа.имя}", "числа|имя@2()"),
                arguments("#{#{a.b}", "#{a|b@2()"),
                // Arguments.
                arguments("#{a 'b'}", "|a@2(b@5)"),
                arguments("#{a'b'}", "|a@2(b@4)"),
                arguments("#{a.b '1','2'}", "a|b@2(1@7, 2@11)"),
                arguments("#{a.b '1' , '2' }", "a|b@2(1@7, 2@13)"),
                arguments("#{a.b '1' '2'}", "a|b@2(1@7, 2@11)"),
                arguments("#{a.b '1'\n\t'2'}", "a|b@2(1@7, 2@12)"),
                arguments("#{a.b ,,'1',,}", "a|b@2(1@9)"),
                arguments("#{a.b '','x',''}", "a|b@2(@7, x@10, @14)"),
                arguments("#{a.b ' x '}", "a|b@2( x @7)"),
                arguments("#{a.b '男','🙂','é'}", "a|b@2(男@7, 🙂@11, é@16)"),
                // Quotes and braces inside of arguments.
                arguments("#{a.b 'it''s'}", "a|b@2(it's@7)"),
                arguments("#{a.b ''''}", "a|b@2('@7)"),
                arguments("#{a.b '''x'''}", "a|b@2('x'@7)"),
                arguments("#{a.b 'x''''y'}", "a|b@2(x''y@7)"),
                arguments("#{a.b '}'}", "a|b@2(}@7)"),
                arguments(
                        "#{regexify '[a-z]{3}'}-#{regexify '\\d{2}'}",
                        "|regexify@2([a-z]{3}@12) ‹-› |regexify@25(\\d{2}@35)"),
                arguments("#{a.b '#{c.d ''e''}','f'}", "a|b@2(#{c.d 'e'}@7, f@22)"),
                // What real tables contain: forms of other languages, and things left behind.
                arguments("#{a.b 'A','B')}", "a|b@2(A@7, B@11)"),
                arguments("#{options.option('a','b')}", "options|option@2(a@18, b@22)"),
                arguments("#{options.option ('a', 'b')}", "options|option@2(a@19, b@24)"),
                arguments("#{options.option, 'a'}", "options|option@2(a@19)"),
                arguments("#{a.b 'x' or 'y'}", "a|b@2(x@7, y@14)"),
                arguments("#{a.b 'x';'y'}", "a|b@2(x@7, y@11)"),
                // Arguments without quotes.
                arguments("#{a.b 1,2}", "a|b@2(1@6, 2@8)"),
                arguments("#{a.b(1, 2)}", "a|b@2(1@6, 2@9)"),
                arguments("#{a.b '1',2 '3'}", "a|b@2(1@7, 2@10, 3@13)"),
                arguments("#{a.b 1'2'3}", "a|b@2(1@6, 2@8, 3@10)"),
                arguments(
                        "#{a.b -5 +5 1.5 .5 5. -1e9 1E-3}",
                        "a|b@2(-5@6, +5@9, 1.5@12, .5@16, 5.@19, -1e9@22, 1E-3@27)"),
                arguments("#{a.b true,FALSE}", "a|b@2(true@6, FALSE@11)"),
                // Names of the user's own, up to the brace or in quotes.
                arguments("#{column.first name}", "column|first name@2()"),
                arguments("#{ COLUMN. first name }", "COLUMN|first name@3()"),
                arguments("#{column.a (net), b}", "column|a (net), b@2()"),
                arguments("#{column.f(x)}", "column|f(x)@2()"),
                arguments("#{column.name)}", "column|name@2()"),
                arguments("#{column.name , }", "column|name@2()"),
                arguments("#{column.it's}", "column|it's@2()"),
                arguments("#{column.it's 'x'}", "column|it's@2(x@15)"),
                arguments("#{list.my cities, 'x'}", "list|my cities@2(x@19)"),
                arguments("#{column.'first name'}", "column|first name@2()"),
                arguments("#{column.' a '}", "column| a @2()"),
                arguments("#{column.'a}b'}", "column|a}b@2()"),
                arguments("#{column.'it''s'}", "column|it's@2()"),
                arguments("#{column.'it''s' 'x'}", "column|it's@2(x@18)"),
                arguments("#{column.r.'Unit } Price'.x y}", "column|r.Unit } Price.x y@2()"),
                arguments("#{record.'a.b'.'c'}", "record|a.b.c@2()"),
                arguments("#{column.}", "column|@2()"),
                arguments("#{column}", "|column@2()"),
                arguments("#{column 'a'}", "|column@2(a@10)"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("expressions")
    void expressionIsRead(String expression, String parsed) {
        assertThat(print(ExpressionParser.parse(expression))).isEqualTo(parsed);
    }

    @Test
    void offsetsOfAValueSkipTheSecondOfTwoQuotes() {
        String source = "#{a.b 'it''s ''#{c.d}'}";
        Call call = (Call) ExpressionParser.parse(source);
        Expression.Argument argument = call.arguments().get(0);
        assertThat(argument.value()).isEqualTo("it's '#{c.d}");
        assertThat(argument.sourceOffset(argument.value().indexOf("c.d"))).isEqualTo(source.indexOf("c.d"));
    }

    private static String print(Expression expression) {
        if (expression instanceof Text text) {
            return "‹" + text.text() + "›";
        }
        if (expression instanceof Sequence sequence) {
            return sequence.parts().stream().map(ExpressionParserTest::print).collect(Collectors.joining(" "));
        }
        Call call = (Call) expression;
        return call.provider() + "|" + call.method() + "@" + call.offset()
                + call.arguments().stream()
                        .map(argument -> argument.value() + "@" + argument.offset())
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
