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

import io.sandglass.session.aggregate.AggregateText.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/**
 * A parser of lists of aggregates in SQL's syntax, such as {@code SUM(amount) FILTER (WHERE paid) AS revenue, COUNT(DISTINCT url),
 * LISTAGG(word, ' '), COUNT(*)}. Column names may be quoted with backticks. Without AS, the name of a result is {@code sum_amount}
 * or {@code count_distinct_url}, or {@code count} for {@code COUNT(*)}.
 */
public final class AggregateParser {
    private static final Pattern OPENING = pattern("\\s*(?<kind>\\p{L}[\\p{L}\\p{N}_]*)\\s*\\(\\s*");
    /** Doesn't match a column that is named DISTINCT. */
    private static final Pattern DISTINCT = pattern("DISTINCT(?:\\s+|(?=`))(?=[^),\\s])");

    private static final Pattern STAR = pattern("\\*\\s*");
    private static final Pattern SEPARATOR = pattern(",\\s*");
    private static final Pattern LITERAL = pattern("'(?<text>(?:[^']|'')*)'\\s*");
    private static final Pattern CLOSING = pattern("\\)\\s*");
    private static final Pattern FILTER = pattern("FILTER\\b\\s*");
    private static final Pattern WHERE = pattern("\\(\\s*WHERE\\b\\s*");
    private static final Pattern AS = pattern("AS\\s+(?=[\\p{L}_`])");
    private static final Pattern NEXT = pattern(",");

    private final AggregateText text;
    private final RowType rowType;
    private final Set<String> names = new HashSet<>();

    private AggregateParser(AggregateText text, RowType rowType) {
        this.text = text;
        this.rowType = rowType;
    }

    /**
     * Parses a list of aggregates.
     *
     * @param rowType the columns of the table
     * @return the aggregates in their order, at least one
     * @throws AggregateException if the syntax is wrong, if a column or aggregate is unknown, if an aggregate doesn't support its
     *     column or DISTINCT, if a column in FILTER isn't BOOLEAN, or if two results have equal names
     */
    public static List<AggregateCall> parse(String text, RowType rowType) {
        return new AggregateParser(new AggregateText(text), rowType).parse();
    }

    private List<AggregateCall> parse() {
        List<AggregateCall> calls = new ArrayList<>();
        do {
            calls.add(call());
        } while (text.skip(NEXT));
        if (!text.isAtEnd()) {
            throw text.error(text.position(), "expected a comma or the end of the list.");
        }
        return calls;
    }

    private AggregateCall call() {
        int start = text.position();
        Matcher opening = text.read(OPENING);
        if (opening == null) {
            throw text.error(start, "expected an aggregate, for example SUM(amount).");
        }
        int position = opening.start("kind");
        AggregateKind plain = kind(opening.group("kind"), position);
        boolean isDistinct = text.skip(DISTINCT);
        AggregateKind kind = isDistinct ? distinct(plain, opening.end()) : plain;
        String label = isDistinct ? plain + "(DISTINCT)" : plain.name();
        Name argument = argument(kind);
        int column = argument == null ? -1 : column(argument);
        String separator = separator(plain);
        close();
        Integer filter = filter();
        LogicalType type = column < 0 ? new BigIntType(false) : rowType.getTypeAt(column);
        String name = name(plain, isDistinct, argument);
        AggregateCall call = new AggregateCall(kind, column, type, name, filter, separator);
        if (!call.isSupported()) {
            throw text.error(
                    position,
                    String.format(
                            "%s doesn't support column '%s' of type %s. Use a column of a %s type.",
                            label,
                            rowType.getFieldNames().get(column),
                            type.copy(true).asSummaryString(),
                            call.supportedTypes()));
        }
        if (!names.add(name)) {
            throw text.error(position, "two aggregates have the name '" + name + "'. Rename one of them with AS.");
        }
        return call;
    }

