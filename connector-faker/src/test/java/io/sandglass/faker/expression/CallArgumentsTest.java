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
package io.sandglass.faker.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No argument is dropped or taken for something else, however it is written. {@link ExpressionErrorsTest} has what is refused. */
@Tag("locale")
class CallArgumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Internet.password 20,30 ~ Internet.password '20','30'",
                "Internet.password(20, 30, true, false) ~ Internet.password '20','30','true','false'",
                "Internet.password '20' 30 TRUE ~ Internet.password '20','30','true'",
                "number.numberBetween -5,+5 ~ number.numberBetween '-5','5'",
                "number.numberBetween ' -5 ',' 5' ~ number.numberBetween '-5','5'",
                "number.numberBetween 1,100000000000 ~ number.numberBetween '1','100000000000'",
                "number.numberBetween 0.5,1e2 ~ number.numberBetween '0.5','1e2'",
                "number.randomDouble 2,1,9 ~ number.randomDouble '2','1','9'",
                "number.digits 4 ~ number.digits '4'",
                "commerce.price .5,2. ~ commerce.price '.5','2.'",
                "letterify '??',true ~ letterify '??','true'",
                "bothify '??##',True ~ bothify '??##','true'",
                "templatify '505',5,1,2 ~ templatify '505','5','1','2'",
                "numerify 5 ~ numerify '5'",
                "examplify 42 ~ examplify '42'",
                "regexify 42 ~ regexify '42'",
                "options.option 1,true,'c' ~ options.option '1','true','c'",
                "options.option ('a' 'b'),,) ~ options.option 'a','b'",
                "options.weighted 'a',0.2,'b',3 ~ options.weighted 'a','0.2','b','3'",
                "options.weighted 1,2,3,4 ~ options.weighted '1','2','3','4'",
                "uniform.between -10,10 ~ uniform.between '-10','10'",
                "uniform.between -1.5,+1.5 ~ uniform.between '-1.5','1.5'",
                "zipf.between(1,1000,1.1) ~ zipf.between '1','1000','1.1'",
                "normal.between 0,100,50,15 ~ normal.between '0','100','50','15'",
                "exponential.between ' 0 ',3600,60 ~ exponential.between '0','3600','60'",
                "lognormal.between 1,10000,100,.8 ~ lognormal.between '1','10000','100','0.8'",
                "date.past 15,5,'SECONDS' ~ date.past '15','5','SECONDS'",
                "date.future 15 'DAYS' ~ date.future '15','DAYS'",
                "date.birthday 18,65 ~ date.birthday '18','65'",
                "time.past 15,5,'SECONDS' ~ time.past '15','5','SECONDS'",
                "csv 2,'a',1 ~ csv '2','a','1'",
                "csv ';','\"',true,1,'a','b' ~ csv ';','\"','true','1','a','b'",
                "json 'a',1,'b',true ~ json 'a','1','b','true'",
                "jsona 2,'a',-1 ~ jsona '2','a','-1'",
                "random.nextInt 5,9 ~ random.nextInt '5','9'",
                "random.nextInt ' +5 ',' 9 ' ~ random.nextInt '5','9'",
                "random.hex 8 ~ random.hex '8'",
                "Lorem.words 2 ~ Lorem.words '2'",
            })
    void argumentsWithoutQuotesAreThoseWithThem(String written, String quoted) {
        assertThat(TestCompilers.values("#{" + written + "}", 50))
                .isEqualTo(TestCompilers.values("#{" + quoted + "}", 50));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                // A pattern is only what stands around its calls.
                "bothify '#{Name.lastName}-??##' ~ [A-Z][A-Za-z']+-[a-z]{2}[0-9]{2}",
                "bothify '??#{Name.lastName}##',true ~ [A-Z]{2}[A-Z][A-Za-z']+[0-9]{2}",
                "bothify '#{options.option ''#?'',''?#''}#?' ~ (#\\?|\\?#)[0-9][a-z]",
                "bothify '##{options.option ''#''}' ~ [0-9]#",
                "numerify '#{options.option ''#''}-##' ~ #-[0-9]{2}",
                "numerify '##{2}-#{number.numberBetween 5,6}' ~ [0-9]{2}\\{2}-5",
                "numerify '#{x}#{.}#{}' ~ [0-9]\\{x}[0-9]\\{\\.}[0-9]\\{}",
                "letterify '?-#{options.option ''?''}' ~ [a-z]-\\?",
                "letterify '?-#{options.option ''?''}',true ~ [A-Z]-\\?",
                "letterify '?-#{options.option ''#''}' ~ [a-z]-#",
                "examplify 'Ab9-#{options.option ''x9''}-Z' ~ [A-Z][a-z][0-9]-x9-[A-Z]",
                "templatify 'n-#{Name.lastName}','n','1','2' ~ [12]-[A-Z][A-Za-z']+",
                "templatify '--#{options.option ''a-b''}','-','#{numerify ''#''}','x' ~ [0-9x]{2}a-b",
                "templatify 'x-x','x','#{numerify ''#''}' ~ [0-9]-[0-9]",
                // Nested twice, with arguments of their own.
                "bothify '#{numerify ''#{options.option ''''#'''',''''?''''}#''}#' ~ [#?][0-9]{2}",
                "options.option '#{bothify ''#{options.option ''''#?''''}?''}' ~ #\\?[a-z]",
                // Texts that providers take.
                "internet.emailAddress '#{options.option ''jane.doe''}' ~ jane\\.doe@[a-z.]+",
                "internet.safeEmailAddress '#{letterify ''??''}#{numerify ''##''}' ~ [a-z]{2}[0-9]{2}@example\\.[a-z]+",
                "address.latLon '#{options.option '';'','':''}' ~ -?[0-9.]+[;:]-?[0-9.]+",
                "file.fileName '#{options.option ''d''}','n','txt','/' ~ d/n\\.txt",
                // Options of all kinds.
                "options.option '#{numerify ''#''}','a' ~ [0-9a]",
                "options.weighted '#{numerify ''#''}',1,'a','1' ~ [0-9a]",
                "options.subset 1,'#{numerify ''#''}' ~ \\[[0-9]\\]",
                "expression '#{numerify ''#''}' ~ [0-9]",
                // Documents.
                "csv ';','+',false,1,'a','#{numerify ''#''}' ~ \\+[0-9]\\+",
                "json '#{letterify ''?''}','#{numerify ''#''}' ~ \\{\"[a-z]\": \"[0-9]\"}",
                "jsona 2,'a','#{numerify ''#''}' ~ \\{\"a\": \\[\"[0-9]\", \"[0-9]\"]}",
                // Empty texts, and quotes in texts.
                "options.option '' ~ ``",
                "options.option '''' ~ '",
                "options.option 'it''s' ~ it's",
                "bothify '' ~ ``",
                "bothify '''#''' ~ '[0-9]'",
                // Not a call, but what may stand in a class of characters.
                "regexify '[#{a.b}]' ~ [#{a.b}]",
                "regexify '#{2}x' ~ ##x",
            })
    void callInAnArgumentIsEvaluated(String call, String pattern) {
        assertThat(TestCompilers.values("#{" + call + "}", 50))
                .allSatisfy(value -> assertThat(String.valueOf(value)).matches(pattern));
    }

    /** As the message on calls in regular expressions advises. */
    @Test
    void callBesideARegularExpressionIsEvaluated() {
        assertThat(TestCompilers.values("#{Name.lastName}-#{regexify '[0-9]{2}'}", 50))
                .allSatisfy(value -> assertThat((String) value).matches("[A-Z][A-Za-z']+-[0-9]{2}"));
    }

    @Test
    void callInAnArgumentVaries() {
        for (String call : List.of(
                "internet.emailAddress '#{Name.firstName}'",
                "bothify '#{Name.firstName}'",
                "options.option '#{Name.firstName}'")) {
            assertThat(Map.of(call, distinct("#{" + call + "}")))
                    .allSatisfy((expression, distinct) -> assertThat(distinct).isGreaterThan(40L));
        }
    }

    private static long distinct(String expression) {
        return TestCompilers.values(expression, 50).stream().distinct().count();
    }

    /** They replace no character of their calls, so that their values were right before patterns were split at calls. */
    @Test
    void patternsThatLeaveTheirCallsKeepTheirValues() {
        assertThat(TestCompilers.values("#{letterify '??-#{numerify ''#''}'}", 3))
                .isEqualTo(List.of("wz-1", "lf-7", "ar-8"));
        assertThat(TestCompilers.values("#{templatify 'x-#{numerify ''#''}','x','1','2'}", 3))
                .isEqualTo(List.of("2-7", "1-8", "1-0"));
    }
}
