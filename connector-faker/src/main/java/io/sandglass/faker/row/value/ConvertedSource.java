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
package io.sandglass.faker.row.value;

import io.sandglass.faker.expression.plan.CompiledExpression;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.types.logical.LogicalType;

/** A source that converts the values of any expression one by one. */
final class ConvertedSource implements ValueSource {
    private final CompiledExpression expression;
    private final ValueConverter converter;
    private final FieldWriter fieldWriter;

    ConvertedSource(CompiledExpression expression, ValueConverter converter, LogicalType type) {
        this.expression = expression;
        this.converter = converter;
        this.fieldWriter = new FieldWriter(type);
    }

    @Override
    public Object next() {
        return converter.convert(expression.evaluate());
    }

    @Override
    public void writeNext(BinaryRowWriter writer, int position) {
        fieldWriter.write(writer, position, next());
    }
}
