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
package io.sandglass.faker.expression.datafaker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import net.datafaker.Faker;

/** Expressions with arguments that are planned, and what they mean in Datafaker. */
public final class CallsWithArguments {

    private static final String[] REGEXES = {
        "abc",
        "[a-z]",
        "[a-z]{9}",
        "[a-z]{3,8}",
        "[A-Z0-9]{12}",
        "(GET|POST|PUT){1}",
        "(/search\\.html|/login\\.html|cart\\.html){1}",
        "(a|a|b)",
        "(abc|ab[0-9])",
        "(a|b){2,5}[0-9]+",
        "(a(b|c(d|e)))?f",
        "((a|b)|c)",
        "((a|b)|c){3}[xyz]{6}",
        "([ab][cd]){1,3}",
        "([ab][cd]){8,13}",
        "(a|)",
        "(|a)b",
        "a|b|cd",
        "a*",
        "a*b+c?",
        "[ab]*",
        "[ab]?[cd]+",
        "x{3,}",
        "(xy){2,}",
        "a{0}b",
        "(ab){0,2}",
        "(ab){0}",
        "(a|b)*",
        "[aab]",
        "[a-cx-z0-2_]{2}",
        "[a-cb-d]",
        "[-a]",
        "[a-]",
        "[+*?.()]",
        "[\\]\\[\\\\]",
        "[^a-z]",
        "[^a-zA-Z0-9]{2}",
        "[^\\w]",
        "[^\\s\\d]",
        "[\\d\\s]",
        "[\\w.-]{1,4}@x",
        "\\d",
        "\\d{4}-\\w{3}",
        "\\s",
        "\\S",
        "\\D",
        "\\W",
        ".",
        "a.",
        "\\.\\-\\[\\]\\(\\)\\\\\\*\\+\\?\\|\\^\\$",
        "\\x41\\u0042",
        "\\x{43}",
        "[ -~]",
        "^abc$",
        "^[ab]$",
        "(?:a|b)c",
        "(?<name>a|b)c",
        "\\Qa.b*\\Ec",
        "[äöü]ß",
        "男|女",
        "é{1,3}",
        "#{2}",
        "\\{\\#\\}",
        "\\{\\d\\}",
        "1[0-9]|2[0-4]",
        "(1[0-9]|2[0-4]|3)\\.(5|6)",
        "(([1-9]|1[0-9])\\.){3}([1-9]|1[0-9])",
        "[0-9]{3}-[0-9]{2}-[0-9]{4}",
        "(Alice|Bob) (Smith|Jones), [1-9][0-9]?",
        "\\+49 1(5|6|7)\\d \\d{7}",
        "[A-F0-9]{2}(:[A-F0-9]{2}){5}",
        "\\p{Ll}{2}",
        "[a-z]{2,3}(-[A-Z]{2})?",
        "((((a))))b",
        "(((a|b)c)|d){2}e",
        "(a{2}){3}",
        "([a-c]?[d-f]?){4}",
    };

    private static final String[] PATTERNS = {
        "",
        "#",
        "##",
        "###",
        "####",
        "#########",
        "##########",
        "####################",
        "Ø##",
        "?",
        "??-##",
        "a?b#cØ",
        "{#}",
        "?{#",
        "no pattern",
        "ØØØØØØ",
        "?????",
        "###-###-####",
        "Ünï#?",
        "'#'"
    };

    private CallsWithArguments() {}

    public static Map<String, Function<Faker, Object>> all() {
        Map<String, Function<Faker, Object>> calls = new LinkedHashMap<>();
        for (String regex : REGEXES) {
            calls.put("#{regexify '" + regex + "'}", faker -> faker.regexify(regex));
        }
        for (String pattern : PATTERNS) {
            String quoted = "'" + pattern.replace("'", "''") + "'";
            calls.put("#{numerify " + quoted + "}", faker -> faker.numerify(pattern));
            calls.put("#{letterify " + quoted + "}", faker -> faker.letterify(pattern));
            calls.put("#{letterify " + quoted + ",'true'}", faker -> faker.letterify(pattern, true));
            calls.put("#{bothify " + quoted + "}", faker -> faker.bothify(pattern));
            calls.put("#{bothify " + quoted + ",'true'}", faker -> faker.bothify(pattern, true));
        }
        addDirectives(calls);
        addNumbers(calls);
        addTexts(calls);
        return calls;
    }

    private static void addDirectives(Map<String, Function<Faker, Object>> calls) {
        calls.put("#{examplify 'Ab-9'}", faker -> faker.examplify("Ab-9"));
        calls.put("#{examplify 'ABC 123 xyz{Öß?}'}", faker -> faker.examplify("ABC 123 xyz{Öß?}"));
        calls.put("#{templatify 'x-y-x','x','1','2'}", faker -> faker.templatify("x-y-x", 'x', "1", "2"));
        calls.put("#{templatify 'x','x','1','1','2'}", faker -> faker.templatify("x", 'x', "1", "1", "2"));
        calls.put(
                "#{templatify 'xxxxxxxx','x','a','b','','de'}",
                faker -> faker.templatify("xxxxxxxx", 'x', "a", "b", "", "de"));
        calls.put("#{templatify '😀x😀xx','x','é','b'}", faker -> faker.templatify("😀x😀xx", 'x', "é", "b"));
        calls.put("#{examplify '😀a𝒳1'}", faker -> faker.examplify("😀a𝒳1"));
        calls.put("#{options.option 'a','b','c'}", faker -> faker.options().option("a", "b", "c"));
        calls.put("#{options.option 'a','b','a'}", faker -> faker.options().option("a", "b", "a"));
        calls.put("#{options.option '1','2','30'}", faker -> faker.options().option(1, 2, 30));
        calls.put("#{options.option 'only'}", faker -> faker.options().option("only"));
        calls.put("#{options.option '#{Name.firstName}','#{numerify ''###''}','none'}", faker -> faker.options()
                .option("#{Name.firstName}", "#{numerify '###'}", "none"));
        calls.put("#{options.option '#{Name.fullName}','{#}'}", faker -> faker.options()
                .option("#{Name.fullName}", "{#}"));
        calls.put(
                "#{options.weighted 'a','1','b','2'}", faker -> faker.options().option("a", "b", "b"));
        calls.put("#{options.weighted 'a','0.25','b','0','#{numerify ''#''}','0.75'}", faker -> faker.options()
                .option("a", "#{numerify '#'}", "#{numerify '#'}", "#{numerify '#'}"));
    }

