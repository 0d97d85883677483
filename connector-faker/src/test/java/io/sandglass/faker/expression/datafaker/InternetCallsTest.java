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

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.LocaleTags;
import io.sandglass.faker.expression.Locales;
import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.expression.plan.CompiledExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In every locale, user names and addresses are in ASCII and have their form. */
@Tag("locale")
class InternetCallsTest {
    private static final int ROWS = 10_000;
    private static final int DIFFERENT = 1_000;

    /** Calls that take some microseconds each. */
    private static final Set<String> SLOW =
            Set.of("#{Internet.webdomain}", "#{Internet.url}", "#{Internet.slug}", "#{Company.url}");

    /**
     * All that the few names of some locales allow, or nearly all, since not each of them is drawn. A domain is a last name and one of
     * a few endings.
     */
    private static final Set<String> OF_FEW_NAMES = Set.of(
            "ar #{Internet.domainName} 255",
            "ca #{Internet.domainName} 700",
            "ca-CAT #{Internet.domainName} 800",
            "cs #{Internet.domainName} 473",
            "da-DK #{Internet.domainName} 948",
            "en-IE #{Internet.domainName} 100",
            "en-IE #{Internet.username} 400",
            "en-IN #{Internet.domainName} 712",
            "en-MD #{Internet.domainName} 136",
            "en-MD #{Internet.username} 544",
            "en-NEP #{Internet.domainName} 195",
            "en-PAK #{Internet.domainName} 360",
            "en-PH #{Internet.domainName} 51",
            "en-PH #{Internet.username} 595",
            "en-PK #{Internet.domainName} 360",
            "en-SG #{Internet.domainName} 624",
            "en-UG #{Internet.domainName} 738",
            "et #{Internet.domainName} 480",
            "fi-FI #{Internet.domainName} 400",
            "hu #{Internet.domainName} 600",
            "it #{Internet.domainName} 396",
            "ko #{Internet.domainName} 224",
            "ko #{Internet.username} 896",
            "lv #{Internet.domainName} 216",
            "mk #{Internet.domainName} 72",
            "mk #{Internet.emailAddress} 540",
            "mk #{Internet.username} 180",
            "nb-NO #{Internet.domainName} 400",
            "pt #{Internet.domainName} 150",
            "ro-MD #{Internet.domainName} 136",
            "ro-MD #{Internet.username} 544",
            "sq #{Internet.domainName} 200",
            "uz #{Internet.domainName} 405",
            "vi #{Internet.domainName} 355");

    @Test
    void addressesHaveTheirFormInEveryLocale() {
        List<String> mistakes = new ArrayList<>();
        for (String tag : LocaleTags.tried()) {
            ExpressionCompiler compiler = TestCompilers.create(Locales.parse(tag), new SplittableRandom(1));
            InternetForms.ALL.forEach((call, form) -> {
                String expression = "#{" + call + "}";
                CompiledExpression plan = compiler.compile(expression);
                int rows = SLOW.contains(expression) ? ROWS / 100 : ROWS / 10;
                for (int i = 0; i < rows; i++) {
                    String value = plan.text();
                    if (!form.test(value)) {
                        mistakes.add(tag + " " + expression + " gives '" + value + "'");
                        break;
                    }
                }
            });
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    @Tag("heavy")
    void thousandsOfAddressesAndUserNamesAreDifferent() {
        List<String> few = new ArrayList<>();
        for (String tag : Locales.TAGS) {
            ExpressionCompiler compiler = TestCompilers.create(Locales.parse(tag), new SplittableRandom(2));
            for (String expression : List.of(
                    "#{Internet.emailAddress}", "#{Internet.username}", "#{Internet.domainName}", "#{Internet.url}")) {
                CompiledExpression plan = compiler.compile(expression);
                Set<String> values = new HashSet<>();
                for (int i = 0; i < ROWS; i++) {
                    values.add(plan.text());
                }
                if (values.size() < DIFFERENT) {
                    few.add(tag + " " + expression + " " + values.size());
                }
            }
        }
        assertThat(few).containsExactlyInAnyOrderElementsOf(OF_FEW_NAMES);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "O'Brien, obrien, obrien",
                "van der Berg, vanderberg, vanderberg",
                "Jürgen, jurgen, jurgen",
                "Weiß, weiss, weiss",
                "Ærøskøbing, aeroskobing, aeroskobing",
                "Łukasz, lukasz, lukasz",
                "Алексей, aleksei, aleksei",
                "Γιώργος, giorgos, giorgos",
                "王伟, wangwei, wangwei",
                "佐藤, zuoteng, zuoteng",
                "さくら, sakura, sakura",
                "김민준, gimminjun, gimminjun",
                // The same name, decomposed.
                "\u1100\u1175\u11B7\u1106\u1175\u11AB\u110C\u116E\u11AB, gimminjun, gimminjun",
                "St. John Jr., st.johnjr, st.johnjr",
                "Anne (Annie), anneannie, anneannie",
                "Smith-Jones, smith-jones, smithjones",
                "..A..b.., a.b, a.b",
                "( ), user, user",
                "😀, user, user",
            })
    void nameIsPutIntoItsForm(String text, String userName, String localPart) {
        assertThat(AsciiForms.userName(text)).isEqualTo(userName);
        assertThat(AsciiForms.localPart(text)).isEqualTo(localPart);
    }

    @ParameterizedTest
    @CsvSource({
        "A-b.com, A-b.com, A-b-com",
        "van der Berg, van-der-berg, van-der-berg",
        "Jürgen, xn--jrgen-kva, xn--jrgen-kva",
        "van Jürgen, van-jurgen, van-jurgen",
        "xn--van jrgen-u9a, van-jurgen, van-jurgen",
        "рф, xn--p1ai, xn--p1ai",
        "王.中国, xn--qby.xn--fiqs8s, xn----lq6ay5zmz4a",
        "St. John Jr., st.john-jr, st-john-jr",
        "..A..b.., a.b, a-b",
        "( ), example, example",
        "-, example, example",
    })
    void domainIsPutIntoItsForm(String text, String domain, String word) {
        assertThat(AsciiForms.domain(text)).isEqualTo(domain);
        assertThat(AsciiForms.domainWord(text)).isEqualTo(word);
    }

    @Test
    void longLabelsAreCut() {
        assertThat(AsciiForms.domain("long name ".repeat(10))).isEqualTo("long-name-".repeat(6) + "lon");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.a-b.com/, https://www.a-b.com/",
        "http://www.van der-berg.com:8080/x y?a=b c#d, http://www.van-der-berg.com:8080/x-y?a=b-c#d",
        "https://www.müller.com/größe?é=1, https://www.xn--mller-kva.com/grosse?e=1",
        "https://日本.jp/, https://xn--wgv71a.jp/",
        "www.xn--mller berg-9db.com, www.muller-berg.com",
    })
    void urlIsPutIntoItsForm(String text, String url) {
        assertThat(AsciiForms.url(text)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "jane, jane@",
        "Jürgen Müller, jurgen.muller@",
        "Weiß, wei@",
        "佐藤 さくら, zuo.sakura@",
        "Алексей Иванов, aleksei.ivanov@",
        "(), user@",
    })
    void addressOfANameHasItsForm(String name, String start) {
        assertThat(TestCompilers.values("#{internet.emailAddress '" + name + "'}", 20))
                .allMatch(value -> ((String) value).startsWith(start) && InternetForms.isEmail((String) value));
    }
}