    private AggregateKind kind(String name, int position) {
        return withoutDistinct()
                .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> text.error(
                        position,
                        "aggregate '" + name + "' is unknown. Aggregates: " + names(withoutDistinct())
                                + ". For other aggregates, use SESSION_ROWS with GROUP BY, which supports all aggregates of "
                                + "SQL."));
    }

    private AggregateKind distinct(AggregateKind plain, int position) {
        return plain.withDistinct()
                .orElseThrow(() -> text.error(
                        position,
                        plain + " doesn't support DISTINCT. Aggregates that do: "
                                + names(withoutDistinct()
                                        .filter(kind -> kind.withDistinct().isPresent()))
                                + "."));
    }

    private static Stream<AggregateKind> withoutDistinct() {
        return Arrays.stream(AggregateKind.values()).filter(kind -> !kind.isDistinct());
    }

    private static String names(Stream<AggregateKind> kinds) {
        return kinds.map(AggregateKind::name).collect(Collectors.joining(", "));
    }

    /** Reads the column's name. Returns null for the star of {@code COUNT(*)}. */
    private @Nullable Name argument(AggregateKind kind) {
        int position = text.position();
        if (text.skip(STAR)) {
            if (kind.isDistinct()) {
                throw text.error(position, "DISTINCT * isn't allowed. Name a column.");
            }
            if (kind != AggregateKind.COUNT) {
                throw text.error(position, kind + "(*) isn't allowed. Name a column. Only COUNT takes '*'.");
            }
            return null;
        }
        return columnName(
                "),",
                "expected a column name. Compute expressions in a view before the function, and aggregate the view's column.");
    }

    /** Reads the separator of LISTAGG. Returns null if there is none. */
    private @Nullable String separator(AggregateKind plain) {
        int position = text.position();
        if (!text.skip(SEPARATOR)) {
            return null;
        }
        if (plain != AggregateKind.LISTAGG) {
            throw text.error(
                    position, plain + " takes one column. Only LISTAGG takes a second argument, the separator.");
        }
        Matcher literal = text.read(LITERAL);
        if (literal == null) {
            throw text.error(
                    text.position(),
                    "expected a separator in single quotes. Double the quotes inside of a SQL text: LISTAGG(url, '', '').");
        }
        return literal.group("text").replace("''", "'");
    }

    /** Reads FILTER. Returns the position of its column, or null if there is no FILTER. */
    private @Nullable Integer filter() {
        if (!text.skip(FILTER)) {
            return null;
        }
        if (!text.skip(WHERE)) {
            throw text.error(text.position(), "expected '(WHERE', for example SUM(amount) FILTER (WHERE paid).");
        }
        Name name = columnName(
                ")",
                "expected the name of a BOOLEAN column. Compute other conditions in a view before the function, and name the "
                        + "view's column.");
        int column = column(name);
        LogicalType type = rowType.getTypeAt(column);
        if (!type.is(LogicalTypeRoot.BOOLEAN)) {
            throw text.error(
                    name.position(),
                    String.format(
                            "FILTER doesn't support column '%s' of type %s. Use a column of type BOOLEAN.",
                            name.value(), type.copy(true).asSummaryString()));
        }
        close();
        return column;
    }

    /**
     * Reads a name.
     *
     * @param followers the characters that may follow the name
     * @param message the error if there is no name, or another character follows
     */
    private Name columnName(String followers, String message) {
        int position = text.position();
        Name name = text.readName();
        if (name == null || !(text.isAtEnd() || text.isAt(followers))) {
            throw text.error(position, message);
        }
        return name;
    }

    private int column(Name name) {
        int column = rowType.getFieldIndex(name.value());
        if (column < 0) {
            throw text.error(name.position(), ColumnNames.unknownColumn(rowType.getFieldNames(), name.value()));
        }
        return column;
    }

    private void close() {
        if (!text.skip(CLOSING)) {
            throw text.error(text.position(), "expected ')'.");
        }
    }

    /** Reads AS and the name of the result, or makes a name if there is no AS. */
    private String name(AggregateKind plain, boolean isDistinct, @Nullable Name argument) {
        if (text.skip(AS)) {
            int position = text.position();
            Name alias = text.readName();
            if (alias == null) {
                throw text.error(position, "expected a name.");
            }
            int end = text.position();
            if (text.skip(FILTER)) {
                throw text.error(end, "FILTER must come before AS.");
            }
            return alias.value();
        }
        String prefix = plain.name().toLowerCase(Locale.ROOT) + (isDistinct ? "_distinct" : "");
        return argument == null ? prefix : prefix + "_" + argument.value();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
