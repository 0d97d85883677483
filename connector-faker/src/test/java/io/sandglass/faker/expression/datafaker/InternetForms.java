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

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells whether user names and addresses are in ASCII and have their form. */
final class InternetForms {

    private static final String ATOM = "[a-z0-9]+(\\.[a-z0-9]+)*";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern EMAIL = Pattern.compile(ATOM + "@" + LABEL + "(\\." + LABEL + ")+");
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")+");
    private static final Pattern WORD = Pattern.compile(LABEL);
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+");
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9-]+_[A-Za-z0-9-]+");
    private static final Pattern ASCII = Pattern.compile("[!-~]+");

    /** Forms of calls, by how Datafaker writes them. */
    static final Map<String, Predicate<String>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("internet.emailAddress", EMAIL.asMatchPredicate());
        ALL.put("internet.safeEmailAddress", EMAIL.asMatchPredicate());
        ALL.put("internet.domainName", DOMAIN.asMatchPredicate());
        ALL.put("internet.domainWord", WORD.asMatchPredicate());
        ALL.put(
                "internet.domainSuffix",
                Pattern.compile(LABEL + "(\\." + LABEL + ")*").asMatchPredicate());
        ALL.put("internet.webdomain", DOMAIN.asMatchPredicate());
        ALL.put("internet.url", InternetForms::isUrl);
        ALL.put("internet.slug", SLUG.asMatchPredicate());
        ALL.put("company.url", DOMAIN.asMatchPredicate());
        ALL.put(
                "sip.nameAddress",
                Pattern.compile("<sip:[A-Za-z0-9._-]+@[0-9.:]+>").asMatchPredicate());
        ALL.put("internet.username", USER_NAME.asMatchPredicate());
        ALL.put("credentials.username", USER_NAME.asMatchPredicate());
        ALL.put("name.username", USER_NAME.asMatchPredicate());
    }

    private InternetForms() {}

    private static boolean isUrl(String text) {
        return ASCII.matcher(text).matches()
                && DOMAIN.matcher(String.valueOf(URI.create(text).getHost())).matches();
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** Whether a call makes something of another form. */
    static boolean isMissedBy(String call, Iterable<String> values) {
        Predicate<String> form = ALL.getOrDefault(call, text -> true);
        for (String value : values) {
            if (!form.test(value)) {
                return true;
            }
        }
        return false;
    }
}
