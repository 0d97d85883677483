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
