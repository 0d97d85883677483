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
package io.sandglass.faker.function;

import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.binary.BinarySegmentUtils;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;

/**
 * A serializer of keys to bytes. Equal keys have equal bytes, and whole numbers have the same bytes in all types. Not
 * thread-safe.
 */
final class KeyBytes {
    private final boolean isWholeNumber;
    private final RowDataSerializer serializer;
    private final GenericRowData row = new GenericRowData(1);

    KeyBytes(LogicalType type) {
        this.isWholeNumber = type.is(LogicalTypeFamily.INTEGER_NUMERIC);
        this.serializer = new RowDataSerializer(isWholeNumber ? new BigIntType() : type);
    }

    /** Returns the bytes of a key. The key is in Flink's internal format and not null. */
    byte[] of(Object key) {
        row.setField(0, isWholeNumber ? (Object) ((Number) key).longValue() : key);
        BinaryRowData binary = serializer.toBinaryRow(row);
        return BinarySegmentUtils.copyToBytes(binary.getSegments(), binary.getOffset(), binary.getSizeInBytes());
    }
}
