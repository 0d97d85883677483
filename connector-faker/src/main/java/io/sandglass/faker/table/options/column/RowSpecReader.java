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
package io.sandglass.faker.table.options.column;

import static io.sandglass.faker.table.options.FakerConnectorOptions.EXPRESSION;
import static io.sandglass.faker.table.options.FakerConnectorOptions.FIELD_LOCALE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.NULL_RATE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.ORPHAN_RATE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.UNIQUE;

import io.sandglass.faker.inference.InferredExpression;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldRules;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.table.options.FakerConnectorOptions;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.table.options.rule.RuleReader;
import io.sandglass.faker.text.NumberTexts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/** A reader of the options of columns. It reports invalid options and continues with placeholders. */
public final class RowSpecReader {
    private final OptionReader options;
    private final @Nullable String rowtimeColumn;
    private final InferredOptions inferredOptions;
    private final RowSize size;

    /** The fields with an expression, and the options that set the expressions. */
    private final Map<FieldSpec.Scalar, String> expressions = new LinkedHashMap<>();

    private final List<InferredExpression> inferred = new ArrayList<>();
    private final Set<String> allowed = new LinkedHashSet<>();
    private final Set<String> rejected = new HashSet<>();
    private final CollectionOptions collections;
    private FieldRules rules = FieldRules.NONE;

    /**
     * Creates a reader for one table.
     *
     * @param rowtimeColumn the column with the watermark; null for none
     * @param inferredOptions the expressions of fields without their own
     */
    public RowSpecReader(OptionReader options, @Nullable String rowtimeColumn, InferredOptions inferredOptions) {
        this.options = options;
        this.rowtimeColumn = rowtimeColumn;
        this.inferredOptions = inferredOptions;
        this.size = new RowSize(options::problem);
        this.collections = new CollectionOptions(options, allowed, rejected);
    }

    public List<FieldSpec> read(RowType physicalColumns) {
        List<FieldSpec> columns = physicalColumns.getFields().stream()
                .map(column -> {
                    FieldSpec spec = read(FieldPath.ofColumn(column.getName()), column.getType(), null, null);
                    size.addColumn(spec);
                    return spec;
                })
                .toList();
        RuleReader ruleReader = new RuleReader(options, columns);
        rules = ruleReader.read();
        allowed.addAll(ruleReader.allowed());
        rejected.addAll(ruleReader.rejected());
        return columns;
    }

    /** Returns the rules of the fields. */
    public FieldRules rules() {
        return rules;
    }

    /** Returns the fields with an expression, and for each the name of the option that sets the expression. */
    public Map<FieldSpec.Scalar, String> expressions() {
        return expressions;
    }

    /** Returns the inferred expressions in use, in the order of the table. */
    public List<InferredExpression> inferred() {
        return inferred;
    }

    public RowSize size() {
        return size;
    }

    /** Returns the names of all options that the fields may have, in the order of the table. */
    Set<String> allowed() {
        return allowed;
    }

    /** Returns the names of options that other types than the fields' may have. The reader has reported those that are set. */
    Set<String> rejected() {
        return rejected;
    }

    /** Records that a field may have an option, and returns the option's name. */
    private String allow(FieldPath path, String name) {
        allowed.add(path.option(name));
        return path.option(name);
    }

    /** Records that a field must not have an option, and returns the option's name. */
    private String reject(FieldPath path, String name) {
        rejected.add(path.option(name));
        return path.option(name);
    }

    /**
     * Reads one field.
     *
     * @param inherited the expression of the enclosing collection: {@code fields.a.expression} is short for
     *     {@code fields.a.element.expression}
     * @param outerLocale the locale of the enclosing field; null for the table's
     */
    private FieldSpec read(
            FieldPath path, LogicalType type, @Nullable ExpressionOption inherited, @Nullable Locale outerLocale) {
        ExpressionOption expression = expression(path, type, inherited);
        Locale locale = locale(path, outerLocale);
        double nullRate = nullRate(path, type);
        if (type instanceof RowType row) {
            refuseExpression(path, type, expression, row.getFieldNames());
            collections.refuse(path, type);
            List<FieldSpec> fields = row.getFields().stream()
                    .map(field -> read(path.child(field.getName()), field.getType(), null, locale))
                    .toList();
            return new FieldSpec.Struct(path, row, nullRate, fields);
        } else if (type instanceof ArrayType array) {
            FieldSpec element = read(path.child("element"), array.getElementType(), expression, locale);
            return new FieldSpec.Array(
                    path, array, nullRate, collections.length(path), element, collections.isDistinct(path));
        } else if (type instanceof MultisetType multiset) {
            FieldSpec element = read(path.child("element"), multiset.getElementType(), expression, locale);
            collections.refuseDistinct(path, type);
            return new FieldSpec.Multiset(path, multiset, nullRate, collections.length(path), element);
        } else if (type instanceof MapType map) {
            refuseExpression(path, type, expression, List.of("key", "value"));
            FieldSpec key = read(path.child("key"), map.getKeyType(), null, locale);
            FieldSpec value = read(path.child("value"), map.getValueType(), null, locale);
            return new FieldSpec.Mapping(
                    path, map, nullRate, collections.length(path), key, value, collections.isDistinct(path));
        }
        collections.refuse(path, type);
        return scalar(path, type, nullRate, expression, locale);
    }

