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
package io.sandglass.faker.table.options.stream;

import io.sandglass.faker.text.DidYouMean;
import io.sandglass.faker.text.NumberTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cursor over the words of an option. Commas and semicolons are words of their own. */
final class WordCursor {
    private static final Pattern WORD = Pattern.compile("[,;]|[^\\s,;]+");

    /** Maximum length of a word in a message. */
    private static final int MAX_SHOWN = 60;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();
    private int at;

    WordCursor(String text) {
        this.text = text;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
            offsets.add(matcher.start());
        }
        // A missing word is reported behind the last one.
        offsets.add(text.stripTrailing().length());
    }

    boolean isAtEnd() {
        return at == words.size();
    }

    /** Returns the current word, or an empty text at the end. */
    String word() {
        return isAtEnd() ? "" : words.get(at);
    }

    /** Returns whether the current word is a keyword, in upper or lower case. */
    boolean is(String keyword) {
        return word().equalsIgnoreCase(keyword);
    }

    /** Returns the offset of the current word, for {@link #problemAt}. */
    int offset() {
        return offsets.get(at);
    }

    void advance() {
        at++;
    }

    /** Moves past a keyword if it is the current word. */
    boolean skip(String keyword) {
        boolean isHere = is(keyword);
        if (isHere) {
            advance();
        }
        return isHere;
    }

    /** Moves past a keyword, which must be the current word. */
    void require(String keyword, String example) {
        if (!skip(keyword)) {
            throw problem(
                    "expected '" + keyword + "'" + found() + hint(List.of(keyword)) + " Example: " + example + ".");
        }
    }

    /** Moves past one of several keywords and returns it in lower case. */
    String requireOneOf(List<String> keywords, String example) {
        for (String keyword : keywords) {
            if (skip(keyword)) {
                return keyword;
            }
        }
        throw problem("expected '" + String.join("', '", keywords.subList(0, keywords.size() - 1)) + "' or '"
                + keywords.get(keywords.size() - 1) + "'" + found() + hint(keywords) + " Example: " + example + ".");
    }

    /** Moves past a number of rows from 0 to {@code max} and returns it. */
    double requireRate(double max, String example) {
        double rate = NumberTexts.isNumber(word()) ? NumberTexts.toDouble(word()) : Double.NaN;
        if (!(rate >= 0 && rate <= max)) {
            throw problem("expected a number of rows from 0 to " + String.format(Locale.ROOT, "%.0f", max) + found()
                    + " Example: " + example + ".");
        }
        advance();
        return rate;
    }

    /** Moves past all words before a semicolon or a keyword, and returns them with spaces between them. */
    String wordsBefore(List<String> keywords) {
        int from = at;
        while (!isAtEnd() && !is(";") && keywords.stream().noneMatch(this::is)) {
            advance();
        }
        return String.join(" ", words.subList(from, at));
    }

    /** Returns the end of a sentence about a word that is wrong or missing. */
    String found() {
        return isAtEnd() ? ", but the text ends here." : ", found '" + shown() + "'.";
    }

    /** Returns the current word, shortened for a message. */
    String shown() {
        String word = word();
        return word.codePointCount(0, word.length()) <= MAX_SHOWN
                ? word
                : word.substring(0, word.offsetByCodePoints(0, MAX_SHOWN)) + "…";
    }

    /** Returns a suggestion for the current word, with a leading space, or an empty text. */
    String hint(Collection<String> candidates) {
        return isAtEnd() ? "" : DidYouMean.hint(word(), candidates);
    }

    WordException problem(String problem) {
        return problemAt(offset(), problem);
    }

    WordException problemAt(int offset, String problem) {
        return new WordException(problem, text, offset);
    }
}
