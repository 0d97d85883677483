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

import io.sandglass.faker.text.DidYouMean;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import net.datafaker.Faker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
@Isolated("It changes defaults of the JVM.")
class LocalesTest {

    /** Not the files of a country alone, and not en-au-ocker, for which Java's locales have no place. */
    private static final Pattern DATA_FILE = Pattern.compile("([a-z]{2,3}(-[A-Z]+)?)\\.yml");

    @Test
    void tagsAreTheDataFilesOfDatafaker() throws IOException {
        Set<String> tags = new TreeSet<>();
        URL classFile = Objects.requireNonNull(Faker.class.getResource("Faker.class"));
        try (JarFile jar = ((JarURLConnection) classFile.openConnection()).getJarFile()) {
            jar.stream()
                    .map(entry -> DATA_FILE.matcher(entry.getName()))
                    .filter(matcher -> matcher.matches())
                    .forEach(matcher -> tags.add(matcher.group(1)));
        }
        assertThat(new TreeSet<>(Locales.TAGS)).isEqualTo(tags);
        assertThat(Locales.TAGS).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "de, de, ''",
        "DE-at, de, AT",
        "pt_BR, pt, BR",
        "en-PAK, en, PAK",
        "en-bork, en, BORK",
        "' fr ', fr, ''",
        // No file of its own, but a country, and the language has one.
        "de-LU, de, LU",
        // No file for the language alone.
        "zh-CN, zh, CN",
    })
    void tagIsRead(String tag, String language, String country) {
        Locale locale = Locales.parse(tag);
        assertThat(locale.getLanguage()).isEqualTo(language);
        assertThat(locale.getCountry()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({
        "deu, ' Did you mean ''de''?'",
        "en-BROK, ' Did you mean ''en-BORK''?'",
        "pt_BX, ' Did you mean ''pt-BR''?'",
        "xx, ''",
        "'', ''",
        "klingon, ''",
        "de-FOOBAR, ''",
        "de-, ' Did you mean ''de''?'",
        "de-DE-bavaria, ''",
    })
    void unknownTagIsRefusedWithAllThatAreKnown(String tag, String hint) {
        assertThatThrownBy(() -> Locales.parse(tag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no data for it." + hint
                        + " Locales: ar, be, bg, by, ca, ca-CAT, cs, cs-CZ, da-DK, de, de-AT, de-CH, el-GR, en, en-AU,"
                        + " en-BORK, en-CA, en-GB, en-IE, en-IN, en-MD, en-MS, en-NEP, en-NG, en-NZ, en-PAK, en-PH,"
                        + " en-PK, en-SG, en-UG, en-US, en-ZA, es, es-AR, es-MX, es-PY, et, fa, fi-FI, fr, fr-CA,"
                        + " fr-CH, he, hr, hu, hy, id, id-ID, it, ja, ka, ko, lv, mk, nb-NO, nl, nl-BE, no-NO, pl, pt,"
                        + " pt-BR, ro-MD, ru, ru-MD, sk, sq, sv, sv-SE, ta, ta-IN, th, tr, uk, uz, vi, zh-CN, zh-TW.");
    }

    @Test
    void everyLocaleGivesNames() {
        for (String tag : Locales.TAGS) {
            ExpressionCompiler compiler = TestCompilers.create(Locales.parse(tag), new SplittableRandom(0));
            assertThat(TestCompilers.values(compiler.compile("#{Name.lastName}"), 5))
                    .as(tag)
                    .noneMatch(name -> ((String) name).isBlank() || ((String) name).contains("#{"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "pt-BR", "ja", "ru", "tr", "zh-CN", "he", "id"})
    void namesAreThoseOfTheLocale(String tag) {
        Set<Object> english = new HashSet<>(TestCompilers.values("#{Name.lastName}", 200));
        ExpressionCompiler compiler = TestCompilers.create(Locales.parse(tag), new SplittableRandom(0));
        List<Object> names = TestCompilers.values(compiler.compile("#{Name.lastName}"), 20);
        assertThat(names).anyMatch(name -> !english.contains(name));
        assertThat(english).isNotEqualTo(new HashSet<>(names));
    }

    @Test
    void defaultLocaleOfTheMachineDecidesNothing() {
        List<String> expressions = List.of(
                "#{INTERNET.IPV6ADDRESS}",
                "#{internet.public_ip_v4_address}",
                "#{Internet.emailAddress}",
                "#{Idnumber.invalid}",
                "#{HITCHHIKERS_GUIDE_TO_THE_GALAXY.SPECIE}",
                "#{date.past '5','minutes'}",
                "#{date.future '9','milliseconds'}",
                "#{dune.quote 'piter'}",
                "#{Commerce.price}",
                "#{Address.latitude}",
                "#{Number.randomDouble '2','1','9'}",
                "#{date.between '2024-01-01','2024-12-31','EEEE d MMMM'}",
                "#{BOTHIFY '??ii##','TRUE'}");
        List<Object> here = firstValues(expressions);
        Locale previous = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertThat(firstValues(expressions)).isEqualTo(here);
            assertThat(DidYouMean.nearest("FISTNAME", List.of("firstName"))).hasValue("firstName");
            assertThat(Locales.parse("ID-id").getLanguage()).isEqualTo("id");
        } finally {
            Locale.setDefault(previous);
        }
    }

    private static List<Object> firstValues(List<String> expressions) {
        return expressions.stream()
                .map(expression -> TestCompilers.values(expression, 1).get(0))
                .toList();
    }
}
