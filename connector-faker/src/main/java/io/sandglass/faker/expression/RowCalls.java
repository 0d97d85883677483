package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Call;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.EventTime;
import io.sandglass.faker.expression.plan.PointInTimeFormat;
import io.sandglass.faker.expression.plan.RecordField;
import io.sandglass.faker.expression.plan.SequenceNumber;
import io.sandglass.faker.expression.plan.SessionKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of calls that read the current row: its number, its event time, its session key, its other columns and the
 * records drawn for it.
 */
final class RowCalls {

    /** Which can be called. */
    static final List<String> PROVIDERS = List.of("column", "event", "record", "sequence", "session");

    private final TableScope scope;
    private final ListCalls lists;
    private final PointInTimeFormat timeFormat;

    RowCalls(TableScope scope, ListCalls lists, PointInTimeFormat timeFormat) {
        this.scope = scope;
        this.lists = lists;
        this.timeFormat = timeFormat;
    }

    /**
     * Null if the call is none of these.
     *
     * @throws ExpressionException if it is one, but not as it should be
     * @throws ToldElsewhereException if it needs what is wrong itself
     */
    @Nullable
    CompiledExpression compile(Call call, String source) {
        return switch (ProviderCalls.normalize(OwnProviders.written(call))) {
            case "sequence" -> {
                OwnProviders.requireMethod(call, "next", source);
                yield sequence(call, source);
            }
            case "event" -> {
                OwnProviders.requireMethod(call, "time", source);
                yield eventTime(call, source);
            }
            case "session" -> {
                OwnProviders.requireMethod(call, "key", source);
                yield sessionKey(call, source);
            }
            case "column" -> column(call, source);
            case "record" -> recordField(call, source);
            default -> null;
        };
    }

    private CompiledExpression sequence(Call call, String source) {
        if (call.arguments().size() > 2) {
            throw ExpressionException.wrongCount(call, "at most a first number and a step, such as '1','10'", source);
        }
        long first = wholeNumber(call, 0, 1, source);
        long step = wholeNumber(call, 1, 1, source);
        if (step == 0) {
            throw ExpressionException.wrongArgument(call, 1, "a whole number other than 0", source);
        }
        return new SequenceNumber(first, step, row(call, source));
    }

