package io.sandglass.faker.row;

import io.sandglass.faker.expression.call.ColumnCycleException;
import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.expression.call.TableScope;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.OwnData;
import io.sandglass.faker.spec.OwnRecords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of a table can name: its columns, and the fields of those that are ROWs, whose values are worked out
 * once more where they are wanted, as row i is a function of i alone; and the user's own data.
 */
final class ColumnScope implements TableScope {
    private final RowContext context;
    private final OwnData ownData;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, String> unusable = new LinkedHashMap<>();
    private final Map<String, List<String>> records = new LinkedHashMap<>();
    private final Map<String, FieldPlan> compiled = new HashMap<>();
    private final Deque<FieldPath> beingCompiled = new ArrayDeque<>();

    /** What the expression at hand has named so far. */
    private Set<FieldPath> named = new LinkedHashSet<>();

    private Set<NullCause> nulls = new LinkedHashSet<>();

    private record Column(FieldSpec.Scalar spec, List<NullDraw> nulls) {}

    ColumnScope(RowContext context, List<FieldSpec> declared, OwnData ownData) {
        this.context = context;
        this.ownData = ownData;
        declared.forEach(column -> addColumns(column, List.of()));
        ownData.records().forEach((name, own) -> records.put(name, own.fields()));
    }

    private void addColumns(FieldSpec field, List<NullDraw> outerNulls) {
        if (field instanceof FieldSpec.Scalar scalar) {
            columns.put(
                    scalar.path().toString(), new Column(scalar, with(outerNulls, scalar.path(), scalar.nullRate())));
        } else if (field instanceof FieldSpec.Struct struct) {
            List<NullDraw> ofStruct = with(outerNulls, struct.path(), struct.nullRate());
            struct.fields().forEach(inner -> addColumns(inner, ofStruct));
            unusable.put(
                    struct.path().toString(),
                    "is a ROW. Use one of its fields: "
                            + struct.type().getFieldNames().stream()
                                    .map(name -> struct.path().child(name).toString())
                                    .collect(Collectors.joining(", "))
                            + ".");
        } else if (field instanceof FieldSpec.Array array) {
            addCollection(array.path(), array.type());
        } else if (field instanceof FieldSpec.Multiset multiset) {
            addCollection(multiset.path(), multiset.type());
        } else if (field instanceof FieldSpec.Mapping mapping) {
            addCollection(mapping.path(), mapping.type());
        }
    }

    private void addCollection(FieldPath path, LogicalType type) {
        unusable.put(path.toString(), "is of type " + type.asSummaryString() + ", but only single values can be used.");
    }

    private static List<NullDraw> with(List<NullDraw> nulls, FieldPath path, double rate) {
        if (rate == 0) {
            return nulls;
        }
        List<NullDraw> more = new ArrayList<>(nulls);
        more.add(new NullDraw(path, rate));
        return more;
    }

    /** Compiles the expression of a field and notes which columns it names. */
    FieldPlan recording(FieldPath path, Supplier<CompiledExpression> compile) {
        Set<FieldPath> outerNamed = named;
        Set<NullCause> outerNulls = nulls;
        named = new LinkedHashSet<>();
        nulls = new LinkedHashSet<>();
        beingCompiled.addLast(path);
        try {
            CompiledExpression values = compile.get();
            return new FieldPlan(values, List.copyOf(named), List.copyOf(nulls));
        } finally {
            beingCompiled.removeLast();
            named = outerNamed;
            nulls = outerNulls;
        }
    }

    @Override
    public Map<String, List<String>> lists() {
        return ownData.lists();
    }

    @Override
    public Map<String, List<String>> records() {
        return records;
    }

    @Override
    public List<@Nullable String> recordField(String records, String field) {
        OwnRecords own = ownData.records().get(records);
        int index = own == null ? -1 : own.fields().indexOf(field);
        if (own == null || index < 0) {
            throw new IllegalArgumentException(records + "." + field);
        }
        List<@Nullable String> texts = new ArrayList<>();
        own.records().forEach(record -> texts.add(record.get(index)));
        if (texts.contains(null)) {
            nulls.add(new NullRecordField(records, field, texts, false));
        }
        return texts;
    }

    @Override
    public CurrentRow row() {
        return context.place();
    }

    @Override
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    @Override
    public Map<String, String> unusableColumns() {
        return unusable;
    }

    @Override
    public CompiledExpression column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(name);
        }
        FieldPlan plan = compiled.get(name);
        if (plan == null) {
            plan = compile(column.spec());
            compiled.put(name, plan);
        }
        named.add(column.spec().path());
        nulls.addAll(column.nulls());
        plan.nulls().stream()
                .map(cause -> cause instanceof NullRecordField field ? field.ofRow() : cause)
                .forEach(nulls::add);
        try {
            return new ColumnValue(column.spec(), plan.values(), context);
        } catch (UnsupportedTypeException e) {
            throw new InvalidDependencyException(e);
        }
    }

    /** Compiles another column. What is wrong with it, its own proof says. */
    private FieldPlan compile(FieldSpec.Scalar column) {
        try {
            if (beingCompiled.contains(column.path())) {
                throw new Cycle(beingCompiled.stream()
                        .dropWhile(path -> !path.equals(column.path()))
                        .toList());
            }
            return context.compile(column);
        } catch (Cycle cycle) {
            // Is told where it began, and that only by the first column that is in it.
            if (!cycle.path.get(0).equals(beingCompiled.getLast())) {
                throw cycle;
            }
            List<String> names = cycle.path.stream().map(FieldPath::toString).collect(Collectors.toList());
            if (columns.keySet().stream().filter(names::contains).findFirst().equals(Optional.of(names.get(0)))) {
                names.add(names.get(0));
                throw new ColumnCycleException(names);
            }
            throw new InvalidDependencyException(cycle);
        } catch (ExpressionException | UnsuitableExpressionException e) {
            throw new InvalidDependencyException(e);
        }
    }

    /** Flies from the expression that closes a cycle to the one that began it. */
    private static final class Cycle extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<FieldPath> path;

        Cycle(List<FieldPath> path) {
            super(path.toString());
            this.path = path;
        }
    }
}
