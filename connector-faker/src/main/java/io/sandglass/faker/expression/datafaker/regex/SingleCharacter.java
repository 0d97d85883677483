package io.sandglass.faker.expression.datafaker.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A test whether a pattern matches a single character, reused for many characters. */
final class SingleCharacter {
    private final StringBuilder text = new StringBuilder();
    private final Matcher matcher;

    SingleCharacter(Pattern pattern) {
        this.matcher = pattern.matcher(text);
    }

    boolean matches(int codePoint) {
        text.setLength(0);
        text.appendCodePoint(codePoint);
        return matcher.reset().matches();
    }
}
