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
package io.sandglass.session.label;

import java.util.List;
import java.util.Optional;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call with the values of one row, in Flink's internal data format. All literals have the same value in each row.
 * Flink has validated them, so nothing tells literals from expressions here.
 */
final class RowArguments implements ArgumentSource {
    private final List<LogicalType> types;
    private final @Nullable Object[] values;

    RowArguments(List<LogicalType> types, @Nullable Object[] values) {
        this.types = types;
        this.values = values;
    }

    @Override
    public int count() {
        return values.length;
    }

    @Override
    public LogicalType type(int position) {
        return types.get(position);
    }

    @Override
    public boolean isExpression(int position) {
        return true;
    }

    @Override
    public <T> Optional<T> literal(int position, String name, Class<T> type) {
        Object value = values[position];
        return Optional.ofNullable(value instanceof StringData text ? text.toString() : value)
                .map(type::cast);
    }
}
