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
 * A parser of lists of aggregates in SQL's syntax, such as {@code SUM(amount) AS revenue, MAX(price), COUNT(*)}. Column names may
 * be quoted with backticks. Without AS, the name of a result is {@code sum_amount}, or {@code count} for {@code COUNT(*)}.
 */
public final class AggregateParser {
    private static final String NAME = "(?:`(?<%1$sQuoted>(?:[^`]|``)+)`|(?<%1$s>[\\p{L}_][\\p{L}\\p{N}_]*))";
    private static final Pattern CALL = Pattern.compile(
            "\\s*(?<kind>\\p{L}[\\p{L}\\p{N}_]*)\\s*\\(\\s*(?:(?<star>\\*)|" + NAME.formatted("column")
                    + ")\\s*\\)(?:\\s+AS\\s+" + NAME.formatted("alias") + ")?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DISTINCT =
            Pattern.compile("\\s*\\w+\\s*\\(\\s*(DISTINCT)\\s+[^)]", Pattern.CASE_INSENSITIVE);
    /** Matches the start of a call whose argument isn't a plain column name. */
    private static final Pattern ARGUMENT = Pattern.compile(
            "\\s*\\p{L}[\\p{L}\\p{N}_]*\\s*\\(\\s*(?![\\p{L}\\p{N}_`]+\\s*(?:[,)]|$))(?<argument>[^)\\s])");

    private static final Pattern FILTER = Pattern.compile("FILTER\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final String ALL_AGGREGATES =
            "Use SESSION_ROWS with GROUP BY, which supports all aggregates of SQL.";
    private static final String EXAMPLE = "'SUM(amount) AS revenue, MAX(price), COUNT(*)'";

    private final String text;
    private final RowType rowType;
    private final Set<String> names = new HashSet<>();

    private AggregateParser(String text, RowType rowType) {
        this.text = text;
        this.rowType = rowType;
    }

    /**
     * Parses a list of aggregates.
     *
     * @param rowType the columns of the table
     * @return the aggregates in their order, at least one
     * @throws AggregateException if the syntax is wrong, if a column or aggregate is unknown, if an aggregate doesn't support its
     *     column, or if two results have equal names
     */
    public static List<AggregateCall> parse(String text, RowType rowType) {
        return new AggregateParser(text, rowType).parse();
    }

    private List<AggregateCall> parse() {
        List<AggregateCall> calls = new ArrayList<>();
        Matcher matcher = CALL.matcher(text);
        int position = 0;
        while (true) {
            rejectDistinct(position);
            matcher.region(position, text.length());
            if (!matcher.lookingAt()) {
                rejectExpression(position);
                throw error(position, "expected an aggregate, for example SUM(amount).");
            }
            calls.add(call(matcher));
            position = matcher.end();
            rejectFilter(position);
            if (position == text.length()) {
                return calls;
            }
            if (text.charAt(position) != ',') {
                throw error(position, "expected a comma or the end of the list.");
            }
            position++;
        }
    }

    private void rejectDistinct(int position) {
        Matcher distinct = DISTINCT.matcher(text).region(position, text.length());
        if (distinct.lookingAt()) {
            throw error(distinct.start(1), "DISTINCT isn't supported, because it needs every row. " + ALL_AGGREGATES);
        }
    }

    private void rejectExpression(int position) {
        Matcher argument = ARGUMENT.matcher(text).region(position, text.length());
        if (argument.lookingAt()) {
            throw error(
                    argument.start("argument"),
                    "expected a column name. Compute expressions in a view before the function, and aggregate the view's "
                            + "column.");
        }
    }

    private void rejectFilter(int position) {
        if (FILTER.matcher(text).region(position, text.length()).lookingAt()) {
            throw error(
                    position,
                    "FILTER isn't supported. In a view before the function, define a column that is NULL where the condition doesn't "
                            + "hold, such as CASE WHEN paid THEN amount END, and aggregate that column.");
        }
    }

    private AggregateCall call(Matcher matcher) {
        AggregateKind kind = kind(matcher);
        String columnName = name(matcher, "column");
        if (columnName == null && kind != AggregateKind.COUNT) {
            throw error(matcher.start("star"), kind + "(*) isn't allowed. Name a column. Only COUNT takes '*'.");
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
                            "%s doesn't support column '%s' of type %s. Use a column of a %s type.",
                            kind, columnName, call.type().copy(true).asSummaryString(), call.supportedTypes()));
        }
        if (!names.add(resultName)) {
            throw error(
                    matcher.start("kind"),
                    "two aggregates have the name '" + resultName + "'. Rename one of them with AS.");
        }
        return call;
    }

    private AggregateKind kind(Matcher matcher) {
        String name = matcher.group("kind").toUpperCase(Locale.ROOT);
        return Arrays.stream(AggregateKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> error(
                                matcher.start("kind"),
                                "aggregate '" + matcher.group("kind") + "' is unknown. Aggregates: "
                                        + Arrays.stream(AggregateKind.values())
                                                .map(AggregateKind::name)
                                                .collect(Collectors.joining(", "))
                                        + ". For other aggregates, use SESSION_ROWS with GROUP BY, which supports all aggregates of SQL."));
    }

    private int column(Matcher matcher, String name) {
        int column = rowType.getFieldIndex(name);
        if (column < 0) {
            int start = matcher.start("column") >= 0 ? matcher.start("column") : matcher.start("columnQuoted") - 1;
            throw error(start, ColumnNames.unknownColumn(rowType.getFieldNames(), name));
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
