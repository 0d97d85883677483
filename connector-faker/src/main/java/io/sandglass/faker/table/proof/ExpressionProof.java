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
package io.sandglass.faker.table.proof;

import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.earlier.EarlierNumber;
import io.sandglass.faker.expression.plan.number.SequenceNumber;
import io.sandglass.faker.expression.plan.text.SelectedText;
import io.sandglass.faker.expression.plan.text.TablePick;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.row.context.FieldPlan;
import io.sandglass.faker.row.context.RowContext;
import io.sandglass.faker.row.context.UnsuitableExpressionException;
import io.sandglass.faker.row.plan.ColumnValueException;
import io.sandglass.faker.row.plan.UniqueValues;
import io.sandglass.faker.row.value.TextRoom;
import io.sandglass.faker.row.value.UnsupportedTypeException;
import io.sandglass.faker.row.value.ValueConverter;
import io.sandglass.faker.row.value.ValueConverters;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.table.options.FakerConnectorOptions;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.table.options.column.RowSize;
import io.sandglass.faker.table.options.column.RowSpecReader;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A proof, while the query is planned, that expressions compile, give values, and that these values fit the type.
 *
 * <p>The tested values are always the same, so that a DDL is always accepted or always rejected.
 */
public final class ExpressionProof {

    /** Number of trials. They miss a problem in one row of 20 in one DDL of 170, and take a fraction of a millisecond. */
    private static final int TRIALS = 100;

    private final FieldCompiler compiler;
    private final RowContext context;
    private final ValueConverters converters;
    private final PointInTimeFormat timeFormat;
    private final @Nullable String rowtimeColumn;
    private final List<String> primaryKey;
    private int longestText;

    /**
     * Creates a proof for the fields of a table.
     *
     * @param compiler compiles the expressions of the table, with a fixed seed
     * @param zone the time zone of the session
     * @param rowtimeColumn the column with the watermark; null for none
     * @param primaryKey the columns of the primary key; empty for none
     */
    public ExpressionProof(
            FieldCompiler compiler, ZoneId zone, @Nullable String rowtimeColumn, List<String> primaryKey) {
        this.compiler = compiler;
        this.context = compiler.context();
        this.converters = new ValueConverters(zone);
        this.timeFormat = new PointInTimeFormat(zone);
        this.rowtimeColumn = rowtimeColumn;
        this.primaryKey = List.copyOf(primaryKey);
    }

    /**
     * Proves the expressions of a table. Stops when a row has too much text, because further trials would take long.
     *
     * @param columns the reader that has read the columns
     * @param options reports the problems
     */
    public void prove(RowSpecReader columns, OptionReader options) {
        for (Map.Entry<FieldSpec.Scalar, String> entry : columns.expressions().entrySet()) {
            FieldSpec.Scalar field = entry.getKey();
            String problem = findProblem(field, entry.getValue());
            if (problem != null) {
                options.problem(problem);
            } else if (!columns.size().addTexts(field, longestText)) {
                return;
            }
        }
    }

