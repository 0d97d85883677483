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

import io.sandglass.faker.text.DidYouMean;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The locales that Datafaker has data for. */
public final class Locales {

    /** One tag per data file of Datafaker 2.7; a test compares the list with the library. */
    public static final List<String> TAGS = List.of(
            "ar", "be", "bg", "by", "ca-CAT", "ca", "cs-CZ", "cs", "da-DK", "de-AT", "de-CH", "de", "el-GR", "en-AU",
            "en-BORK", "en-CA", "en-GB", "en-IE", "en-IN", "en-MD", "en-MS", "en-NEP", "en-NG", "en-NZ", "en-PAK",
            "en-PH", "en-PK", "en-SG", "en-UG", "en-US", "en-ZA", "en", "es-AR", "es-MX", "es-PY", "es", "et", "fa",
            "fi-FI", "fr-CA", "fr-CH", "fr", "he", "hr", "hu", "hy", "id-ID", "id", "it", "ja", "ka", "ko", "lv", "mk",
            "nb-NO", "nl-BE", "nl", "no-NO", "pl", "pt-BR", "pt", "ro-MD", "ru-MD", "ru", "sk", "sq", "sv-SE", "sv",
            "ta-IN", "ta", "th", "tr", "uk", "uz", "vi", "zh-CN", "zh-TW");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Locales() {}

    /**
     * Reads a tag such as {@code de}, {@code de-AT} or {@code pt_BR}, in any case. A country of this world that Datafaker
     * has no file for is accepted where it has one for the language.
     *
     * @throws IllegalArgumentException if there is no data for the language; the message is meant for the user
     */
    public static Locale parse(String tag) {
        String[] parts = tag.trim().split("[-_]", 2);
        String language = parts[0].toLowerCase(Locale.ROOT);
        String country = parts.length == 1 ? "" : parts[1].toUpperCase(Locale.ROOT);
        boolean isCountry = parts.length == 1 || COUNTRIES.contains(country);
        if (!TAGS.contains(language + "-" + country) && !(TAGS.contains(language) && isCountry)) {
            throw new IllegalArgumentException("there is no data for it." + DidYouMean.hint(tag.replace('_', '-'), TAGS)
                    + " Locales: " + String.join(", ", new TreeSet<>(TAGS)) + ".");
        }
        // Not Locale.forLanguageTag, which takes the "country" of en-BORK for a script and that of en-PAK for a
        // language.
        return new Locale(language, country);
    }
}
