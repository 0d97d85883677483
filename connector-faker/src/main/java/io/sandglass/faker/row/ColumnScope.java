package io.sandglass.faker.row;

import io.sandglass.faker.expression.ColumnCycleException;
import io.sandglass.faker.expression.TableScope;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentRow;
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
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the expressions of a table can name: its columns, and the fields of those that are ROWs, whose values are worked out
 * once more where they are wanted, as row i is a function of i alone; and the user's own data.
 */
final class ColumnScope implements TableScope {
    private final RowContext context;
    private final OwnData ownData;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> records = new LinkedHashMap<>();
    private final Map<String, FieldPlan> compiled = new HashMap<>();
    private final Deque<String> beingCompiled = new ArrayDeque<>();

    /** What the expression at hand has named so far. */
    private Set<FieldPath> named = new LinkedHashSet<>();

    private Set<NullDraw> nulls = new LinkedHashSet<>();

    private record Column(FieldSpec.Scalar spec, List<NullDraw> nulls) {}

    ColumnScope(RowContext context, List<FieldSpec> declared, OwnData ownData) {
        this.context = context;
        this.ownData = ownData;
        declared.forEach(column -> addColumns(column, List.of()));
        ownData.records().forEach((name, own) -> records.put(name, byField(own)));
    }

    private void addColumns(FieldSpec field, List<NullDraw> outerNulls) {
        if (field instanceof FieldSpec.Scalar scalar) {
            columns.put(
                    scalar.path().toString(), new Column(scalar, with(outerNulls, scalar.path(), scalar.nullRate())));
        } else if (field instanceof FieldSpec.Struct struct) {
            List<NullDraw> ofStruct = with(outerNulls, struct.path(), struct.nullRate());
            struct.fields().forEach(inner -> addColumns(inner, ofStruct));
        }
    }

    private static List<NullDraw> with(List<NullDraw> nulls, FieldPath path, double rate) {
        if (rate == 0) {
            return nulls;
        }
        List<NullDraw> more = new ArrayList<>(nulls);
        more.add(new NullDraw(path, rate));
        return more;
    }

    private static Map<String, List<String>> byField(OwnRecords own) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (int i = 0; i < own.fields().size(); i++) {
            int field = i;
            texts.put(
                    own.fields().get(i),
                    own.records().stream().map(record -> record.get(field)).toList());
        }
        return texts;
    }

    /** Compiles an expression and notes which columns it names. */
    FieldPlan recording(Supplier<CompiledExpression> compile) {
        Set<FieldPath> outerNamed = named;
        Set<NullDraw> outerNulls = nulls;
        named = new LinkedHashSet<>();
        nulls = new LinkedHashSet<>();
        try {
            CompiledExpression values = compile.get();
            return new FieldPlan(values, List.copyOf(named), List.copyOf(nulls));
        } finally {
            named = outerNamed;
            nulls = outerNulls;
        }
    }

    @Override
    public Map<String, List<String>> lists() {
        return ownData.lists();
    }

    @Override
    public Map<String, Map<String, List<String>>> records() {
        return records;
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
    public CompiledExpression column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(name);
        }
        if (beingCompiled.contains(name)) {
            List<String> cycle = new ArrayList<>(beingCompiled);
            cycle.subList(0, cycle.indexOf(name)).clear();
            cycle.add(name);
            throw new ColumnCycleException(cycle);
        }
        FieldPlan plan = compiled.get(name);
        if (plan == null) {
            beingCompiled.addLast(name);
            try {
                plan = context.compile(column.spec());
            } finally {
                beingCompiled.removeLast();
            }
            compiled.put(name, plan);
        }
        named.add(column.spec().path());
        nulls.addAll(column.nulls());
        nulls.addAll(plan.nulls());
        return new ColumnValue(column.spec(), plan.values(), context);
    }
}
