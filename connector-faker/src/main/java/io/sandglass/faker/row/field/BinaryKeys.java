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

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericMapData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.jspecify.annotations.Nullable;

/** Comparable forms of keys that contain bytes. Arrays are equal only to themselves. */
final class BinaryKeys {

    private BinaryKeys() {}

    /** Returns whether values of a type are bytes or contain bytes. */
    static boolean areIn(LogicalType type) {
        return type.is(LogicalTypeFamily.BINARY_STRING)
                || type.getChildren().stream().anyMatch(BinaryKeys::areIn);
    }

    /** Returns a form of the value that equals the form of each value with equal content. */
    static Object comparable(Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        } else if (value instanceof GenericRowData row) {
            List<@Nullable Object> fields = new ArrayList<>();
            for (int i = 0; i < row.getArity(); i++) {
                fields.add(nullable(row.getField(i)));
            }
            return fields;
        } else if (value instanceof GenericArrayData array) {
            return elements(array);
        } else if (value instanceof GenericMapData map) {
            List<@Nullable Object> keys = elements((GenericArrayData) map.keyArray());
            List<@Nullable Object> values = elements((GenericArrayData) map.valueArray());
            Map<@Nullable Object, @Nullable Object> entries = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                entries.put(keys.get(i), values.get(i));
            }
            return entries;
        }
        return value;
    }

    private static List<@Nullable Object> elements(GenericArrayData array) {
        List<@Nullable Object> elements = new ArrayList<>();
        Arrays.stream(array.toObjectArray()).forEach(element -> elements.add(nullable(element)));
        return elements;
    }

    private static @Nullable Object nullable(@Nullable Object value) {
        return value == null ? null : comparable(value);
    }
}
