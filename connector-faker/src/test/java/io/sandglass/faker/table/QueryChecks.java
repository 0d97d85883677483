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
package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.table.PairedTable.Planned;
import io.sandglass.faker.table.PairedTable.Seen;
import io.sandglass.faker.table.TableFeature.QueryPart;
import io.sandglass.faker.table.lookup.FakerLookupFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;

/** What must hold of queries that leave a part of their work to the source. */
final class QueryChecks {
    private static final int LOOKUPS = 50;

    private QueryChecks() {}

    /**
     * Lookups by a sequence, by the row's index, and by a column of which several rows have the same value, find just what a
     * scan has.
     *
     * @throws ValidationException if lookups are refused
     */
    static void lookup(PairedTable table) {
        Planned planned = table.source();
        for (String key : List.of("id", "row_index", "word")) {
            FakerLookupFunction lookup =
                    new FakerLookupFunction(planned.table().lookupPlan(planned.type(), List.of(planned.column(key))));
            lookup.open(null);
            for (int i = 0; i < LOOKUPS; i++) {
                Object value = table.rows()
                        .get(i * 7919 % table.rows().size())
                        .values()
                        .get(key);
                List<Seen> expected = table.rows().stream()
                        .filter(row -> row.values().get(key).equals(value))
                        .toList();
                assertThat(found(lookup, value, planned))
                        .as("%s %s", key, value)
                        .isEqualTo(expected);
            }
            assertThat(found(lookup, key.equals("word") ? "none" : (Object) (1L << 40), planned))
                    .isEmpty();
        }
    }

    private static List<Seen> found(FakerLookupFunction lookup, Object value, Planned planned) {
        Object key = value instanceof String text ? StringData.fromString(text) : value;
        return lookup.lookup(GenericRowData.of(key)).stream()
                .map(row -> PairedTable.seen(TypedValues.plain(row, planned.type()), planned.type()))
                .toList();
    }

    /** The rows are the first of all rows. A changelog has all of them, as only Flink knows which are left. */
    static void limit(PairedTable table) {
        List<Seen> all = table.without(QueryPart.LIMIT).rows();
        assertThat(all).hasSizeGreaterThan(PairedTable.LIMIT);
        int rows = table.rows().size();
        if (table.has("children.count")) {
            // The last parent keeps all of its children.
            assertThat(rows).isBetween(PairedTable.LIMIT, PairedTable.LIMIT + 3);
        } else {
            assertThat(rows).isEqualTo(table.has("changelog.mode") ? all.size() : PairedTable.LIMIT);
        }
        assertThat(table.rows()).isEqualTo(all.subList(0, rows));
    }

    /** The columns have the values that they have beside others, and alone. */
    static void projection(PairedTable table) {
        List<Seen> all = table.without(QueryPart.PROJECTION).rows();
        checkColumns(table.rows(), all);
        for (Column column : table.physical()) {
            checkColumns(PairedTable.scan(table.source(column.getName())), all);
        }
    }

    private static void checkColumns(List<Seen> rows, List<Seen> all) {
        assertThat(rows).hasSameSizeAs(all);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> values = new HashMap<>(all.get(i).values());
            values.keySet().retainAll(rows.get(i).values().keySet());
            assertThat(rows.get(i)).isEqualTo(new Seen(all.get(i).kind(), values));
        }
    }
}