    private static void addNumbers(Map<String, Function<Faker, Object>> calls) {
        calls.put("#{number.numberBetween '0','10'}", faker -> faker.number().numberBetween(0, 10));
        calls.put("#{number.numberBetween '10','0'}", faker -> faker.number().numberBetween(10, 0));
        calls.put("#{number.numberBetween '-5','5'}", faker -> faker.number().numberBetween(-5, 5));
        calls.put("#{number.numberBetween '7','7'}", faker -> faker.number().numberBetween(7, 7));
        calls.put("#{number.numberBetween '7','8'}", faker -> faker.number().numberBetween(7, 8));
        calls.put(
                "#{number.numberBetween '1','1000000'}", faker -> faker.number().numberBetween(1, 1_000_000));
        calls.put("#{number.numberBetween '-2147483648','2147483647'}", faker -> faker.number()
                .numberBetween(Integer.MIN_VALUE, Integer.MAX_VALUE));
        calls.put("#{number.numberBetween '5','3000000000'}", faker -> faker.number()
                .numberBetween(5L, 3_000_000_000L));
        calls.put("#{number.numberBetween '-4000000000000000000','4000000000000000000'}", faker -> faker.number()
                .numberBetween(-4_000_000_000_000_000_000L, 4_000_000_000_000_000_000L));
        calls.put("#{number.numberBetween '-9223372036854775808','9223372036854775807'}", faker -> faker.number()
                .numberBetween(Long.MIN_VALUE, Long.MAX_VALUE));
        calls.put("#{number.numberBetween '0.5','2.5'}", faker -> faker.number().numberBetween(0.5, 2.5));
        calls.put(
                "#{number.numberBetween '-1.5','1e9'}", faker -> faker.number().numberBetween(-1.5, 1e9));
        calls.put("#{number.randomDouble '2','1','9'}", faker -> faker.number().randomDouble(2, 1, 9));
        calls.put("#{number.randomDouble '1','0','2'}", faker -> faker.number().randomDouble(1, 0, 2));
        calls.put("#{number.randomDouble '0','-3','3'}", faker -> faker.number().randomDouble(0, -3, 3));
        calls.put("#{number.randomDouble '2','9','1'}", faker -> faker.number().randomDouble(2, 9, 1));
        calls.put("#{number.randomDouble '3','5','5'}", faker -> faker.number().randomDouble(3, 5, 5));
        calls.put("#{number.randomDouble '9','-1000','1000'}", faker -> faker.number()
                .randomDouble(9, -1000, 1000));
        calls.put("#{number.randomDouble '4','0','5000000000'}", faker -> faker.number()
                .randomDouble(4, 0L, 5_000_000_000L));
        calls.put("#{number.digits '1'}", faker -> faker.number().digits(1));
        calls.put("#{number.digits '12'}", faker -> faker.number().digits(12));
        calls.put("#{number.digits '0'}", faker -> faker.number().digits(0));
        calls.put("#{commerce.price '5','10'}", faker -> faker.commerce().price(5, 10));
        calls.put("#{commerce.price '10.5','-1.25'}", faker -> faker.commerce().price(10.5, -1.25));
        calls.put("#{commerce.price '0','1000000'}", faker -> faker.commerce().price(0, 1_000_000));
        calls.put("#{address.latLon ';'}", faker -> faker.address().latLon(";"));
        calls.put("#{address.lonLat ' / '}", faker -> faker.address().lonLat(" / "));
    }

    private static void addTexts(Map<String, Function<Faker, Object>> calls) {
        calls.put(
                "#{Name.firstName} #{Name.lastName}",
                faker -> faker.name().firstName() + " " + faker.name().lastName());
        calls.put(
                "#{Name.fullName} <#{Internet.emailAddress}>",
                faker -> faker.name().fullName() + " <" + faker.internet().emailAddress() + ">");
        calls.put("#{address.zipCodeByState 'CA'}", faker -> faker.address().zipCodeByState("CA"));
        calls.put("#{internet.emailAddress 'jane'}", faker -> faker.internet().emailAddress("jane"));
        calls.put("#{internet.emailAddress 'Dr. Jane {Doe}'}", faker -> faker.internet()
                .emailAddress("Dr. Jane {Doe}"));
        calls.put(
                "#{internet.safeEmailAddress 'Jäne'}", faker -> faker.internet().safeEmailAddress("Jäne"));
        calls.put("#{internet.image '640','480'}", faker -> faker.internet().image(640, 480));
        calls.put("#{internet.port '1','9'}", faker -> faker.internet().port(1, 9));
        calls.put("#{internet.userAgent 'CHROME'}", faker -> faker.internet()
                .userAgent(net.datafaker.providers.base.Internet.UserAgent.CHROME));
        calls.put(
                "#{name.first_name} of #{harry_potter.house}",
                faker -> faker.name().firstName() + " of " + faker.harryPotter().house());
        calls.put("#{Lorem.words '2'}", faker -> faker.lorem().words(2));
        calls.put("#{app.version}", faker -> faker.app().version());
    }
}
