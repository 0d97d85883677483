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
package io.sandglass.session.aggregate;

import org.apache.flink.table.data.RowData;

/** An integer type, with conversions between its values and {@code long}. */
enum IntegerType {
    TINYINT {
        @Override
        long read(RowData row, int column) {
            return row.getByte(column);
        }

        @Override
        Object box(long value) {
            return (byte) value;
        }
    },
    SMALLINT {
        @Override
        long read(RowData row, int column) {
            return row.getShort(column);
        }

        @Override
        Object box(long value) {
            return (short) value;
        }
    },
    INTEGER {
        @Override
        long read(RowData row, int column) {
            return row.getInt(column);
        }

        @Override
        Object box(long value) {
            return (int) value;
        }
    },
    BIGINT {
        @Override
        long read(RowData row, int column) {
            return row.getLong(column);
        }

        @Override
        Object box(long value) {
            return value;
        }
    };

    /** Returns the value of a column that isn't NULL. */
    abstract long read(RowData row, int column);

    /** Returns the value as Flink's internal data. The value is truncated if it exceeds the type. */
    abstract Object box(long value);
}
