package io.sandglass.faker.expression;

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
 * Gives addresses and user names the form that they have in ASCII.
 *
 * <p>What has the form remains as it is. In everything else, letters of other scripts are transliterated, or written as
 * Punycode in domains, and what is left without a form is taken out.
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

    /** Stands for a name that has no letter with a transliteration. */
    private static final String SOMEBODY = "user";

    private static final String SOMEWHERE = "example";
    private static final String SOMETHING = "item";

    private AsciiForms() {}

    /** Small letters, digits, underscores and hyphens, with points between them. */
    static String userName(String text) {
        return dotted(text, "[^a-z0-9._-]+");
    }

    /** What stands before the sign of an address: small letters and digits, with points between them. */
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

    /** A local part, the sign and a domain. */
    static String email(String text) {
        int sign = text.lastIndexOf('@');
        return localPart(text.substring(0, Math.max(0, sign))) + "@" + domain(text.substring(sign + 1));
    }

    /** Labels of letters, digits and hyphens, with points between them. */
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

    /** By hand: addresses are made row by row, and a regular expression for this costs more than all the rest of them. */
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

    /** Whether all characters of a part of a text are letters and digits of ASCII, or others that may be there. */
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

    /** One label of a domain. */
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
        // Of Punycode for something that is no label, the letters are read first.
        String label = hyphened(ascii(IDN.toUnicode(text)));
        return hyphened(label.substring(0, Math.min(label.length(), MAX_LABEL)));
    }

    /** How other scripts are written in domains; the text itself if it can't be. */
    static String punycode(String domain) {
        try {
            return FakerIDN.toASCII(domain);
        } catch (RuntimeException e) {
            return domain;
        }
    }

    /** Words with hyphens in place of everything that is no letter or digit of ASCII. */
    private static String hyphened(String text) {
        return text.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Words of letters, digits and hyphens, with underscores between them. */
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

    /** A scheme, a domain, and the rest without anything that a URL has to encode; without a scheme, a domain. */
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

    /** The address of a user of the Session Initiation Protocol, in angle brackets. */
    static String sipAddress(String text) {
        int sign = text.lastIndexOf('@');
        if (!text.startsWith(SIP) || sign < 0) {
            return text;
        }
        String user = text.substring(SIP.length(), sign);
        return SIP_USER.matcher(user).matches() ? text : SIP + userName(user) + text.substring(sign);
    }

    /** Whether it consists of what may stand anywhere in addresses. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    private static String ascii(String text) {
        return transliterated(text).toLowerCase(Locale.ROOT);
    }

    /** The same in ASCII, as far as its letters can be read. */
    static String transliterated(String text) {
        // Composed: of a syllable in parts, each part would be read for itself.
        return Junidecode.unidecode(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
