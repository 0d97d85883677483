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
import org.jspecify.annotations.Nullable;

/**
 * The calls that ask for the row they stand in: its number, its time, its session, its other columns, and the record that
 * was drawn for it.
 */
final class RowCalls {
    private final TableScope scope;
    private final ListCalls lists;
    private final PointInTimeFormat timeFormat;

    RowCalls(TableScope scope, ListCalls lists, PointInTimeFormat timeFormat) {
        this.scope = scope;
        this.lists = lists;
        this.timeFormat = timeFormat;
    }

    /** Null if the call is none of these. */
    @Nullable
    CompiledExpression compile(Call call, String source) {
        return switch (ProviderCalls.normalize(call.provider())) {
            case "sequence" -> {
                requireMethod(call, "next", source);
                yield sequence(call, source);
            }
            case "event" -> {
                requireMethod(call, "time", source);
                yield eventTime(call, source);
            }
            case "session" -> {
                requireMethod(call, "key", source);
                yield sessionKey(call, source);
            }
            case "column" -> column(call, source);
            case "record" -> recordField(call, source);
            default -> null;
        };
    }

    private CompiledExpression sequence(Call call, String source) {
        if (call.arguments().size() > 2) {
            throw ExpressionException.wrongCount(call, "a first number and a step, or less, such as '1','10'", source);
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
            return Long.parseLong(call.arguments().get(index).value().trim());
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
        requireNoArguments(call, source);
        var unusedRow = row(call, source);
        if (lists.isCompilingValue()) {
            throw new ExpressionException("values of lists may not use columns.", source, call.offset());
        }
        String name = scope.columns().contains(call.method())
                ? call.method()
                : only(call.method(), scope.columns(), "the table has no column", "Columns", source, call);
        try {
            return scope.column(name);
        } catch (ColumnCycleException e) {
            throw new ExpressionException(
                    "the column is made of itself: " + e.getMessage() + ".", source, call.methodOffset());
        }
    }

    private CompiledExpression recordField(Call call, String source) {
        requireNoArguments(call, source);
        if (scope.records().isEmpty()) {
            throw new ExpressionException(
                    "the table has no records. Define some, for example 'records.place.fields' = 'city;zip' and"
                            + " 'records.place.values' = 'Berlin,10115;Paris,75001' for #{record.place.city}.",
                    source,
                    call.methodOffset());
        }
        int dot = call.method().indexOf('.');
        String written = dot < 0 ? call.method() : call.method().substring(0, dot);
        String name = only(written, scope.records().keySet(), "the table has no records", "Records", source, call);
        Map<String, List<String>> fields = scope.records().getOrDefault(name, Map.of());
        if (dot < 0) {
            throw new ExpressionException(
                    "'" + call.directive() + "' is a record. Add one of its fields: "
                            + String.join(", ", fields.keySet()) + ".",
                    source,
                    call.methodOffset());
        }
        String field = only(
                call.method().substring(dot + 1),
                fields.keySet(),
                "the records '" + name + "' have no field",
                "Fields",
                source,
                call);
        return new RecordField(
                name + "." + field,
                fields.getOrDefault(field, List.of()),
                row(call, source).sharedDraw(name));
    }

    /** The name that is meant, as neither case nor underscores matter. */
    private static String only(
            String written, Collection<String> names, String unknown, String all, String source, Call call) {
        return names.stream()
                .filter(name -> DidYouMean.isSameName(name, written))
                .findFirst()
                .orElseThrow(() -> new ExpressionException(
                        unknown + " '" + written + "'" + (all.equals("Columns") ? " to make a value of." : ".")
                                + DidYouMean.hint(written, names) + " " + all + ": " + String.join(", ", names) + ".",
                        source,
                        call.methodOffset()));
    }

    private CurrentRow row(Call call, String source) {
        CurrentRow row = scope.row();
        if (row == null) {
            throw new ExpressionException(
                    "'" + call.directive() + "' asks for the row that it stands in, so it works in tables only.",
                    source,
                    call.offset());
        }
        return row;
    }

    private static void requireMethod(Call call, String method, String source) {
        if (!ProviderCalls.normalize(call.method()).equals(method)) {
            throw new ExpressionException(
                    "'" + call.provider() + "' has no method '" + call.method() + "'. Its method is '" + method + "'.",
                    source,
                    call.methodOffset());
        }
    }

    private static void requireNoArguments(Call call, String source) {
        if (!call.arguments().isEmpty()) {
            throw ExpressionException.wrongCount(call, "no arguments", source);
        }
    }
}
