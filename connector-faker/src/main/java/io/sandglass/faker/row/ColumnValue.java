package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.timeline.RowPlace;
import io.sandglass.faker.timeline.RowRandom;
import java.util.List;

/** The value of another column in the same row, as that column has it. */
final class ColumnValue implements CompiledExpression {
    private final FieldPath path;
    private final CompiledExpression values;
    private final ValueSource source;
    private final ValueConverter converter;
    private final RowRandom random;
    private final RowPlace place;
    private final boolean isInKey;
    private final long valueKey;

    /** @param values what the column's expression gives */
    ColumnValue(FieldSpec.Scalar column, CompiledExpression values, RowContext context) {
        this.path = column.path();
        this.values = values;
        this.converter = context.converters().create(column.type());
        this.source = context.converters().source(values, column.type());
        this.random = context.random();
        this.place = context.place();
        this.isInKey = context.isInKey(path);
        this.valueKey = RowRandom.fieldKey(context.seed(), path.steps(), "value");
    }

    @Override
    public Object evaluate() {
        return converter.plain(draw());
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append(converter.text(draw()));
    }

    /**
     * Draws the column's value for the current row, in Flink's internal format.
     *
     * @throws ColumnValueException if the column has no value in this row
     */
    private Object draw() {
        boolean wasInKey = place.setInKey(isInKey);
        long state = random.state();
        long rowKey = random.rowKey();
        random.seek(valueKey, place.draws());
        try {
            return source.next();
        } catch (ValueException | EvaluationException e) {
            ValueException problem = ValueException.of(e);
            throw new ColumnValueException(path.subject() + ": " + problem.getMessage(), problem);
        } finally {
            random.restore(state, rowKey);
            var unused = place.setInKey(wasInKey);
        }
    }

    @Override
    public PlanKind kind() {
        return values.kind() == PlanKind.CONSTANT ? PlanKind.TEXT : values.kind();
    }

    @Override
    public String describe() {
        return "value of " + path.describe();
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(values);
    }
}
