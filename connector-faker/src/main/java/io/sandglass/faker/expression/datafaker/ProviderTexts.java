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

import io.sandglass.faker.expression.plan.TextOrigin;
import io.sandglass.faker.text.Names;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The origins of the texts of Datafaker's providers. Words are free text. Codes, numbers and addresses aren't, because a cut
 * one is another value.
 */
final class ProviderTexts {

    /** Providers whose arguments spell out their values. */
    private static final Set<String> SPELLED_OUT_PROVIDERS = Set.of("options", "number", "bool");

    /** Providers of codes, addresses and numbers only, or almost only. */
    private static final Set<String> CODE_PROVIDERS = Set.of(
            "avatar",
            "aws",
            "azure",
            "barcode",
            "cnpj",
            "code",
            "cpf",
            "drivinglicense",
            "file",
            "finance",
            "hashing",
            "http",
            "idnumber",
            "image",
            "internet",
            "languagecode",
            "locality",
            "passport",
            "phonenumber",
            "sip",
            "slackemoji");

    /** Words in the names of other providers' methods whose texts are codes, addresses or numbers. */
    private static final Set<String> CODE_WORDS = Set.of(
            "abbr",
            "abbreviation",
            "card",
            "code",
            "codes",
            "domain",
            "eircode",
            "email",
            "emails",
            "expiry",
            "extension",
            "flag",
            "hex",
            "icd",
            "id",
            "iso",
            "lat",
            "latitude",
            "logo",
            "lon",
            "longitude",
            "number",
            "password",
            "plate",
            "postcode",
            "price",
            "serial",
            "symbol",
            "url",
            "uuid",
            "version",
            "vin",
            "zip");

    /** Methods of {@link #CODE_PROVIDERS} whose texts are free text. */
    private static final Set<String> WORDS = Set.of(
            "botuseragent",
            "botuseragentany",
            "emailsubject",
            "mobileuseragent",
            "useragent",
            "useragentany",
            "username");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|_");
    private static final Pattern NUMBER_AT_END = Pattern.compile("[0-9]+$");

    private ProviderTexts() {}

    /**
     * Returns the origin of all parts of a call's value, or null if the arguments spell the value out.
     *
     * @param provider in any case, with or without underscores
     * @param method in camel case or in snake case
     */
    static @Nullable TextOrigin originOfParts(String provider, String method) {
        String name = Names.normalize(provider);
        if (SPELLED_OUT_PROVIDERS.contains(name)) {
            return null;
        }
        boolean isCode =
                (CODE_PROVIDERS.contains(name) || hasCodeWord(method)) && !WORDS.contains(Names.normalize(method));
        return isCode ? TextOrigin.SPELLED_OUT : TextOrigin.FREE;
    }

    private static boolean hasCodeWord(String method) {
        return BETWEEN_WORDS
                .splitAsStream(method)
                .map(word -> NUMBER_AT_END.matcher(word).replaceFirst("").toLowerCase(Locale.ROOT))
                .anyMatch(CODE_WORDS::contains);
    }
}
