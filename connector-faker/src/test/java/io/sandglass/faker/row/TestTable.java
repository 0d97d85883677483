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
package io.sandglass.faker.row;

import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.spec.UserData;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.VarCharType;

/** A table whose rows a test makes without a cluster. */
final class TestTable {
    private final List<FieldSpec> columns = new ArrayList<>();
    private UserData userData = UserData.NONE;
    private StreamSpec stream = StreamSpec.PLAIN;

    static TestTable create() {
        return new TestTable();
    }

    TestTable number(String name, String expression) {
        return column(name, new BigIntType(), expression);
    }

    TestTable text(String name, String expression) {
        return column(name, VarCharType.STRING_TYPE, expression);
    }

    TestTable column(String name, LogicalType type, String expression) {
        return column(new FieldSpec.Scalar(FieldPath.ofColumn(name), type, 0, expression));
    }

    TestTable column(FieldSpec column) {
        columns.add(column);
        return this;
    }

    TestTable with(UserData data) {
        userData = data;
        return this;
    }

    TestTable with(StreamSpec rows) {
        stream = rows;
        return this;
    }

    RowSpec spec() {
        return new RowSpec(columns, columns, 1, Locale.ENGLISH, ZoneId.of("Europe/Berlin"), userData, stream);
    }

    /** Returns the first rows. */
    List<RowData> rows(int count) {
        RowPlan plan = RowPlan.compile(spec());
        return LongStream.range(0, count).<RowData>mapToObj(plan::generate).toList();
    }
}