    private static long wholeNumber(Call call, int index, long absent, String source) {
        if (index >= call.arguments().size()) {
            return absent;
        }
        try {
            return NumberTexts.toLong(call.arguments().get(index).value().trim());
        } catch (NumberFormatException e) {
            throw ExpressionException.wrongArgument(
                    call, index, "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE, source);
        }
    }

    private CompiledExpression eventTime(Call call, String source) {
        requireNoArguments(call, source);
        CurrentRow row = row(call, source);
        Instant earliest = row.earliestEvent();
        if (earliest == null) {
            throw new ExpressionException(
                    "the table has no event clock. Start it, for example by 'event-time.start' = 'now' and"
                            + " 'event-time.step' = '1 s'.",
                    source,
                    call.offset());
        }
        return new EventTime(row, earliest, timeFormat);
    }

    private CompiledExpression sessionKey(Call call, String source) {
        requireNoArguments(call, source);
        CurrentRow row = row(call, source);
        if (row.sessionKeys() == 0) {
            throw new ExpressionException(
                    "the table has no sessions. Ask for them, for example by 'sessions.keys' = '1000'.",
                    source,
                    call.offset());
        }
        return new SessionKey(row);
    }

    private CompiledExpression column(Call call, String source) {
        if (OwnProviders.isAlone(call)) {
            throw new ExpressionException(
                    "'" + OwnProviders.written(call)
                            + "' takes the value of another column. Add its name, as in #{column.name}.",
                    source,
                    call.offset());
        }
        requireNoArguments(call, source);
        var unusedRow = row(call, source);
        if (lists.isCompilingValue()) {
            throw new ExpressionException("values of lists may not use columns.", source, call.offset());
        }
        String name = columnName(call, source);
        try {
            return scope.column(name);
        } catch (ColumnCycleException e) {
            throw new ExpressionException(
                    "the column depends on itself: " + e.getMessage() + ".", source, call.methodOffset());
        }
    }

    /**
     * Returns the column of exactly this name, or else the only column whose name differs just in case and underscores.
     *
     * @throws ExpressionException if there is no such column, or several
     */
    private String columnName(Call call, String source) {
        String written = call.method();
        if (scope.columns().contains(written)) {
            return written;
        }
        List<String> similar = scope.unusableColumns().containsKey(written)
                ? List.of()
                : scope.columns().stream()
                        .filter(name -> DidYouMean.isSameName(name, written))
                        .toList();
        if (similar.isEmpty()) {
            throw unknownColumn(written, source, call.methodOffset());
        } else if (similar.size() > 1) {
            throw new ExpressionException(
                    "'" + written + "' matches several columns: " + String.join(", ", similar)
                            + ". Write one of these names exactly.",
                    source,
                    call.methodOffset());
        }
        return similar.get(0);
    }

    private ExpressionException unknownColumn(String written, String source, int offset) {
        Map<String, String> unusable = scope.unusableColumns();
        Optional<String> meant =
                unusable.containsKey(written) ? Optional.of(written) : named(written, unusable.keySet());
        String problem = meant.map(name -> "column '" + name + "' " + unusable.get(name))
                .orElseGet(() -> "the table has no column '" + written + "'."
                        + hint("column.", written, scope.columns()) + all("Columns", scope.columns()));
        return new ExpressionException(problem, source, offset);
    }

    private CompiledExpression recordField(Call call, String source) {
        if (OwnProviders.isAlone(call)) {
            throw new ExpressionException(
                    "'" + OwnProviders.written(call)
                            + "' takes a field of a record."
                            + " Add the names of the records and the field, as in #{record.place.city}.",
                    source,
                    call.offset());
        }
        requireNoArguments(call, source);
        CurrentRow row = row(call, source);
        if (scope.records().isEmpty()) {
            throw new ExpressionException(
                    "the table has no records. Define some, for example 'records.place.values' ="
                            + " 'city,zip;Berlin,10115;Paris,75001' for #{record.place.city}.",
                    source,
                    call.methodOffset());
        }
        int dot = endOfRecords(call.method());
        String written = dot < 0 ? call.method() : call.method().substring(0, dot);
        String name = named(written, scope.records().keySet())
                .orElseThrow(() -> unknown(
                        "the table has no records",
                        "record.",
                        written,
                        "Records",
                        scope.records().keySet(),
                        source,
                        call));
        List<String> fields = scope.records().getOrDefault(name, List.of());
        if (fields.isEmpty()) {
            throw new ToldElsewhereException("records '" + name + "'");
        }
        if (dot < 0) {
            throw new ExpressionException(
                    "'" + name + "' is a list of records. Add one of their fields: " + written(fields) + ".",
                    source,
                    call.methodOffset());
        }
        String writtenField = call.method().substring(dot + 1);
        String field = named(writtenField, fields)
                .orElseThrow(() -> unknown(
                        "the records '" + name + "' have no field",
                        "record." + ExpressionParser.writtenName(name) + ".",
                        writtenField,
                        "Fields",
                        fields,
                        source,
                        call));
        List<@Nullable String> texts = scope.recordField(name, field);
        int empty = texts.indexOf(null);
        if (empty >= 0 && lists.isCompilingValue()) {
            throw new ExpressionException(
                    "values of lists may not use the field '" + field + "' of the records '" + name
                            + "', which is NULL in record " + (empty + 1)
                            + ". Write \"\" there for an empty text, or use the field in the column's expression.",
                    source,
                    call.methodOffset());
        }
        return new RecordField(name + "." + field, texts, row.sharedDraw(name));
    }

    /**
     * Returns the index of the dot between the name of the records and that of the field, or -1 if no field is named. Both names
     * may contain dots. The first dot that splits the text into existing records and one of their fields wins.
     */
    private int endOfRecords(String names) {
        int found = -1;
        for (int dot = names.indexOf('.'); dot >= 0; dot = names.indexOf('.', dot + 1)) {
            Optional<String> name =
                    named(names.substring(0, dot), scope.records().keySet());
            if (name.isPresent()) {
                List<String> fields = scope.records().getOrDefault(name.get(), List.of());
                if (named(names.substring(dot + 1), fields).isPresent()) {
                    return dot;
                }
                found = found < 0 ? dot : found;
            }
        }
        return found >= 0 || named(names, scope.records().keySet()).isPresent() ? found : names.indexOf('.');
    }

    /** The name that is meant, as neither case nor underscores matter. */
    private static Optional<String> named(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> DidYouMean.isSameName(name, written))
                .findFirst();
    }

    private static ExpressionException unknown(
            String problem,
            String before,
            String written,
            String kind,
            Collection<String> names,
            String source,
            Call call) {
        return new ExpressionException(
                problem + " '" + written + "'." + hint(before, written, names) + all(kind, names),
                source,
                call.methodOffset());
    }

    /**
     * Returns a hint that the user can copy into a call.
     *
     * @param before the text before the name in a call
     */
    static String hint(String before, String written, Collection<String> names) {
        return DidYouMean.hint(written, names, name -> {
            String inCall = ExpressionParser.writtenName(name);
            return inCall.equals(name) ? name : "#{" + before + inCall + "}";
        });
    }

    private static String all(String kind, Collection<String> names) {
        return names.isEmpty() ? "" : " " + kind + ": " + written(names) + ".";
    }

    /** Returns names as they are written in a call, separated by commas. */
    static String written(Collection<String> names) {
        return names.stream().map(ExpressionParser::writtenName).collect(Collectors.joining(", "));
    }

    private CurrentRow row(Call call, String source) {
        CurrentRow row = scope.row();
        if (row == null) {
            throw new ExpressionException(
                    "'" + call.directive()
                            + "' reads the current row. It works only in expressions of a table's columns.",
                    source,
                    call.offset());
        }
        return row;
    }

    private static void requireNoArguments(Call call, String source) {
        if (!call.arguments().isEmpty()) {
            throw ExpressionException.wrongCount(call, "no arguments", source);
        }
    }
}
