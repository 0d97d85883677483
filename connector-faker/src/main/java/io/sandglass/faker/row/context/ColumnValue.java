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
package io.sandglass.faker.row.context;

import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.LiteralKind;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.row.draw.DrawKey;
import io.sandglass.faker.row.draw.GivenValues;
import io.sandglass.faker.row.plan.ColumnValueException;
import io.sandglass.faker.row.value.UnsupportedTypeException;
import io.sandglass.faker.row.value.ValueConverter;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.row.value.ValueSource;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.timeline.RowRandom;
import java.util.List;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;

/** The value of another column in the same row, converted to that column's type. */
final class ColumnValue implements CompiledExpression {
    private final FieldPath path;
    private final CompiledExpression values;
    private final ValueConverter converter;
    private final ValueSource source;
    private final RowRandom random;
    private final DrawKey drawKey;
    private final long valueKey;
    private final boolean isLiteral;
    private final GivenValues given;
    private final int givenIndex;

    /**
     * Creates the value of a column.
     *
     * @param values the column's compiled expression
     * @param drawKey the row key of the column
     * @throws InvalidDependencyException if no values can be generated for the column's type
     */
    ColumnValue(FieldSpec.Scalar column, CompiledExpression values, DrawKey drawKey, RowContext context) {
        this.path = column.path();
        this.values = values;
        try {
            this.converter = context.converters().create(column.type());
        } catch (UnsupportedTypeException e) {
            throw new InvalidDependencyException(e);
        }
        this.source = context.converters().source(values, column.type());
        this.random = context.random();
        this.drawKey = drawKey;
        this.valueKey = context.drawsKey(path, "value");
        this.isLiteral =
                column.type().is(LogicalTypeFamily.NUMERIC) || column.type().is(LogicalTypeRoot.BOOLEAN);
        this.given = context.given();
        this.givenIndex = given.indexOf(path);
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
    Object draw() {
        if (givenIndex >= 0) {
            return given.get(givenIndex);
        }
        long state = random.state();
        long rowKey = random.rowKey();
        try {
            // The key may draw the values of other columns.
            long columnKey = drawKey.rowKey();
            random.seek(valueKey, columnKey);
            return source.next();
        } catch (ValueException | EvaluationException e) {
            ValueException problem = ValueException.of(e);
            throw new ColumnValueException(path.subject() + ": " + problem.getMessage(), problem);
        } finally {
            random.restore(state, rowKey);
        }
    }

    @Override
    public LiteralKind literalKind() {
        return isLiteral ? LiteralKind.ALWAYS : LiteralKind.NEVER;
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
