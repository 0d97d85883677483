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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.syntax.ExpressionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user reads about every kind of mistake, and where it points. */
@Tag("locale")
class ExpressionErrorsTest {
    private static final String DIRECTIVES =
            " A call is a provider, a dot and a method, or one of bothify, csv, examplify, json, jsona, letterify, numerify, regexify, templatify.";
    private static final String METHODS_OF_NAME =
            "femaleFirstName, firstName, fullName, lastName, maleFirstName, malefirstName, name, nameWithMiddle, prefix, suffix, title, username.";

    private static final String CALL_IN_REGEX =
            "a regular expression can't contain a call. Put the call outside, as in #{Name.lastName}-#{regexify '[0-9]{2}'}.";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // What is never closed, or empty.
                mistake("#{Name.firstName", 1, "this '#{' is never closed by a '}'."),
                mistake("a #{Name.firstName} b #{Name.lastName", 23, "this '#{' is never closed by a '}'."),
                mistake("#{Name.firstName 'a'", 1, "this '#{' is never closed by a '}'."),
                mistake(
                        "#{regexify 'a}",
                        12,
                        "this argument is never closed by a single quote. Write two single quotes for one that belongs to the value."),
                mistake(
                        "#{options.option 'it's'}",
                        23,
                        "this argument is never closed by a single quote. Write two single quotes for one that belongs to the value."),
                mistake(
                        "#{}",
                        1,
                        "a call without a name. Write a provider and a method, for example #{Name.firstName}."),
                mistake(
                        "#{ }",
                        1,
                        "a call without a name. Write a provider and a method, for example #{Name.firstName}."),
                mistake(
                        "#{ 'a'}",
                        1,
                        "a call without a name. Write a provider and a method, for example #{Name.firstName}."),
                mistake(
                        "#{.}",
                        1,
                        "a call without a name. Write a provider and a method, for example #{Name.firstName}."),
                // Providers.
                mistake("#{Nmae.firstName}", 3, "there is no provider 'Nmae'. Did you mean 'Name'?"),
                mistake("#{nmae.firstName}", 3, "there is no provider 'nmae'. Did you mean 'name'?"),
                mistake(
                        "#{Zzzzzz.foo}",
                        3,
                        "there is no provider 'Zzzzzz'. The providers are listed in docs/expressions.md."),
                // Names of javafaker, as far as it had them.
                mistake(
                        "#{random.nextInt 'a'}",
                        3,
                        "there is no provider 'random'. The providers are listed in docs/expressions.md."),
                mistake(
                        "#{random.nextFloat}",
                        3,
                        "there is no provider 'random'. The providers are listed in docs/expressions.md."),
                mistake("#{resolve 'nmae.first_name'}", 12, "there is no provider 'nmae'. Did you mean 'name'?"),
                mistake(
                        "#{resolve 'name.fist_name'}",
                        17,
                        "provider 'name' has no method 'fist_name'. Did you mean 'firstName'?"),
                mistake("#{resolve 'a','b'}", 3, "there is no directive 'resolve'." + DIRECTIVES),
                mistake("#{Name}", 3, "'Name' is a provider. Add one of its methods: " + METHODS_OF_NAME),
                mistake("#{Name 'a'}", 3, "'Name' is a provider. Add one of its methods: " + METHODS_OF_NAME),
                mistake("#{name.}", 3, "'name' is a provider. Add one of its methods: " + METHODS_OF_NAME),
                mistake("#{.name}", 3, "'name' is a provider. Add one of its methods: " + METHODS_OF_NAME),
                // Methods.
                mistake("#{Name.fistName}", 8, "provider 'Name' has no method 'fistName'. Did you mean 'firstName'?"),
                mistake(
                        "a #{Name.firstName} #{Name.fist_name}",
                        28,
                        "provider 'Name' has no method 'fist_name'. Did you mean 'firstName'?"),
                mistake("#{Name.zzzzzz}", 8, "provider 'Name' has no method 'zzzzzz'. Its methods: " + METHODS_OF_NAME),
                mistake(
                        "#{name.firstName.x}",
                        8,
                        "provider 'name' has no method 'firstName.x'. Did you mean 'firstName'?"),
                mistake(
                        "#{name..firstName}",
                        8,
                        "provider 'name' has no method '.firstName'. Did you mean 'firstName'?"),
                mistake("#{date.pasd '1','DAYS'}", 8, "provider 'date' has no method 'pasd'. Did you mean 'past'?"),
                mistake("#{Crypto.md55}", 10, "provider 'Crypto' has no method 'md55'. Did you mean 'md5'?"),
                // Directives.
                mistake(
                        "#{regexfy '[a-z]'}",
                        3,
                        "there is no directive 'regexfy'. Did you mean 'regexify'?" + DIRECTIVES),
                mistake("#{foo 'a'}", 3, "there is no directive 'foo'." + DIRECTIVES),
                mistake("#{firstName}", 3, "there is no directive 'firstName'." + DIRECTIVES),
                mistake("#{number_between '1','5'}", 3, "there is no directive 'number_between'." + DIRECTIVES),
                // Numbers of arguments.
                mistake("#{Name.firstName 'a'}", 3, "'Name.firstName' takes no arguments, found 1 argument."),
                mistake(
                        "#{number.numberBetween}",
                        3,
                        "'number.numberBetween' takes (int, int) or (long, long) or (double, double), found none."),
                mistake(
                        "#{number.numberBetween '1'}",
                        3,
                        "'number.numberBetween' takes (int, int) or (long, long) or (double, double), found 1 argument."),
                mistake(
                        "#{number.numberBetween '1','2','3'}",
                        3,
                        "'number.numberBetween' takes (int, int) or (long, long) or (double, double), found 3 arguments."),
                mistake(
                        "#{bothify '??','true','x'}",
                        3,
                        "'bothify' takes (String) or (String, boolean), found 3 arguments."),
                mistake("#{options.option}", 3, "'options.option' takes (String...), found none."),
                mistake(
                        "#{Internet.userAgentAny 'a','b'}",
                        3,
                        "'Internet.userAgentAny' takes no arguments or (UserAgent), found 2 arguments."),
                mistake(
                        "#{internet.publicIpV4Address '1'}",
                        3,
                        "'internet.publicIpV4Address' takes no arguments, found 1 argument."),
                mistake(
                        "#{options.nextElement 'a'}",
                        3,
                        "'options.nextElement' can't be called: its parameters can't be written as text."),
                // Arguments without quotes.
                mistake("#{regexify [a-z]}", 12, outside("[a-z]")),
                mistake("#{regexify \"[a-z]\"}", 12, outside("\"[a-z]\"")),
                mistake("#{date.past 15,SECONDS}", 16, outside("SECONDS")),
                mistake("#{a.b c}", 7, outside("c")),
                mistake("#{a . b}", 5, outside(".")),
                mistake("#{Name.first name}", 14, outside("name")),
                mistake("#{options.option 'a', or 'b'}", 23, outside("or")),
                mistake("#{options.option 'a' or, 'b'}", 22, outside("or")),
                mistake("#{options.option 'a' or}", 22, outside("or")),
                mistake("#{options.option 'a', b, 'c', d}", 23, outside("b")),
                mistake("#{number.numberBetween 1..5}", 24, outside("1..5")),
                mistake("#{number.numberBetween 0x1,5}", 24, outside("0x1")),
                mistake("#{number.numberBetween 1_000,5L}", 24, outside("1_000")),
                mistake("#{number.numberBetween - 1,5}", 24, outside("-")),
                mistake("#{number.numberBetween ٣,5}", 24, outside("٣")),
                mistake("#{bothify #{Name.lastName}-??##}", 11, outside("#{Name.lastName")),
                mistake("#{letterify '??'," + "x".repeat(200) + "}", 18, outside("x".repeat(120) + "…")),
                mistake("#{options.option 'it's', 'that's'}", 22, outside("s")),
                mistake("#{Name.firstName 5}", 3, "'Name.firstName' takes no arguments, found 1 argument."),
                // Calls in arguments that are the same for all rows.
                constant("#{csv '#{number.digit}','a','b'}", 8, "#{number.digit}", 1, "csv", "a whole number"),
                constant(
                        "#{csv '#{letterify ''?''}','\"','true','1','a','b'}",
                        8,
                        "#{letterify '?'}",
                        1,
                        "csv",
                        "a text such as ';'"),
                constant(
                        "#{csv ';','#{letterify ''?''}','true','1','a','b'}",
                        12,
                        "#{letterify '?'}",
                        2,
                        "csv",
                        "a single character"),
                constant("#{csv ';','\"','#{bool.bool}','1','a','b'}", 16, "#{bool.bool}", 3, "csv", "true or false"),
                constant("#{jsona '#{number.digit}','a','b'}", 10, "#{number.digit}", 1, "jsona", "a whole number"),
                constant(
                        "#{resolve '#{Name.firstName}'}",
                        12,
                        "#{Name.firstName}",
                        1,
                        "resolve",
                        "the name of a call, such as 'name.first_name'"),
                // Calls in regular expressions.
                mistake("#{regexify '#{Name.lastName}-[0-9]{2}'}", 13, CALL_IN_REGEX),
                mistake("#{regexify '[a-z]{2}(#{numerify ''##''}|x)'}", 22, CALL_IN_REGEX),
                mistake("#{credentials.userId '[a-z]#{number.digit}'}", 28, CALL_IN_REGEX),
                // Mistakes in calls that lie in patterns and texts.
                mistake("#{bothify '##-#{Nmae.firstName}'}", 17, "there is no provider 'Nmae'. Did you mean 'Name'?"),
                mistake("#{numerify '#{options.option ''a'',b}'}", 36, outside("b")),
                mistake("#{examplify 'A-#{Name.firstName'}", 16, "this '#{' is never closed by a '}'."),
                mistake(
                        "#{internet.emailAddress '#{Name.fistName}'}",
                        33,
                        "provider 'Name' has no method 'fistName'. Did you mean 'firstName'?"),
                // Types of arguments.
                mistake(
                        "#{number.numberBetween 'x','5'}",
                        25,
                        "argument 1 of 'number.numberBetween' is 'x', allowed is a number."),
                mistake(
                        "#{number.numberBetween '1','five'}",
                        29,
                        "argument 2 of 'number.numberBetween' is 'five', allowed is a number."),
                mistake(
                        "#{number.digits 'x'}",
                        18,
                        "argument 1 of 'number.digits' is 'x', allowed is a whole number from -2147483648 to 2147483647."),
                mistake(
                        "#{number.digits '99999999999'}",
                        18,
                        "argument 1 of 'number.digits' is '99999999999', allowed is a whole number from -2147483648 to 2147483647."),
                mistake(
                        "#{number.randomDouble '2','0','1.5'}",
                        32,
                        "argument 3 of 'number.randomDouble' is '1.5', allowed is a whole number from -9223372036854775808 to 9223372036854775807."),
                mistake(
                        "#{number.randomNumber 'x'}",
                        24,
                        "argument 1 of 'number.randomNumber' is 'x', allowed is a whole number from -2147483648 to 2147483647."),
                mistake("#{code.isbn10 'yes'}", 16, "argument 1 of 'code.isbn10' is 'yes', allowed is true or false."),
                mistake("#{letterify '??','x'}", 19, "argument 2 of 'letterify' is 'x', allowed is true or false."),
                mistake(
                        "#{templatify 'abc','xx','1'}",
                        21,
                        "argument 2 of 'templatify' is 'xx', allowed is a single character."),
                mistake(
                        "#{templatify 'abc','','1'}",
                        21,
                        "argument 2 of 'templatify' is '', allowed is a single character."),
                mistake(
                        "#{dune.saying 'MARS'}",
                        16,
                        "argument 1 of 'dune.saying' is 'MARS', allowed is BENE_GESSERIT, FREMEN, MENTAT, MUADDIB, ORANGE_CATHOLIC_BIBLE."),
                mistake(
                        "#{timeAndDate.between 'x','2024-01-01T00:00:00Z'}",
                        24,
                        "argument 1 of 'timeAndDate.between' is 'x', allowed is the ISO 8601 form of a value of type Instant."),
                // Regular expressions.
                mistake(
                        "#{regexify '[a'}",
                        14,
                        "argument 1 of 'regexify' is '[a', allowed is a regular expression (Unclosed character class)."),
                mistake(
                        "#{regexify '*'}",
                        13,
                        "argument 1 of 'regexify' is '*', allowed is a regular expression (Dangling meta character '*')."),
                // Dates and times from now.
                mistake(
                        "#{date.past}",
                        3,
                        "'date.past' takes a number and a unit, or two numbers and a unit, such as '15','5','SECONDS', and optionally a pattern, found none."),
                mistake(
                        "#{date.past '15'}",
                        3,
                        "'date.past' takes a number and a unit, or two numbers and a unit, such as '15','5','SECONDS', and optionally a pattern, found 1 argument."),
                mistake(
                        "#{date.past '15','5','SECONDS','yyyy','x'}",
                        3,
                        "'date.past' takes a number and a unit, or two numbers and a unit, such as '15','5','SECONDS', and optionally a pattern, found 5 arguments."),
                mistake(
                        "#{date.past '15','SECONDS','yyyy','x'}",
                        3,
                        "'date.past' takes a number and a unit, or two numbers and a unit, such as '15','5','SECONDS', and optionally a pattern, found 4 arguments."),
                mistake(
                        "#{date.past '-5','SECONDS'}",
                        14,
                        "argument 1 of 'date.past' is '-5', allowed is a whole number from 0."),
                mistake(
                        "#{date.future '1.5','SECONDS'}",
                        16,
                        "argument 1 of 'date.future' is '1.5', allowed is a whole number from 0."),
                mistake(
                        "#{date.past 'x','SECONDS'}",
                        14,
                        "argument 1 of 'date.past' is 'x', allowed is a whole number from 0."),
                mistake(
                        "#{date.past '15','FORTNIGHTS'}",
                        19,
                        "argument 2 of 'date.past' is 'FORTNIGHTS', allowed is DAYS, HOURS, MINUTES, SECONDS, MILLISECONDS, MICROSECONDS or NANOSECONDS."),
                mistake(
                        "#{date.past '15','5','MONTHS'}",
                        23,
                        "argument 3 of 'date.past' is 'MONTHS', allowed is DAYS, HOURS, MINUTES, SECONDS, MILLISECONDS, MICROSECONDS or NANOSECONDS."),
                mistake(
                        "#{date.past '5','15','SECONDS'}",
                        18,
                        "argument 2 of 'date.past' is '15', allowed is a number that is not above the first one, which is the maximum distance."),
                mistake(
                        "#{date.past '99999999999999999','DAYS'}",
                        14,
                        "argument 1 of 'date.past' is '99999999999999999', allowed is a shorter distance. Maximum: 146 years for MICROSECONDS and NANOSECONDS, 146,000,000 years for other units."),
                mistake(
                        "#{date.past '15','SECONDS','nope'}",
                        29,
                        "argument 3 of 'date.past' is 'nope', allowed is a pattern such as 'yyyy-MM-dd HH:mm:ss'."),
                mistake(
                        "#{time.past '15','SECONDS','yyyy'}",
                        29,
                        "argument 3 of 'time.past' is 'yyyy', allowed is a pattern such as 'HH:mm:ss'."),
                mistake(
                        "#{time.future '15','WEEKS'}",
                        21,
                        "argument 2 of 'time.future' is 'WEEKS', allowed is DAYS, HOURS, MINUTES, SECONDS, MILLISECONDS, MICROSECONDS or NANOSECONDS."),
                // Dates and times between two.
                mistake(
                        "#{date.between '2024-01-01'}",
                        3,
                        "'date.between' takes two points in time and optionally a pattern, found 1 argument."),
                mistake(
                        "#{date.between '2024-01-01','tomorrow'}",
                        30,
                        "argument 2 of 'date.between' is 'tomorrow', allowed is a point in time such as '2024-01-31' or '2024-01-31 12:30:00'."),
                mistake(
                        "#{date.between '2024-02-30','2024-03-01'}",
                        17,
                        "argument 1 of 'date.between' is '2024-02-30', allowed is a point in time such as '2024-01-31' or '2024-01-31 12:30:00'."),
                mistake(
                        "#{date.between '2024-01-02','2024-01-01'}",
                        30,
                        "argument 2 of 'date.between' is '2024-01-01', allowed is a point in time that is not before the first one."),
                mistake(
                        "#{date.between '2024-01-01','2024-01-02','nope'}",
                        43,
                        "argument 3 of 'date.between' is 'nope', allowed is a pattern such as 'yyyy-MM-dd HH:mm:ss'."),
                mistake(
                        "#{date.between '2024-01-01','+300000000-12-31'}",
                        30,
                        "argument 2 of 'date.between' is '+300000000-12-31', allowed is a point in time such as '2024-01-31' or '2024-01-31 12:30:00'."),
                mistake(
                        "#{date.past '5','DAYS','+999999999-12-31'}",
                        25,
                        "argument 3 of 'date.past' is '+999999999-12-31', allowed is a pattern such as 'yyyy-MM-dd HH:mm:ss'."),
                mistake(
                        "#{time.between '10:00'}",
                        3,
                        "'time.between' takes two times of day and optionally a pattern, found 1 argument."),
                mistake(
                        "#{time.between '25:00','23:00'}",
                        17,
                        "argument 1 of 'time.between' is '25:00', allowed is a time of day such as '12:30' or '12:30:00'."),
                mistake(
                        "#{time.between '10:00','09:59'}",
                        25,
                        "argument 2 of 'time.between' is '09:59', allowed is a time of day that is not before the first one."),
                mistake(
                        "#{time.between '10:00','11:00','b'}",
                        33,
                        "argument 3 of 'time.between' is 'b', allowed is a pattern such as 'HH:mm:ss'."),
                // Birthdays.
                mistake(
                        "#{date.birthday '18'}",
                        18,
                        "argument 1 of 'date.birthday' is '18', allowed is a pattern such as 'yyyy-MM-dd HH:mm:ss'."),
                mistake(
                        "#{date.birthday 'x','65'}",
                        18,
                        "argument 1 of 'date.birthday' is 'x', allowed is a whole number from 0."),
                mistake(
                        "#{date.birthday '-18','65'}",
                        18,
                        "argument 1 of 'date.birthday' is '-18', allowed is a whole number from 0."),
                mistake(
                        "#{date.birthday '65','18'}",
                        23,
                        "argument 2 of 'date.birthday' is '18', allowed is an age of at least the first one."),
                mistake(
                        "#{date.birthday '18','1001'}",
                        23,
                        "argument 2 of 'date.birthday' is '1001', allowed is a whole number from 0 to 1000."),
                mistake(
                        "#{date.birthday '18','65','nope'}",
                        28,
                        "argument 3 of 'date.birthday' is 'nope', allowed is a pattern such as 'yyyy-MM-dd HH:mm:ss'."),
                mistake(
                        "#{date.birthday '18','65','yyyy','x'}",
                        3,
                        "'date.birthday' takes nothing, a pattern, two ages, or two ages and a pattern, found 4 arguments."),
                // Documents.
                mistake(
                        "#{csv '1','a'}",
                        3,
                        "'csv' takes a number of lines, or a separator, a quote, true or false for a header and a number of lines, and then pairs of a name and a value, found 2 arguments."),
                mistake("#{csv 'x','a','b'}", 8, "argument 1 of 'csv' is 'x', allowed is a whole number."),
                mistake(
                        "#{csv '-1','a','b'}",
                        8,
                        "argument 1 of 'csv' is '-1', allowed is a number of lines from 0 to 100000."),
                mistake(
                        "#{csv ';','\"\"','true','1','a','b'}",
                        12,
                        "argument 2 of 'csv' is '\"\"', allowed is a single character."),
                mistake(
                        "#{csv ';','\"','yes','1','a','b'}",
                        16,
                        "argument 3 of 'csv' is 'yes', allowed is true or false."),
                mistake("#{json}", 3, "'json' takes pairs of a name and a value, found none."),
                mistake("#{json 'a','b','c'}", 3, "'json' takes pairs of a name and a value, found 3 arguments."),
                mistake(
                        "#{jsona '1','a'}",
                        3,
                        "'jsona' takes triples of a length, a name and a value, found 2 arguments."),
                mistake("#{jsona 'x','a','b'}", 10, "argument 1 of 'jsona' is 'x', allowed is a whole number."),
                // Limits.
                mistake(
                        "#{csv '100001','a','b'}",
                        8,
                        "argument 1 of 'csv' is '100001', allowed is a number of lines from 0 to 100000."),
                mistake(
                        "#{jsona '2000000000','a','b'}",
                        10,
                        "argument 1 of 'jsona' is '2000000000', allowed is a length up to 100000."),
                mistake(
                        "#{Lorem.words '1000000000'}",
                        16,
                        "argument 1 of 'Lorem.words' is '1000000000', allowed is a whole number up to 10000."),
                mistake(
                        "#{lorem.characters '1','10001'}",
                        25,
                        "argument 2 of 'lorem.characters' is '10001', allowed is a whole number up to 10000."),
                mistake(
                        "#{internet.password '8','2147483647','true'}",
                        26,
                        "argument 2 of 'internet.password' is '2147483647', allowed is a whole number up to 10000."),
                mistake(
                        "#{twitter.twitterId '-2147483648'}",
                        22,
                        "argument 1 of 'twitter.twitterId' is '-2147483648', allowed is a whole number from -10000 to 10000."),
                mistake(
                        "#{fingerprint.base64 '1001','9','LOOP'}",
                        23,
                        "argument 1 of 'fingerprint.base64' is '1001', allowed is a whole number up to 1000."),
                mistake(
                        "#{regexify 'a{1000000000}'}",
                        13,
                        "argument 1 of 'regexify' is 'a{1000000000}', allowed is a regular expression whose texts have at most 1000000 characters."),
                mistake(
                        "#{regexify '(a{1000})\\1{1000}'}",
                        13,
                        "argument 1 of 'regexify' is '(a{1000})\\1{1000}', allowed is a regular expression whose texts have at most 1000000 characters."),
                mistake(
                        "#{regexify '(((a*)*)*)*'}",
                        13,
                        "argument 1 of 'regexify' is '(((a*)*)*)*', allowed is a regular expression whose texts have at most 1000000 characters."),
                mistake(
                        "#{regexify '(|){1000001}'}",
                        13,
                        "argument 1 of 'regexify' is '(|){1000001}', allowed is a regular expression whose texts have at most 1000000 characters."),
                mistake(
                        "#{credentials.userId '[a-z]{1000001}'}",
                        23,
                        "argument 1 of 'credentials.userId' is '[a-z]{1000001}', allowed is a regular expression whose texts have at most 1000000 characters."),
                mistake(
                        "#{regexify '" + "(".repeat(101) + ")".repeat(101) + "'}",
                        13,
                        "argument 1 of 'regexify' is '" + "(".repeat(101) + ")".repeat(19)
                                + "…', allowed is a regular expression with at most 100 nested groups or repetitions."),
                mistake(
                        "#{regexify 'a" + "{1}".repeat(101) + "'}",
                        13,
                        "argument 1 of 'regexify' is 'a" + "{1}".repeat(39)
                                + "{1…', allowed is a regular expression with at most 100 nested groups or repetitions."),
                mistake(
                        "#{regexify '" + "a".repeat(16385) + "'}",
                        13,
                        "argument 1 of 'regexify' is '" + "a".repeat(120)
                                + "…', allowed is a regular expression of at most 16384 characters."),
                mistake(
                        "#{regexify '\\p{Nonsense}'}",
                        24,
                        "argument 1 of 'regexify' is '\\p{Nonsense}', allowed is a regular expression (Unknown character property name {Nonsense})."),
                mistake("x".repeat(65537), 65537, "the expression has 65537 characters. Maximum: 65536 characters."),
                mistake(
                        "#{number.randomDouble '100000000','-1','1'}",
                        24,
                        "argument 1 of 'number.randomDouble' is '100000000', allowed is a whole number from -100 to 100."),
                mistake(
                        "#{number.randomDouble '-101','-1','1'}",
                        24,
                        "argument 1 of 'number.randomDouble' is '-101', allowed is a whole number from -100 to 100."),
                // Ranges: names.
                mistake("#{zpif.between '1','9','1'}", 3, "there is no provider 'zpif'. Did you mean 'zipf'?"),
                mistake("#{Unifrom.between '1','9'}", 3, "there is no provider 'Unifrom'. Did you mean 'Uniform'?"),
                mistake("#{lognorml.between '1','9'}", 3, "there is no provider 'lognorml'. Did you mean 'lognormal'?"),
                mistake(
                        "#{zipf.beween '1','9','1'}",
                        8,
                        "provider 'zipf' has no method 'beween'. Did you mean 'between'?"),
                mistake("#{Normal.zzz}", 10, "provider 'Normal' has no method 'zzz'. Its method: between."),
                mistake("#{zipf}", 3, "'zipf' is a provider. Add its method: between."),
                mistake("#{zipf '1','9','1'}", 3, "'zipf' is a provider. Add its method: between."),
                mistake("#{Zipf.}", 3, "'Zipf' is a provider. Add its method: between."),
                mistake(
                        "#{resolve 'zipf.between'}",
                        12,
                        "'zipf.between' takes two bounds and an exponent, such as '1','1000','1.1', found none."),
                mistake(
                        "#{resolve 'zipf.beween'}",
                        17,
                        "provider 'zipf' has no method 'beween'. Did you mean 'between'?"),
                // Ranges: counts of arguments.
                mistake("#{uniform.between}", 3, "'uniform.between' takes two bounds, such as '1','100', found none."),
                mistake(
                        "#{uniform.between '1'}",
                        3,
                        "'uniform.between' takes two bounds, such as '1','100', found 1 argument."),
                mistake(
                        "#{uniform.between '1','2','3'}",
                        3,
                        "'uniform.between' takes two bounds, such as '1','100', found 3 arguments."),
                mistake(
                        "#{zipf.between '1','2'}",
                        3,
                        "'zipf.between' takes two bounds and an exponent, such as '1','1000','1.1', found 2 arguments."),
                mistake(
                        "#{normal.between '1','2','1'}",
                        3,
                        "'normal.between' takes two bounds, a mean and a standard deviation, such as '0','100','50','15', found 3 arguments."),
                mistake(
                        "#{exponential.between '1','2'}",
                        3,
                        "'exponential.between' takes two bounds and a mean distance from the first one, such as '0','3600','60', found 2 arguments."),
                mistake(
                        "#{lognormal.between '1','2','1','1','1'}",
                        3,
                        "'lognormal.between' takes two bounds, a median and a sigma, such as '1','10000','100','0.8', found 5 arguments."),
                // Ranges: bounds.
                mistake(
                        "#{uniform.between 'x','9'}",
                        20,
                        "argument 1 of 'uniform.between' is 'x', allowed is a number such as '10', '-2.5' or '1e6'."),
                mistake(
                        "#{uniform.between '1',''}",
                        24,
                        "argument 2 of 'uniform.between' is '', allowed is a number such as '10', '-2.5' or '1e6'."),
                mistake(
                        "#{uniform.between '1','0x1p3'}",
                        24,
                        "argument 2 of 'uniform.between' is '0x1p3', allowed is a number such as '10', '-2.5' or '1e6'."),
                mistake(
                        "#{uniform.between '٣','9'}",
                        20,
                        "argument 1 of 'uniform.between' is '٣', allowed is a number such as '10', '-2.5' or '1e6'."),
                mistake(
                        "#{uniform.between '1','NaN'}",
                        24,
                        "argument 2 of 'uniform.between' is 'NaN', allowed is a number such as '10', '-2.5' or '1e6'."),
                mistake(
                        "#{uniform.between '1','Infinity'}",
                        24,
                        "argument 2 of 'uniform.between' is 'Infinity', allowed is a number such as '10', '-2.5' or '1e6'."),
                mistake(
                        "#{uniform.between '1','1e400'}",
                        24,
                        "argument 2 of 'uniform.between' is '1e400', allowed is a number from -1.7976931348623157E308 to 1.7976931348623157E308."),
                mistake(
                        "#{uniform.between '-1e400','0'}",
                        20,
                        "argument 1 of 'uniform.between' is '-1e400', allowed is a number from -1.7976931348623157E308 to 1.7976931348623157E308."),
                mistake(
                        "#{uniform.between '-1e308','1e308'}",
                        29,
                        "argument 2 of 'uniform.between' is '1e308', allowed is a number at most 1.7976931348623157E308 above the first one."),
                mistake(
                        "#{uniform.between '9','1'}",
                        24,
                        "argument 2 of 'uniform.between' is '1', allowed is a number of at least the first one."),
                mistake(
                        "#{uniform.between '9.5','1'}",
                        26,
                        "argument 2 of 'uniform.between' is '1', allowed is a number of at least the first one."),
                mistake(
                        "#{uniform.between '0','9223372036854775808'}",
                        24,
                        "argument 2 of 'uniform.between' is '9223372036854775808', allowed is a whole number from -9223372036854775808 to 9223372036854775807, or a real number with a decimal point or an exponent, such as '1e30'."),
                mistake(
                        "#{zipf.between '1.5','9','1'}",
                        17,
                        "argument 1 of 'zipf.between' is '1.5', allowed is a whole number from -9223372036854775808 to 9223372036854775807."),
                mistake(
                        "#{zipf.between '1','1e9','1'}",
                        21,
                        "argument 2 of 'zipf.between' is '1e9', allowed is a whole number from -9223372036854775808 to 9223372036854775807."),
                mistake(
                        "#{zipf.between '1','9223372036854775808','1'}",
                        21,
                        "argument 2 of 'zipf.between' is '9223372036854775808', allowed is a whole number from -9223372036854775808 to 9223372036854775807."),
                mistake(
                        "#{zipf.between '9','1','1'}",
                        21,
                        "argument 2 of 'zipf.between' is '1', allowed is a number of at least the first one."),
                mistake(
                        "#{zipf.between '1','1099511627777','1'}",
                        21,
                        "argument 2 of 'zipf.between' is '1099511627777', allowed is a whole number at most 1099511627775 above the first one."),
                mistake(
                        "#{zipf.between '-9223372036854775808','9223372036854775807','1'}",
                        40,
                        "argument 2 of 'zipf.between' is '9223372036854775807', allowed is a whole number at most 1099511627775 above the first one."),
                mistake(
                        "#{normal.between '-9007199254740993','0','0','1'}",
                        19,
                        "argument 1 of 'normal.between' is '-9007199254740993', allowed is a whole number from -9007199254740992 to 9007199254740992, or a real number with a decimal point or an exponent, such as '1e30'."),
                mistake(
                        "#{normal.between '9','8','8','1'}",
                        23,
                        "argument 2 of 'normal.between' is '8', allowed is a number of at least the first one."),
                mistake(
                        "#{exponential.between '0','9007199254740993','5'}",
                        28,
                        "argument 2 of 'exponential.between' is '9007199254740993', allowed is a whole number from -9007199254740992 to 9007199254740992, or a real number with a decimal point or an exponent, such as '1e30'."),
                mistake(
                        "#{exponential.between '0','ten','5'}",
                        28,
                        "argument 2 of 'exponential.between' is 'ten', allowed is a number such as '10', '-2.5' or '1e6'."),
                mistake(
                        "#{lognormal.between '-1','9','5','1'}",
                        22,
                        "argument 1 of 'lognormal.between' is '-1', allowed is a number of 0 or more, because all values are above 0 before rounding."),
                mistake(
                        "#{lognormal.between '0','0.0','5','1'}",
                        26,
                        "argument 2 of 'lognormal.between' is '0.0', allowed is a number above 0, because all values are above 0 before rounding."),
                // Ranges: shapes.
                mistake(
                        "#{zipf.between '1','9','0'}",
                        25,
                        "argument 3 of 'zipf.between' is '0', allowed is a number above 0, at most 100."),
                mistake(
                        "#{zipf.between '1','9','-1'}",
                        25,
                        "argument 3 of 'zipf.between' is '-1', allowed is a number above 0, at most 100."),
                mistake(
                        "#{zipf.between '1','9','1e-400'}",
                        25,
                        "argument 3 of 'zipf.between' is '1e-400', allowed is a number above 0, at most 100."),
                mistake(
                        "#{zipf.between '1','9','100.1'}",
                        25,
                        "argument 3 of 'zipf.between' is '100.1', allowed is a number above 0, at most 100."),
                mistake(
                        "#{zipf.between '1','9','1e400'}",
                        25,
                        "argument 3 of 'zipf.between' is '1e400', allowed is a number above 0, at most 100."),
                mistake(
                        "#{zipf.between '1','9','x'}",
                        25,
                        "argument 3 of 'zipf.between' is 'x', allowed is a number above 0, at most 100."),
                mistake(
                        "#{normal.between '0','100','101','15'}",
                        29,
                        "argument 3 of 'normal.between' is '101', allowed is a number from 0 to 100, the bounds."),
                mistake(
                        "#{normal.between '0','100','-0.5','15'}",
                        29,
                        "argument 3 of 'normal.between' is '-0.5', allowed is a number from 0 to 100, the bounds."),
                mistake(
                        "#{normal.between '0.5','100','0','15'}",
                        31,
                        "argument 3 of 'normal.between' is '0', allowed is a number from 0.5 to 100.0, the bounds."),
                mistake(
                        "#{normal.between '0','100','mean','15'}",
                        29,
                        "argument 3 of 'normal.between' is 'mean', allowed is a number from 0 to 100, the bounds."),
                mistake(
                        "#{normal.between '0','100','50','0'}",
                        34,
                        "argument 4 of 'normal.between' is '0', allowed is a number above 0, at most 1.7976931348623157E308."),
                mistake(
                        "#{normal.between '0','100','50','1e400'}",
                        34,
                        "argument 4 of 'normal.between' is '1e400', allowed is a number above 0, at most 1.7976931348623157E308."),
                mistake(
                        "#{exponential.between '0','100','-5'}",
                        34,
                        "argument 3 of 'exponential.between' is '-5', allowed is a number above 0, at most 1.7976931348623157E308."),
                mistake(
                        "#{lognormal.between '1','100','0.5','1'}",
                        32,
                        "argument 3 of 'lognormal.between' is '0.5', allowed is a number from 1 to 100, the bounds."),
                mistake(
                        "#{lognormal.between '0','100','0','1'}",
                        32,
                        "argument 3 of 'lognormal.between' is '0', allowed is a number above 0, at most 100."),
                mistake(
                        "#{lognormal.between '0','100','101','1'}",
                        32,
                        "argument 3 of 'lognormal.between' is '101', allowed is a number above 0, at most 100."),
                mistake(
                        "#{lognormal.between '1','100','5','0.0'}",
                        36,
                        "argument 4 of 'lognormal.between' is '0.0', allowed is a number above 0, at most 1.7976931348623157E308."),
                // What asks for a row, where there is none.
                mistake(
                        "#{sequence.next}",
                        3,
                        "'sequence.next' reads the current row. It works only in expressions of a table's columns."),
                mistake(
                        "a #{Event.time}",
                        5,
                        "'Event.time' reads the current row. It works only in expressions of a table's columns."),
                mistake(
                        "#{session.key}",
                        3,
                        "'session.key' reads the current row. It works only in expressions of a table's columns."),
                mistake(
                        "#{column.name}",
                        3,
                        "'column.name' reads the current row. It works only in expressions of a table's columns."),
                mistake(
                        "#{record.place.city}",
                        3,
                        "'record.place.city' reads the current row. It works only in expressions of a table's columns."),
                mistake(
                        "#{options.option 'a','#{sequence.next}'}",
                        25,
                        "'sequence.next' reads the current row. It works only in expressions of a table's columns."),
                // The row: names.
                mistake("#{sequnce.next}", 3, "there is no provider 'sequnce'. Did you mean 'sequence'?"),
                mistake("#{Recrod.place.city}", 3, "there is no provider 'Recrod'. Did you mean 'Record'?"),
                mistake("#{colum.name}", 3, "there is no provider 'colum'. Did you mean 'column'?"),
                mistake("#{lst.cities}", 3, "there is no provider 'lst'. Did you mean 'list'?"),
                mistake("#{sequence.nxt}", 12, "provider 'sequence' has no method 'nxt'. Did you mean 'next'?"),
                mistake("#{event.zzz}", 9, "provider 'event' has no method 'zzz'. Its method: time."),
                mistake("#{session.keys}", 11, "provider 'session' has no method 'keys'. Did you mean 'key'?"),
                mistake("#{sequence}", 3, "'sequence' is a provider. Add its method: next."),
                mistake("#{Event '1'}", 3, "'Event' is a provider. Add its method: time."),
                mistake(
                        "#{session.}",
                        3,
                        "'session' is a provider. Add one of its methods: key, number, step, size, state, previous, count."),
                mistake(
                        "#{column}",
                        3,
                        "'column' takes the value of another column. Add its name, as in #{column.name}."),
                mistake(
                        "#{record.}",
                        3,
                        "'record' takes a field of a record. Add the names of the records and the field, as in #{record.place.city}."),
                // The row: arguments.
                mistake(
                        "#{sequence.next '1','2','3','4'}",
                        3,
                        "'sequence.next' takes at most a first number, a step and a count of numbers, such as '1','10','5', found 4 arguments."),
                mistake(
                        "#{sequence.next 'x'}",
                        18,
                        "argument 1 of 'sequence.next' is 'x', allowed is a whole number from -9223372036854775808 to 9223372036854775807."),
                mistake(
                        "#{sequence.next '1','0'}",
                        22,
                        "argument 2 of 'sequence.next' is '0', allowed is a whole number other than 0."),
                mistake(
                        "#{options.cycle 'a','b'}",
                        3,
                        "'options.cycle' reads the current row. It works only in expressions of a table's columns."),
                mistake(
                        "#{options.cycle}",
                        3,
                        "'options.cycle' takes one value or more, such as 'A','B','C', found none."),
                mistake(
                        "#{options.weigted 'a','1'}",
                        11,
                        "provider 'options' has no method 'weigted'. Did you mean 'weighted'?"),
                mistake(
                        "#{Options.cicle 'a','1'}",
                        11,
                        "provider 'Options' has no method 'cicle'. Did you mean 'cycle'?"),
                mistake("#{event.time 'HH'}", 3, "'event.time' takes no arguments, found 1 argument."),
                mistake("#{session.key '1'}", 3, "'session.key' takes no arguments, found 1 argument."),
                mistake("#{column.name '1','2'}", 3, "'column.name' takes no arguments, found 2 arguments."),
                mistake("#{record.place.city '1'}", 3, "'record.place.city' takes no arguments, found 1 argument."),
                // Inside of arguments.
                mistake(
                        "#{options.option 'a','#{Name.fistName}'}",
                        30,
                        "provider 'Name' has no method 'fistName'. Did you mean 'firstName'?"),
                mistake("#{options.option '#{Name.firstName','b'}", 19, "this '#{' is never closed by a '}'."),
                mistake(
                        "#{options.option 'it''s','''#{Name.fistName}'}",
                        36,
                        "provider 'Name' has no method 'fistName'. Did you mean 'firstName'?"),
                mistake(
                        "#{json 'a','#{options.option ''b'',''#{Name.fistName}''}'}",
                        45,
                        "provider 'Name' has no method 'fistName'. Did you mean 'firstName'?"),
                mistake(
                        "#{csv '1','a','#{date.past ''5'',''MONTHS''}'}",
                        36,
                        "argument 2 of 'date.past' is 'MONTHS', allowed is DAYS, HOURS, MINUTES, SECONDS, MILLISECONDS, MICROSECONDS or NANOSECONDS."));
    }

    private static String outside(String text) {
        return "'" + text
                + "' is not in quotes. Put each argument in single quotes, and write two single quotes for one that belongs"
                + " to the value. Only numbers, true and false need no quotes.";
    }

    private static Arguments constant(
            String expression, int position, String argument, int index, String directive, String allowed) {
        return mistake(
                expression,
                position,
                "argument " + index + " of '" + directive + "' is '" + argument + "', allowed is " + allowed
                        + ". A call isn't allowed here, because the argument must be the same for all rows.");
    }

    private static Arguments mistake(String expression, int position, String message) {
        return arguments(expression, position, message);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("mistakes")
    void mistakeIsToldWithItsPlace(String expression, int position, String message) {
        ExpressionException problem = problem(expression);
        assertThat(problem).hasMessage(message);
        assertThat(problem.position()).isEqualTo(position);
    }

    @Test
    void expressionsLieInOneAnotherToAnExtent() {
        String nested = "a";
        for (int depth = 1; depth < 12; depth++) {
            nested = "#{options.option '" + nested.replace("'", "''") + "'}";
        }
        String deepest = nested;
        assertThat(TestCompilers.values(deepest, 1)).containsExactly("a");

        ExpressionException problem = problem("#{options.option '" + deepest.replace("'", "''") + "'}");
        assertThat(problem).hasMessage("the expression is nested too deeply. Maximum: 12 levels of expressions.");
        assertThat(problem.position()).isEqualTo(4300);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            strings = {
                "#{csv '100000','a','b'}",
                "#{jsona '100000','a','b'}",
                "#{Lorem.words '10000'}",
                "#{regexify '[(]{2}\\([^)(]'}",
                "#{regexify '(a{1000})\\1{999}'}",
                "#{regexify 'a{1000000}'}",
                "#{regexify '(a*)*'}"
            })
    void whatIsJustWithinTheLimitsIsAllRight(String expression) {
        assertThat(TestCompilers.values(expression, 1)).isNotEmpty();
    }

    @Test
    void textGrowsToAnExtent() {
        CompiledExpression millions =
                TestCompilers.create(0).compile("#{jsona '100000','a','#{jsona ''100000'',''a'',''b''}'}");
        assertThatThrownBy(millions::evaluate)
                .isInstanceOf(EvaluationException.class)
                .hasMessage("the text is too long. Maximum: 16777216 bytes");
    }

    @Test
    void caretStandsBelowTheCharacter() {
        assertThat(problem("#{Name.fistName}").excerpt())
                .isEqualTo("""
                  #{Name.fistName}
                         ^"""
                        .indent(2)
                        .stripTrailing());
    }

    @Test
    void caretCountsCharactersRatherThanUtf16Units() {
        ExpressionException problem = problem("🙂é#{Nmae.firstName}");
        assertThat(problem.position()).isEqualTo(5);
        assertThat(problem.excerpt()).isEqualTo("  🙂é#{Nmae.firstName}\n      ^");
    }

    @Test
    void lineBreaksAndTabsAreShownAsSpaces() {
        assertThat(problem("a\nb\r\tc #{Nmae.firstName}").excerpt())
                .isEqualTo("  a b  c #{Nmae.firstName}\n           ^");
    }

    @Test
    void longExpressionIsCutOnBothSides() {
        ExpressionException problem = problem("🙂".repeat(100) + "#{Nmae.firstName}" + "é".repeat(100));
        assertThat(problem.position()).isEqualTo(103);
        assertThat(problem.excerpt())
                .isEqualTo(
                        "  …" + "🙂".repeat(58) + "#{Nmae.firstName}" + "é".repeat(45) + "…\n" + " ".repeat(63) + "^");
    }

    @Test
    void expressionIsNotCutWhereItJustFits() {
        String before = "a".repeat(58);
        assertThat(problem(before + "#{Nmae.firstName}").excerpt())
                .isEqualTo("  " + before + "#{Nmae.firstName}\n" + " ".repeat(62) + "^");
    }

    @Test
    void lastCharacterCanBePointedAt() {
        assertThat(problem("#{regexify '").excerpt()).isEqualTo("  #{regexify '\n" + " ".repeat(13) + "^");
    }

    private static ExpressionException problem(String expression) {
        return catchThrowableOfType(
                ExpressionException.class, () -> TestCompilers.create(0).compile(expression));
    }
}
