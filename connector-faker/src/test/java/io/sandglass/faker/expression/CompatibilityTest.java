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

import io.sandglass.faker.expression.plan.CompiledExpression;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a DDL that was written for the old faker connector may rely on. */
@Tag("locale")
class CompatibilityTest {

    static Stream<String> expressionsInTheWild() throws IOException {
        try (InputStream lines =
                Objects.requireNonNull(CompatibilityTest.class.getResourceAsStream("/expressions-in-the-wild.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("expressionsInTheWild")
    void expressionInTheWildGivesValues(String expression) {
        boolean mayBeEmpty = expression.contains("''");
        for (Object value : TestCompilers.values(expression, 20)) {
            if (value instanceof String text) {
                assertThat(text).doesNotContain("#{");
                assertThat(mayBeEmpty || !text.isBlank()).isTrue();
            } else {
                assertThat((Instant) value).isBeforeOrEqualTo(TestCompilers.NOW);
            }
        }
    }

    @Test
    void nearlyAllOfThemWorkWithoutACallOfDatafaker() throws IOException {
        ExpressionCompiler compiler = TestCompilers.create(0);
        assertThat(expressionsInTheWild()).hasSize(123);
        assertThat(expressionsInTheWild()
                        .filter(expression -> compiler.compile(expression).callsDatafaker()))
                .containsExactly(
                        "#{PhoneNumber.cellPhone}",
                        "#{idnumber.invalid}",
                        "#{Commerce.department}",
                        "#{Internet.url}",
                        "#{phoneNumber.cellPhone}",
                        "#{Lorem.words '1000'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "220", "-", "it's", "true", "{}", "a } b", "#", "男"})
    void textIsItself(String text) {
        assertThat(TestCompilers.values(text, 1)).containsExactly(text);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a #{regexify 'b'} c #{regexify 'd'}#{regexify 'e'} f | a b c de f",
                "#{Options.option 'A','A')} | A",
                "#{Options.option 'A')}')} | A')}",
                "#{options.option('A','A')} | A",
                "#{Options.option 'A', 'A' } | A",
                "#{Options.option 'A' 'A'} | A",
                "#{Options.option 'it''s'} | it's",
                "#{Options.option ''''} | '",
                "#{Options.option '#{Options.option ''it''''s''}'} | it's",
                "#{Options.option '}'} | }",
                "[#{Options.option ''}] | []",
                "[#{Options.option '',''}] | []",
                "#{number.numberBetween '+5','+6'} | 5",
                "#{number.numberBetween ' 5 ','6'} | 5",
                // Bounds in the wrong order were not minded, nor equal ones.
                "#{number.numberBetween '6','5'} | 5",
                "#{number.numberBetween '5','5'} | 5",
            })
    void argumentsAreReadAsTheyAlwaysWere(String expression, String value) {
        assertThat(TestCompilers.values(expression, 5)).containsOnly(value);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NAME.FIRSTNAME | Name.firstName",
                "name.firstname | Name.firstName",
                "Name.first_name | Name.firstName",
                "Name._first_name | Name.firstName",
                "Name.full_name | Name.fullName",
                "number.numberbetween '0','1000' | number.numberBetween '0','1000'",
                "number.number_between '0','1000' | number.numberBetween '0','1000'",
                "NUMBER.RANDOM_DOUBLE '2','0','9' | number.randomDouble '2','0','9'",
                "harry_potter.spell | HarryPotter.spell",
                "harry_potter.spells | HarryPotter.spell",
                "harry_potter.characters | HarryPotter.character",
                "phone_number.cell_phone | PhoneNumber.cellPhone",
                "REGEXIFY '[a-z]{9}' | regexify '[a-z]{9}'",
                "numerIfy '#####' | numerify '#####'",
            })
    void nameIsKnownInAnyForm(String written, String proper) {
        assertThat(TestCompilers.values("#{" + written + "}", 10))
                .isEqualTo(TestCompilers.values("#{" + proper + "}", 10));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Internet.userAgentAny | internet.userAgent",
                "internet.user_agent_any | internet.userAgent",
                "Internet.avatar | Avatar.image",
                "Internet.image '640','480','false','text' | Internet.image '640','480'",
                "Crypto.md5 | Hashing.md5",
                "Crypto.sha1 | Hashing.sha1",
                "Crypto.sha256 | Hashing.sha256",
                "crypto.sha512 | Hashing.sha512",
                "Commerce.color | Color.name",
                "Name.bloodGroup | BloodType.bloodGroup",
                "StarTrek.specie | StarTrek.species",
                "star_trek.specie | StarTrek.species",
                "HitchhikersGuideToTheGalaxy.specie | HitchhikersGuideToTheGalaxy.species",
                "hitchhikers_guide_to_the_galaxy.specie | HitchhikersGuideToTheGalaxy.species",
                "Address.firstName | Name.firstName",
                "address.last_name | Name.lastName",
                "Dune.quote 'GUILD_NAIVGATOR' | Dune.quote 'GUILD_NAVIGATOR'",
                "Dune.quote 'guild_naivgator' | Dune.quote 'GUILD_NAVIGATOR'",
                "DrWho.villians | DoctorWho.villain",
                "dr_who.villians | DoctorWho.villain",
                "DrWho.character | DoctorWho.character",
                "dr_who.the_doctors | DoctorWho.doctor",
                "venture_bros.organization | TheVentureBros.organization",
                "bank.swift_bic | Finance.bic",
                "business.credit_card_expiry_dates | Business.creditCardExpiry",
                "cell_phone.formats | PhoneNumber.cellPhone",
                "phone_number.formats | PhoneNumber.phoneNumber",
                "michael_scott.quotes | the_office.quotes",
                "most_interesting_man_in_the_world.quotes | quote.most_interesting_man_in_the_world",
                "SingularSiegler.quotes | quote.singular_siegler",
                "resolve 'address.city_prefix' | Address.cityPrefix",
                "expression '#{Name.firstName}' | options.option '#{Name.firstName}'",
                "random.nextBoolean | bool.bool",
                "random.nextInt '7' | number.numberBetween '0','7'",
                "random.next_int '3','7' | number.numberBetween '3','8'",
                "Random.nextLong '3000000000' | number.numberBetween '0','3000000000'",
                "random.nextLong | number.numberBetween '-9223372036854775808','9223372036854775807'",
                "random.nextDouble | number.randomDouble '16','0','1'",
                "random.hex | regexify '[0-9A-F]{8}'",
                "random.hex '3' | regexify '[0-9A-F]{3}'",
            })
    void nameOfJavafakerMeansTheSame(String old, String now) {
        assertThat(TestCompilers.values("#{" + old + "}", 10)).isEqualTo(TestCompilers.values("#{" + now + "}", 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lovecraft.deity",
                "Markdown.headers",
                "parks_and_rec.characters",
                "ParksAndRec.cities",
                "phish.song",
                "quote.robin",
                "the_office.characters",
                "UmphreysMcgee.song",
            })
    void dataThatDatafakerShipsButNeverReadsAreThereInAnyLocale(String entry) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY)) {
            CompiledExpression expression =
                    TestCompilers.create(locale, new SplittableRandom(0)).compile("#{" + entry + "}");
            assertThat(new HashSet<>(TestCompilers.values(expression, 50))).hasSizeGreaterThan(2);
        }
    }

    @Test
    void renamedArgumentIsLeftAloneElsewhere() {
        assertThat(TestCompilers.values("#{options.option 'GUILD_NAIVGATOR'}", 1))
                .containsExactly("GUILD_NAIVGATOR");
    }

    @ParameterizedTest
    @CsvSource({
        "address.city, '[A-Z].+'",
        "address.buildingNumber, '\\d+'",
        "address.building_number, '\\d+'",
        "address.streetAddress, '\\d+ .+'",
        "commerce.productName, '\\w+ .+'",
        "internet.emailAddress, '\\S+@\\S+\\.\\S+'",
        "internet.user_agent_any, '.*\\S/\\d.*'",
    })
    void methodComesBeforeTheRawPatternOfTheDataFiles(String call, String pattern) {
        assertThat(TestCompilers.values("#{" + call + "}", 20))
                .allSatisfy(value -> assertThat((String) value).matches(pattern).doesNotContain("#"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "regexify '(a|b){2}[0-9]{3}' ~ [ab]{2}[0-9]{3}",
                "regexify '(/search\\.html|/cart\\.html){1}' ~ /(search|cart)\\.html",
                "regexify '#{2}' ~ ##",
                "bothify 'a?-##' ~ a[a-z]-\\d\\d",
                "bothify '??','true' ~ [A-Z]{2}",
                "letterify '??#' ~ [a-z]{2}#",
                "letterify '?','true' ~ [A-Z]",
                "numerify '##?' ~ \\d\\d\\?",
                "numerify '##{2}' ~ \\d\\d\\{2}",
                "templatify 'x-y','x','1','2' ~ [12]-y",
                "examplify 'Ab-9' ~ [A-Z][a-z]-\\d",
                "options.option 'a','b' ~ [ab]",
                "options.option 'a','#{options.option ''b'',''#{numerify ''''#''''}''}' ~ [ab0-9]",
                "options.option '#{letterify ''?''}-#{numerify ''#''}' ~ [a-z]-\\d",
                "letterify '??-#{numerify ''#''}' ~ [a-z]{2}-\\d",
                "number.randomDouble '2','1','9' ~ [1-9]\\.\\d{1,2}",
                "bool.bool ~ true|false",
                "Lorem.words '2' ~ \\[\\w+, \\w+\\]",
            })
    void directivesGiveWhatTheySpellOut(String call, String pattern) {
        assertThat(TestCompilers.values("#{" + call + "}", 50))
                .allSatisfy(value -> assertThat((String) value).matches(pattern));
    }

    @Test
    void optionsComeAsOftenAsTheyAreWritten() {
        List<Object> values = TestCompilers.values("#{Options.option 'often','often','often','seldom'}", 4000);
        assertThat(values.stream().filter("often"::equals).count()).isBetween(2850L, 3150L);
    }

    @Test
    void upperBoundOfNumberBetweenIsExclusive() {
        Set<Object> values = new HashSet<>(TestCompilers.values("#{number.numberBetween '-1','2'}", 200));
        assertThat(values).isEqualTo(Set.of("-1", "0", "1"));
    }

    @Test
    void numberBetweenHasTheWholeRangeOfItsType() {
        assertThat(TestCompilers.values("#{number.numberBetween '-2147483648','2147483647'}", 100))
                .allSatisfy(value -> assertThat(Long.parseLong((String) value))
                        .isBetween((long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE))
                .anyMatch(value -> ((String) value).startsWith("-"))
                .anyMatch(value -> !((String) value).startsWith("-"));
        assertThat(TestCompilers.values("#{number.numberBetween '1','100000000000'}", 100))
                .anyMatch(value -> Long.parseLong((String) value) > Integer.MAX_VALUE);
    }
}
