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
package io.sandglass.benchmarks.row;

import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;

/** The same row again and again, in the form that Flink copies fastest: what is left is the price of the pipeline. */
public final class ConstantRows implements RowMaker {
    private final BinaryRowData row;

    public ConstantRows(BenchmarkTable table) {
        this.row = new RowDataSerializer(table.type())
                .toBinaryRow(table.exampleRow())
                .copy();
    }

    @Override
    public RowData make(long index) {
        return row;
    }
}
