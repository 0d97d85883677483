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

import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import org.apache.flink.table.data.writer.BinaryRowWriter;

/** A source of doubles or floats. */
record DoubleSource(DoubleSupplier numbers, DoubleFunction<Object> toObject, Writing writing) implements ValueSource {

    /** Writes a number to a field. */
    interface Writing {
        void write(BinaryRowWriter writer, int position, double number);
    }

    @Override
    public Object next() {
        return toObject.apply(numbers.getAsDouble());
    }

    @Override
    public void writeNext(BinaryRowWriter writer, int position) {
        writing.write(writer, position, numbers.getAsDouble());
    }
}