    private FieldSpec scalar(
            FieldPath path,
            LogicalType type,
            double nullRate,
            @Nullable ExpressionOption explicit,
            @Nullable Locale locale) {
        InferredExpression found = explicit == null ? inferredOptions.find(path) : null;
        if (found != null) {
            inferred.add(found);
        }
        ExpressionOption expression =
                found == null ? explicit : new ExpressionOption(found.option(), found.expression());
        if (expression == null) {
            options.problem(path.subject() + " has no expression. Add one, for example '" + path.option(EXPRESSION)
                    + "' = '" + ExampleExpressions.forType(type).replace("'", "''")
                    + "', or infer all missing expressions with '" + FakerConnectorOptions.INFER.key() + "' = 'true'.");
            return new FieldSpec.Scalar(path, type, nullRate, "");
        }
        double orphanRate = mayHaveOrphans(type) ? rate(path, ORPHAN_RATE) : 0;
        boolean isUnique = isUnique(path);
        if (orphanRate > 0 && isUnique) {
            options.problem(
                    "Options '" + path.option(ORPHAN_RATE) + "' and '" + path.option(UNIQUE)
                            + "' can't be combined: orphans are drawn at random, but unique values are enumerated. Remove one of them.");
            isUnique = false;
        }
        FieldSpec.Scalar field =
                new FieldSpec.Scalar(path, type, nullRate, expression.value(), locale, orphanRate, isUnique);
        expressions.put(field, expression.key());
        return field;
    }

    /** Returns whether values of the type can be references, which are whole numbers. */
    private static boolean mayHaveOrphans(LogicalType type) {
        return type.is(LogicalTypeFamily.NUMERIC)
                || type.is(LogicalTypeFamily.CHARACTER_STRING)
                || type.is(LogicalTypeFamily.BINARY_STRING);
    }

    private boolean isUnique(FieldPath path) {
        return path.isColumn() && Boolean.TRUE.equals(options.bool(allow(path, UNIQUE)));
    }

    private @Nullable Locale locale(FieldPath path, @Nullable Locale outerLocale) {
        Locale locale = options.locale(allow(path, FIELD_LOCALE));
        return locale == null ? outerLocale : locale;
    }

    private @Nullable ExpressionOption expression(
            FieldPath path, LogicalType type, @Nullable ExpressionOption inherited) {
        boolean takesExpression = !(type instanceof RowType) && !(type instanceof MapType);
        String key = takesExpression ? allow(path, EXPRESSION) : reject(path, EXPRESSION);
        String own = options.text(key);
        if (own == null) {
            return inherited;
        }
        if (inherited != null) {
            options.problem(
                    "Options '" + inherited.key() + "' and '" + key + "' set the same expression. Remove one of them.");
        }
        return new ExpressionOption(key, own);
    }

    private void refuseExpression(
            FieldPath path, LogicalType type, @Nullable ExpressionOption expression, List<String> steps) {
        if (expression != null) {
            String keys = steps.stream()
                    .map(step -> "'" + path.child(step).option(EXPRESSION) + "'")
                    .collect(Collectors.joining(", "));
            options.problem("Option '" + expression.key() + "' can't fill " + path.describe() + ", which is of type "
                    + type.asSummaryString() + ". Use " + keys + ".");
        }
    }

    private double nullRate(FieldPath path, LogicalType type) {
        double nullRate = rate(path, NULL_RATE);
        String option =
                "Option '" + path.option(NULL_RATE) + "' is '" + options.text(path.option(NULL_RATE)) + "', but ";
        if (nullRate > 0 && !type.isNullable()) {
            options.problem(option + path.describe() + " is NOT NULL. Remove the option or make the "
                    + (path.isColumn() ? "column" : "field") + " nullable.");
        } else if (nullRate > 0 && path.toString().equals(rowtimeColumn)) {
            options.problem(option + path.describe()
                    + " is the event time of the table, and a row without one stops the job. Remove the option.");
        }
        return nullRate;
    }

    private double rate(FieldPath path, String name) {
        Double rate = options.read(
                allow(path, name),
                text -> NumberTexts.toDouble(text.trim()),
                number -> number >= 0 && number <= 1,
                "a number from 0 to 1, such as '0.1'");
        return rate == null ? 0 : rate;
    }
}
