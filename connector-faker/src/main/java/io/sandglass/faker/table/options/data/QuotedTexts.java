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
package io.sandglass.faker.table.options.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The quotes around values in the user's own lists and records. An empty value is skipped or NULL; with quotes, as {@code ""},
 * it is an empty text. Some parsers don't distinguish the two, so they receive a mark in place of {@code ""}.
 */
final class QuotedTexts {

    /** A text between noncharacters of Unicode, so that no user's value equals it. */
    private static final String MARK = "\uFFFFempty\uFFFF";

    private static final String DOUBLE_QUOTED = "\"([^\"]*+(?:\"\"[^\"]*+)*+)\"";
    private static final String SINGLE_QUOTED = "'([^']*+(?:''[^']*+)*+)'";

    private static final Pattern ONE = Pattern.compile(DOUBLE_QUOTED + "|" + SINGLE_QUOTED);

    /** Quotes at the start of a list or after a semicolon, as in Flink's lists. */
    private static final Pattern IN_LIST =
            Pattern.compile("(?<=^|;)\\s*+(?:" + DOUBLE_QUOTED + "|" + SINGLE_QUOTED + ")");

    /** Quotes at the start of a line or after a comma. */
    private static final Pattern IN_CSV = Pattern.compile("(?m)(?<=^|,)[ \\t]*+" + DOUBLE_QUOTED);

    private QuotedTexts() {}

    /** Returns a Flink list with a mark in place of each empty text in quotes. */
    static String markInList(String list) {
        return mark(IN_LIST, list);
    }

    /** Returns a CSV text with a mark in place of each empty text in quotes. */
    static String markInCsv(String csv) {
        return mark(IN_CSV, csv);
    }

    private static String mark(Pattern quoted, String text) {
        return quoted.matcher(text)
                .replaceAll(found -> isEmpty(found.group(1)) || (found.groupCount() > 1 && isEmpty(found.group(2)))
                        ? "\"" + MARK + "\""
                        : Matcher.quoteReplacement(found.group()));
    }

    private static boolean isEmpty(String group) {
        return group != null && group.isEmpty();
    }

    /** Returns an empty text for a mark, and any other text unchanged. */
    static String unmark(String text) {
        return text.equals(MARK) ? "" : text;
    }

    /**
     * Returns a text without its enclosing quotes, and with single instead of doubled quotes inside. Returns other texts
     * unchanged.
     */
    static String unquote(String text) {
        Matcher quoted = ONE.matcher(text);
        if (!quoted.matches()) {
            return text;
        }
        return text.charAt(0) == '"'
                ? quoted.group(1).replace("\"\"", "\"")
                : quoted.group(2).replace("''", "'");
    }
}