    /**
     * Returns what is wrong with the expression of a field, or null if nothing is found.
     *
     * @param key the full name of the option that sets the expression
     */
    @Nullable
    String findProblem(FieldSpec.Scalar field, String key) {
        longestText = 0;
        long clockUses = context.clockUses();
        ValueConverter converter;
        try {
            converter = converters.create(field.type());
        } catch (UnsupportedTypeException e) {
            return "No values can be generated for " + field.path().describe() + " of type "
                    + field.type().asSummaryString() + ": " + e.getMessage() + ".";
        }
        try {
            FieldPlan plan = compiler.compile(field);
            String nulls = new NullProof(field, field.path().toString().equals(rowtimeColumn)).findProblem(key, plan);
            return nulls == null ? tryOut(field, key, plan, converter, clockUses) : nulls;
        } catch (InvalidDependencyException | ColumnValueException e) {
            return null;
        } catch (ExpressionException e) {
            return e.report("Option '" + key + "'");
        } catch (EvaluationException e) {
            return "Option '" + key + "': " + e.getMessage() + ".\n  " + field.expression();
        } catch (UnsuitableExpressionException e) {
            return unsuitable(field, key, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Tests the values of a field. Returns what is wrong with them, or null if nothing is.
     *
     * @param clockUses the number of reads of the wall clock before the expression was compiled
     */
    private @Nullable String tryOut(
            FieldSpec.Scalar field, String key, FieldPlan plan, ValueConverter converter, long clockUses) {
        CompiledExpression expression = plan.values();
        TextRoom room = TextRoom.of(field.type());
        String problem = room == null ? findNoValue(field, plan, converter) : findTooLong(field, plan, room);
        if (context.isChangelog() && context.clockUses() > clockUses) {
            return unsuitable(
                    field,
                    key,
                    "it reads the wall clock, but a change must repeat the earlier values of its row. Use "
                            + (context.isInKey(field.path()) ? "" : eventClock() + ", or ")
                            + "fixed times, such as those of #{date.between}.");
        }
        if (problem == null && isKey(field) && !context.isBounded()) {
            problem = new UnboundedKeyProof(field.type(), context.isChangelog()).findProblem(expression, converter);
        }
        if (problem != null) {
            return misfit(field, key, problem);
        }
        return expression instanceof UniqueValues unique ? UniqueProof.findProblem(unique, field, converter) : null;
    }

    private String eventClock() {
        return "the event clock, #{event.time}"
                + (context.hasEventClock()
                        ? ""
                        : ", started by '" + FakerConnectorOptions.EVENT_TIME_START.key() + "' = 'now - 1 d'");
    }

    private boolean isKey(FieldSpec.Scalar field) {
        return field.isUnique() || primaryKey.contains(field.path().steps().get(0));
    }

    /**
     * Returns why a value doesn't fit the type, or null if all tested values do. Tests all values if they are known, otherwise
     * the bounds and the trials.
     */
    private @Nullable String findNoValue(FieldSpec.Scalar field, FieldPlan plan, ValueConverter converter) {
        CompiledExpression expression = plan.values();
        try {
            for (Object bound : bounds(expression)) {
                take(bound, converter);
            }
            for (long trial : trials(expression)) {
                if (context.goToTrial(trial, field, plan)) {
                    take(expression.evaluate(), converter);
                }
            }
            return null;
        } catch (ValueException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Returns the known bounds of an expression, or of each expression that a row may select. */
    static List<?> bounds(CompiledExpression expression) {
        return expression instanceof SelectedText selected
                ? selected.alternatives().stream()
                        .flatMap(alternative -> bounds(alternative).stream())
                        .toList()
                : expression.extremes();
    }

    private void take(Object value, ValueConverter converter) {
        var unused = converter.convert(value);
        longestText = Math.max(longestText, timeFormat.text(value).length());
    }

    /** Returns why a text is too long and can't be cut, or null if all texts fit. */
    private @Nullable String findTooLong(FieldSpec.Scalar field, FieldPlan plan, TextRoom room) {
        if (room.isPadded() && room.length() > RowSize.MAX_TEXT) {
            return "all of its values would have " + room.length() + " " + room.unit() + ", but only "
                    + RowSize.MAX_TEXT + " are allowed in one value. Make the column shorter.";
        }
        CompiledExpression expression = plan.values();
        LengthProof proof = new LengthProof(expression, room);
        TextBuffer text = new TextBuffer();
        for (Object bound : bounds(expression)) {
            text.clear();
            text.append(timeFormat.text(bound));
            proof.take(text);
        }
        for (long trial : trials(expression)) {
            if (context.goToTrial(trial, field, plan)) {
                text.clear();
                expression.appendTo(text);
                proof.take(text);
            }
        }
        longestText = Math.max(longestText, proof.longest());
        return proof.findProblem();
    }

    /** Returns the numbers of the trials, none if all values are known. */
    private long[] trials(CompiledExpression expression) {
        LongStream trials = LongStream.range(0, expression instanceof TablePick ? 0 : TRIALS);
        // A trial of the last row finds sequences that overflow before the end.
        return context.isBounded()
                        && (expression.isMadeOf(SequenceNumber.class) || expression.isMadeOf(EarlierNumber.class))
                ? LongStream.concat(trials, LongStream.of(Long.MAX_VALUE)).toArray()
                : trials.toArray();
    }

    private static String unsuitable(FieldSpec.Scalar field, String key, String problem) {
        return "Option '" + key + "' can't be used for " + field.path().describe() + ": " + problem + "\n  "
                + field.expression();
    }

    private static String misfit(FieldSpec.Scalar field, String key, String problem) {
        String orphans = field.orphanRate() == 0
                ? ""
                : " Orphans, which '" + field.path().option(FakerConnectorOptions.ORPHAN_RATE)
                        + "' adds, have values above the range of the expression, in a range of the same size.";
        return "Option '" + key + "' doesn't fit " + field.path().describe() + " of type "
                + field.type().copy(true).asSummaryString() + ": " + problem + orphans + "\n  " + field.expression();
    }
}
