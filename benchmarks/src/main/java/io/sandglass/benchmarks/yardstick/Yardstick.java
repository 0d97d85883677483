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
package io.sandglass.benchmarks.yardstick;

import io.sandglass.benchmarks.row.BenchmarkTable;
import io.sandglass.benchmarks.row.ConstantRows;
import io.sandglass.benchmarks.row.FakerExpressionRows;
import io.sandglass.benchmarks.row.HandWrittenRows;
import io.sandglass.benchmarks.row.OldConnectorRows;
import io.sandglass.benchmarks.row.RowMaker;

/** What the connector is compared with. */
public enum Yardstick {
    CONSTANT_ROW {
        @Override
        RowMaker rowMaker(BenchmarkTable table, boolean reusesRow) {
            return new ConstantRows(table);
        }
    },

    HAND_WRITTEN {
        @Override
        public boolean measures(BenchmarkTable table) {
            return table == BenchmarkTable.FIRST_QUERY;
        }

        @Override
        RowMaker rowMaker(BenchmarkTable table, boolean reusesRow) {
            return new HandWrittenRows(reusesRow);
        }
    },

    FAKER_EXPRESSION {
        @Override
        public boolean measures(BenchmarkTable table) {
            return table == BenchmarkTable.FIRST_QUERY;
        }

        @Override
        RowMaker rowMaker(BenchmarkTable table, boolean reusesRow) {
            return new FakerExpressionRows(table.type(), table.expressions());
        }
    },

    OLD_CONNECTOR {
        @Override
        public boolean measures(BenchmarkTable table) {
            return table == BenchmarkTable.FIRST_QUERY;
        }

        @Override
        RowMaker rowMaker(BenchmarkTable table, boolean reusesRow) {
            return new OldConnectorRows(table.type(), table.expressions());
        }
    };

    /** Whether it can make the rows of a table. */
    public boolean measures(BenchmarkTable table) {
        return true;
    }

    /**
     * Makes a maker of rows of a table that it measures.
     *
     * @param reusesRow whether a row may change with the next one
     */
    abstract RowMaker rowMaker(BenchmarkTable table, boolean reusesRow);
}
