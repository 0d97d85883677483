package io.sandglass.session.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of aggregates as SQL writes them: {@code SUM(amount) AS revenue, MAX(price), COUNT(*)}. Names of columns may be
 * quoted with backticks; without AS a result is called {@code sum_amount}, and {@code COUNT(*)} {@code count}.
 */
public final class AggregateParser {
    private static final String NAME = "(?:`(?<%1$sQuoted>(?:[^`]|``)+)`|(?<%1$s>[\\p{L}_][\\p{L}\\p{N}_]*))";
    private static final Pattern CALL = Pattern.compile(
            "\\s*(?<kind>\\p{L}[\\p{L}\\p{N}_]*)\\s*\\(\\s*(?:(?<star>\\*)|" + NAME.formatted("column")
                    + ")\\s*\\)(?:\\s+AS\\s+" + NAME.formatted("alias") + ")?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DISTINCT =
            Pattern.compile("\\s*\\w+\\s*\\(\\s*(DISTINCT)\\s+[^)]", Pattern.CASE_INSENSITIVE);
    /** The start of a call whose argument isn't a plain name. */
    private static final Pattern ARGUMENT = Pattern.compile(
            "\\s*\\p{L}[\\p{L}\\p{N}_]*\\s*\\(\\s*(?![\\p{L}\\p{N}_`]+\\s*(?:[,)]|$))(?<argument>[^)\\s])");

    private static final Pattern FILTER = Pattern.compile("FILTER\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final String EXAMPLE = "'SUM(amount) AS revenue, MAX(price), COUNT(*)'";

    private final String text;
    private final RowType rowType;
    private final Set<String> names = new HashSet<>();

    private AggregateParser(String text, RowType rowType) {
        this.text = text;
        this.rowType = rowType;
    }

    /**
     * Reads the text.
     *
     * @param rowType the columns that it may name
     * @throws AggregateException if the text can't be read, or names a column that isn't there or whose type doesn't fit
     */
    public static List<AggregateCall> parse(String text, RowType rowType) {
        return new AggregateParser(text, rowType).parse();
    }

    private List<AggregateCall> parse() {
        List<AggregateCall> calls = new ArrayList<>();
        Matcher matcher = CALL.matcher(text);
        int position = 0;
        while (true) {
            refuseDistinct(position);
            matcher.region(position, text.length());
            if (!matcher.lookingAt()) {
                refuseExpression(position);
                throw error(position, "an aggregate such as SUM(amount) is expected here.");
            }
            calls.add(call(matcher));
            position = matcher.end();
            refuseFilter(position);
            if (position == text.length()) {
                return calls;
            }
            if (text.charAt(position) != ',') {
                throw error(position, "a comma or the end of the list is expected here.");
            }
            position++;
        }
    }

    private void refuseDistinct(int position) {
        Matcher distinct = DISTINCT.matcher(text).region(position, text.length());
        if (distinct.lookingAt()) {
            throw error(
                    distinct.start(1),
                    "DISTINCT would need every row. Use SESSION_ROWS with GROUP BY, which knows all of SQL's aggregates.");
        }
    }

    private void refuseExpression(int position) {
        Matcher argument = ARGUMENT.matcher(text).region(position, text.length());
        if (argument.lookingAt()) {
            throw error(
                    argument.start("argument"),
                    "the name of a column is expected here. Compute expressions in a view before the function, and aggregate "
                            + "the view's column.");
        }
    }

    private void refuseFilter(int position) {
        if (FILTER.matcher(text).region(position, text.length()).lookingAt()) {
            throw error(
                    position,
                    "FILTER isn't supported. In a view before the function, make a column that is NULL where the condition doesn't "
                            + "hold, such as CASE WHEN paid THEN amount END, and aggregate that column.");
        }
    }

    private AggregateCall call(Matcher matcher) {
        AggregateKind kind = kind(matcher);
        String columnName = name(matcher, "column");
        if (columnName == null && kind != AggregateKind.COUNT) {
            throw error(matcher.start("star"), kind + "(*) doesn't exist; only COUNT takes '*'. Name a column.");
        }
        int column = columnName == null ? -1 : column(matcher, columnName);
        String alias = name(matcher, "alias");
        String prefix = kind.name().toLowerCase(Locale.ROOT);
        String resultName = alias != null ? alias : columnName == null ? prefix : prefix + "_" + columnName;
        AggregateCall call = new AggregateCall(
                kind, column, column < 0 ? new BigIntType(false) : rowType.getTypeAt(column), resultName);
        if (!call.isSupported()) {
            throw error(
                    matcher.start("kind"),
                    String.format(
                            "column '%s' is of type %s, which has no %s.",
                            columnName, call.type().copy(true).asSummaryString(), kind));
        }
        if (!names.add(resultName)) {
            throw error(
                    matcher.start("kind"),
                    "there is another aggregate called '" + resultName + "'. Give one of them another name with AS.");
        }
        return call;
    }

    private AggregateKind kind(Matcher matcher) {
        String name = matcher.group("kind").toUpperCase(Locale.ROOT);
        return Arrays.stream(AggregateKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> error(
                        matcher.start("kind"),
                        "there is no aggregate '" + matcher.group("kind") + "'. Aggregates: "
                                + Arrays.stream(AggregateKind.values())
                                        .map(AggregateKind::name)
                                        .collect(Collectors.joining(", "))
                                + ". For others use SESSION_ROWS with GROUP BY, which knows all of SQL's aggregates."));
    }

    private int column(Matcher matcher, String name) {
        int column = rowType.getFieldIndex(name);
        if (column < 0) {
            int start = matcher.start("column") >= 0 ? matcher.start("column") : matcher.start("columnQuoted") - 1;
            throw error(start, ColumnNames.notAmong(rowType.getFieldNames(), name));
        }
        return column;
    }

    private static @Nullable String name(Matcher matcher, String group) {
        String quoted = matcher.group(group + "Quoted");
        return quoted != null ? quoted.replace("``", "`") : matcher.group(group);
    }

    private AggregateException error(int position, String message) {
        return new AggregateException(String.format(
                "character %d: %s\n  %s\n  %s^\nExample: aggregates => %s",
                position + 1, message, text, " ".repeat(position), EXAMPLE));
    }
}
