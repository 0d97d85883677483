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

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of an expression that compiles. */
@Tag("locale")
class CompiledExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"#{Name.firstName}", "a #{address.city}", "#{Name.firstName} #{Name.lastName}", "#{color.name}"})
    void wordsOfAProviderAreFreeText(String expression) {
        assertThat(TestCompilers.create(0).compile(expression).isFreeText()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "#{options.option 'a','b'}",
                "#{regexify '[a-z]+'}-#{numerify '##'}",
                "#{number.numberBetween '1','5'}",
                "#{bool.bool}",
                "#{json 'a','b'}",
                "#{internet.publicIpV4Address}",
                "#{Internet.uuid}",
                "#{Finance.iban}",
                "#{PhoneNumber.cellPhone}",
                "#{Name.firstName}-#{numerify '##'}",
                "#{numerify '##'}-#{Name.firstName}",
                "#{Name.firstName}@example.com",
                "#{options.option '#{Name.firstName}','guest'}",
            })
    void whatTheUserSpellsOutIsNot(String expression) {
        assertThat(TestCompilers.create(0).compile(expression).isFreeText()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{Internet.emailAddress}",
                "#{Internet.emailAddress 'me'}",
                "#{Internet.safeEmailAddress}",
                "#{Internet.url}",
                "#{Internet.domainName}",
                "#{internet.free_email}",
                "#{Internet.ipV6Address}",
                "#{Internet.privateIpV4Address}",
                "#{Internet.ipV4Cidr}",
                "#{Internet.uuidv7}",
                "#{Company.url}",
                "#{Credentials.password}",
                "#{Address.zipCode}",
                "#{Address.countryCode}",
                "#{Currency.code}",
                "#{Commerce.promotionCode}",
                "#{Country.countryCode2}",
                "#{Disease.icd10}",
                "#{Vehicle.vin}",
                "#{Vehicle.licensePlate}",
                "#{Azure.subscriptionId}",
                "#{File.fileName}",
                "#{Stock.nsdqSymbol}",
                "to #{Internet.emailAddress}",
            })
    void codesAndAddressesOfAProviderAreNotFreeText(String expression) {
        assertThat(TestCompilers.create(0).compile(expression).isFreeText()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{Address.streetAddress}",
                "#{Address.fullAddress}",
                "#{Company.name}",
                "#{Lorem.words}",
                "#{Name.username}",
                "#{Internet.userAgent}"
            })
    void freeTextMayHaveCodesInIt(String expression) {
        assertThat(TestCompilers.create(0).compile(expression).isFreeText()).isTrue();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "#{number.digits '-3'} | 'number.digits' fails: NegativeArraySizeException: -3",
                "#{Options.option '#{number.digits ''-3''}'} | 'number.digits' fails: NegativeArraySizeException: -3",
                "#{Lorem.characters '5','2'} | 'Lorem.characters' fails: Min (5) > Max (2)",
            })
    void failureOfAProviderNamesTheCall(String expression, String message) {
        CompiledExpression compiled = TestCompilers.create(0).compile(expression);
        assertThatThrownBy(compiled::evaluate)
                .isInstanceOf(EvaluationException.class)
                .hasMessage(message);
    }

    @Test
    void pointInTimeOfAnyProviderIsAnInstant() {
        assertThat(TestCompilers.values("#{timeAndDate.past '1','DAYS'}", 1)).hasOnlyElementsOfType(Instant.class);
    }

    @Test
    void addressOfTheInternetIsWrittenWithoutASlash() {
        assertThat(TestCompilers.values("#{internet.getIpV4Address}", 10))
                .allSatisfy(address -> assertThat((String) address).matches("\\d+(\\.\\d+){3}"));
    }

    @Test
    void textThatOnlyLooksLikeACallStaysAsItIs() {
        assertThat(TestCompilers.values("#{templatify '@{a','@','#'}", 1)).containsExactly("#{a");
    }

    @Test
    void callIsEvaluatedHoweverManyTextsItMakesUp() {
        String expression = "#{templatify '~{options.option ''x~~~~''}','~','#','#','#','#','b','c','d','e'}";
        List<Object> evaluated = TestCompilers.values(expression, 2000).stream()
                .filter(value -> ((String) value).startsWith("x"))
                .toList();

        // More than are remembered.
        assertThat(new HashSet<>(evaluated)).hasSizeGreaterThan(200);
        assertThat(evaluated).hasSizeBetween(900, 1100).allSatisfy(value -> assertThat((String) value)
                .matches("x[#b-e]{4}"));
    }
}
