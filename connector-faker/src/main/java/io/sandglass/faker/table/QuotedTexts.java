package io.sandglass.faker.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The quotes of the user's own values. Values that are empty without quotes are skipped, or NULL, while {@code ""} is an
 * empty text; parsers that make no difference between the two are given a mark in place of the latter.
 */
final class QuotedTexts {

    /** No character, so that it stands in no text. */
    private static final String MARK = "\uFFFF";

    private static final String DOUBLE_QUOTED = "\"([^\"]*+(?:\"\"[^\"]*+)*+)\"";
    private static final String SINGLE_QUOTED = "'([^']*+(?:''[^']*+)*+)'";

    private static final Pattern ONE = Pattern.compile(DOUBLE_QUOTED + "|" + SINGLE_QUOTED);

    /** Behind a semicolon, as Flink writes lists. */
    private static final Pattern IN_LIST =
            Pattern.compile("(?<=^|;)\\s*+(?:" + DOUBLE_QUOTED + "|" + SINGLE_QUOTED + ")");

    /** Behind a comma or the start of a line. */
    private static final Pattern IN_CSV = Pattern.compile("(?m)(?<=^|,)[ \\t]*+" + DOUBLE_QUOTED);

    private QuotedTexts() {}

    /** A list of Flink with a mark in place of each empty text. */
    static String markInList(String list) {
        return mark(IN_LIST, list);
    }

    /** A text in CSV with a mark in place of each empty text. */
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

    /** The text that a mark stands for, or the text itself. */
    static String unmark(String text) {
        return text.equals(MARK) ? "" : text;
    }

    /** Without the quotes around all of a text, of which those inside are doubled; otherwise the text itself. */
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
