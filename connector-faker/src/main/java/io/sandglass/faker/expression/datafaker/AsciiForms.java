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

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.datafaker.internal.helper.FakerIDN;
import net.gcardone.junidecode.Junidecode;

/**
 * Functions that convert addresses and user names to their ASCII forms.
 *
 * <p>A text that already has the form stays unchanged. Otherwise, other scripts' letters are transliterated, or encoded as
 * Punycode in domains. Characters without an ASCII form are removed or become hyphens.
 */
final class AsciiForms {
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9-]+(_[A-Za-z0-9-]+)*");
    private static final Pattern SCHEME = Pattern.compile("[a-z]+://");
    private static final String SIP = "<sip:";
    private static final Pattern SIP_USER = Pattern.compile("[A-Za-z0-9._-]+");
    private static final String IN_PATH = "/?#=&:._~-";
    private static final Pattern NOT_IN_PATH = Pattern.compile("[^A-Za-z0-9" + IN_PATH + "]+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");
    private static final int MAX_LABEL = 63;

    /** The replacement for a name if none of its letters can be transliterated. */
    private static final String SOMEBODY = "user";

    private static final String SOMEWHERE = "example";
    private static final String SOMETHING = "item";

    private AsciiForms() {}

    /** Returns a user name of lowercase letters, digits, underscores and hyphens, with dots between them. */
    static String userName(String text) {
        return dotted(text, "[^a-z0-9._-]+");
    }

    /**
     * Returns the part of an email address before the {@code @}: lowercase letters and digits, with dots between them. A text
     * that is a user name already stays unchanged.
     */
    static String localPart(String text) {
        return dotted(text, "[^a-z0-9.]+");
    }

    static boolean isUserName(String text) {
        return USER_NAME.matcher(text).matches();
    }

    private static String dotted(String text, String others) {
        if (isUserName(text)) {
            return text;
        }
        String name =
                ascii(text).replaceAll(others, "").replaceAll("\\.{2,}", ".").replaceAll("^\\.|\\.$", "");
        return name.isEmpty() ? SOMEBODY : name;
    }

    /** Returns an email address: a local part, {@code @} and a domain. */
    static String email(String text) {
        int sign = text.lastIndexOf('@');
        return localPart(text.substring(0, Math.max(0, sign))) + "@" + domain(text.substring(sign + 1));
    }

    /** Returns a domain: labels of letters, digits and hyphens, with dots between them. */
    static String domain(String text) {
        if (isDomain(text)) {
            return text;
        }
        String domain = Arrays.stream(text.split("\\."))
                .map(AsciiForms::label)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.joining("."));
        return domain.isEmpty() ? SOMEWHERE : domain;
    }

    /** Returns whether a text is a domain. Runs once per row, where a regular expression would be too slow. */
    static boolean isDomain(String text) {
        int start = 0;
        for (int point = text.indexOf('.'); point >= 0; point = text.indexOf('.', start)) {
            if (!isLabel(text, start, point)) {
                return false;
            }
            start = point + 1;
        }
        return isLabel(text, start, text.length());
    }

    private static boolean isLabel(String text, int start, int end) {
        if (start == end || end - start > MAX_LABEL || text.charAt(start) == '-' || text.charAt(end - 1) == '-') {
            return false;
        }
        return consistsOf(text, start, end, "-");
    }

    /** Returns whether a part of a text has only ASCII letters, ASCII digits and some other characters. */
    private static boolean consistsOf(String text, int start, int end, String others) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean isDigit = c >= '0' && c <= '9';
            if (!isLetter && !isDigit && others.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns a single label of a domain. Dots in the text become hyphens. */
    static String domainWord(String text) {
        return text.indexOf('.') < 0 ? domain(text) : domain(text.replace('.', '-'));
    }

    private static String label(String text) {
        if (isDomain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String punycode = punycode(text);
        if (isDomain(punycode)) {
            return punycode;
        }
        // The text may be Punycode but not a valid label. Decode it, so that its letters can be transliterated.
        String label = hyphened(ascii(IDN.toUnicode(text)));
        return hyphened(label.substring(0, Math.min(label.length(), MAX_LABEL)));
    }

    /** Returns a domain in Punycode, or the domain itself if it can't be encoded. */
    static String punycode(String domain) {
        try {
            return FakerIDN.toASCII(domain);
        } catch (RuntimeException e) {
            return domain;
        }
    }

    /** Replaces each run of characters other than {@code a-z} and {@code 0-9} with a hyphen, and drops hyphens at both ends. */
    private static String hyphened(String text) {
        return text.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Returns words of letters, digits and hyphens, with underscores between them. */
    static String slug(String text) {
        if (isSlug(text)) {
            return text;
        }
        return Arrays.stream(text.split("_"))
                .map(word -> hyphened(ascii(word)))
                .map(word -> word.isEmpty() ? SOMETHING : word)
                .collect(Collectors.joining("_"));
    }

    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /**
     * Returns a URL with an ASCII domain and a path without characters that need encoding. A text without a scheme becomes a
     * domain.
     */
    static String url(String text) {
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.lookingAt()) {
            return domain(text);
        }
        int host = scheme.end();
        int rest = host;
        while (rest < text.length() && "/:?#".indexOf(text.charAt(rest)) < 0) {
            rest++;
        }
        return text.substring(0, host) + domain(text.substring(host, rest)) + path(text.substring(rest));
    }

    private static String path(String text) {
        return consistsOf(text, 0, text.length(), IN_PATH)
                ? text
                : NOT_IN_PATH.matcher(transliterated(text)).replaceAll("-");
    }

    /** Returns a SIP (Session Initiation Protocol) address in angle brackets, with the user's name in ASCII. */
    static String sipAddress(String text) {
        int sign = text.lastIndexOf('@');
        if (!text.startsWith(SIP) || sign < 0) {
            return text;
        }
        String user = text.substring(SIP.length(), sign);
        return SIP_USER.matcher(user).matches() ? text : SIP + userName(user) + text.substring(sign);
    }

    /** Returns whether a text consists of characters that are allowed anywhere in addresses. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    private static String ascii(String text) {
        return transliterated(text).toLowerCase(Locale.ROOT);
    }

    /** Returns the text in ASCII, with letters transliterated where possible. */
    static String transliterated(String text) {
        // Compose first: Junidecode would transliterate each part of a decomposed syllable on its own.
        return Junidecode.unidecode(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
