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

import io.sandglass.faker.GoldenFile;
import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.Locales;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.reference.ExpressionReference;
import io.sandglass.faker.reference.ReferenceEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** The values of a seed are a promise: those of every call in the reference, and of some in other locales. */
@Tag("locale")
class GoldenValuesTest {
    private static final int VALUES = 20;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));
    private static final List<String> LOCALES = List.of("de", "fr", "ja", "pt-BR", "ru", "zh-CN");

    private static final List<String> LOCALIZED = List.of(
            "#{Name.fullName}",
            "#{Address.fullAddress}",
            "#{Address.city}",
            "#{PhoneNumber.cellPhone}",
            "#{Company.name}",
            "#{Internet.emailAddress}",
            "#{Internet.url}",
            "#{Credentials.username}");

    private static final List<String> MIXED = List.of(
            "#{Name.firstName}.#{Name.lastName}@example.com",
            "#{regexify '(GET|POST|PUT){1}'} #{regexify '(/a|/b){1}'} HTTP/1.1",
            "#{regexify '[A-Z]{2}-[0-9a-f]{3,9}x?(y|z)*'}",
            "#{options.weighted '#{Name.firstName}','3','#{numerify '##'}','1'}".replace("'##'", "''##''"),
            "#{options.option 'a','b','#{number.numberBetween ''1'',''9''}'}",
            "#{bothify '#{Address.state}-??##'}",
            "#{date.between '2026-01-01 00:00:00.000100','2026-01-01 00:00:00.000900'}",
            "#{date.past '5','MICROSECONDS'}",
            "#{json 'id','#{Internet.uuid}','tags','#{jsona ''3'',''t'',''#{Lorem.word}''}'}");

    /** Calls that pick from Java's list of currencies, which differs from one Java version to another. */
    private static final List<String> CURRENCIES =
            List.of("#{country.currencyCode}", "#{money.currencyCode}", "#{money.currencyNumericCode}");

    @Test
    @EnabledForJreRange(min = JRE.JAVA_17, max = JRE.JAVA_17)
    void currenciesStayWhatTheyAreOnJava17() {
        new GoldenFile("currencies-java-17")
                .check(CURRENCIES.stream().map(call -> line("en", call)).toList());
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25, max = JRE.JAVA_25)
    void currenciesStayWhatTheyAreOnJava25() {
        new GoldenFile("currencies-java-25")
                .check(CURRENCIES.stream().map(call -> line("en", call)).toList());
    }

    @Test
    void valuesOfASeedStayWhatTheyAre() {
        List<String> lines = new ArrayList<>();
        Set<String> expressions = new LinkedHashSet<>(MIXED);
        for (ReferenceEntry entry : ExpressionReference.read()) {
            boolean dependsOnMore = entry.needsTable()
                    || !entry.isReproducible()
                    || Dependence.JVM_DEFAULTS.isOf(entry.provider(), entry.method())
                    || CURRENCIES.contains(entry.expression())
                    // The connector's own calls use a fixed clock here, but Datafaker's calls don't.
                    || (entry.readsWallClock() && entry.callsDatafaker());
            if (!dependsOnMore) {
                expressions.add(entry.expression());
            }
        }
        expressions.forEach(expression -> lines.add(line("en", expression)));
        for (String locale : LOCALES) {
            LOCALIZED.forEach(expression -> lines.add(line(locale, expression)));
        }

        new GoldenFile("values").check(lines);
    }

    private static String line(String locale, String expression) {
        RandomGenerator random = new SplittableRandom(expression.hashCode());
        CompiledExpression compiled = compilers(locale, random).compile(expression);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            values.add(compiled.text());
        }
        return GoldenFile.line(locale + " " + expression, values);
    }

    private static ExpressionCompiler compilers(String locale, RandomGenerator random) {
        return new ExpressionCompiler(Locales.parse(locale), ZoneOffset.UTC, random, CLOCK);
    }
}
