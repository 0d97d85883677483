package io.sandglass.faker.row.field;

import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.row.value.ValueSource;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.timeline.RowRandom;
import org.apache.flink.table.data.writer.BinaryRowWriter;

/** A generator of the values of an expression. */
record ScalarGenerator(ValueSource source, FieldPath path, RowRandom random, long valueKey) implements FieldGenerator {

    @Override
    public Object generate(long rowKey) {
        random.seek(valueKey, rowKey);
        try {
            return source.next();
        } catch (ValueException | EvaluationException e) {
            throw inField(ValueException.of(e));
        }
    }

    @Override
    public void write(long rowKey, BinaryRowWriter writer, int position) {
        random.seek(valueKey, rowKey);
        try {
            source.writeNext(writer, position);
        } catch (ValueException | EvaluationException e) {
            throw inField(ValueException.of(e));
        }
    }

    private ValueException inField(ValueException e) {
        return e.withContext(path.subject() + ": " + e.getMessage());
    }
}
