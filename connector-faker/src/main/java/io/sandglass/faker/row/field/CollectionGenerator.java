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

import io.sandglass.faker.row.value.FieldWriter;
import java.util.function.LongFunction;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.types.logical.LogicalType;

/** A generator of the values of an ARRAY, a MULTISET or a MAP. */
final class CollectionGenerator implements FieldGenerator {
    private final LongFunction<Object> collection;
    private final FieldWriter fieldWriter;

    /** @param collection makes the value for a row key */
    CollectionGenerator(LogicalType type, LongFunction<Object> collection) {
        this.collection = collection;
        this.fieldWriter = new FieldWriter(type);
    }

    @Override
    public Object generate(long rowKey) {
        return collection.apply(rowKey);
    }

    @Override
    public void write(long rowKey, BinaryRowWriter writer, int position) {
        fieldWriter.write(writer, position, generate(rowKey));
    }
}
