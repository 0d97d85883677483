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

import io.sandglass.faker.table.PairedTable.Seen;
import io.sandglass.faker.table.TableFeature.QueryPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.types.RowKind;

/** What must hold of the kinds of rows. */
final class ChangelogChecks {
    private ChangelogChecks() {}

    /** Each row that is taken back is the one that was there. */
    static void retract(PairedTable table) {
        if (table.has(QueryPart.BATCH_MODE)) {
            finalRows(table);
            return;
        }
        Map<Object, Object> there = new HashMap<>();
        for (Seen row : table.rows()) {
            Object key = row.number("id");
            switch (row.kind()) {
                case INSERT, UPDATE_AFTER ->
                    assertThat(there.put(key, row.values()))
                            .as("before %s", row)
                            .isNull();
                case UPDATE_BEFORE, DELETE ->
                    assertThat(there.remove(key)).as("before %s", row).isEqualTo(row.values());
            }
        }
        assertThat(kinds(table)).containsExactlyInAnyOrder(RowKind.values());
        assertThat(left(table)).isEqualTo(left(table.with(TableFeatures.FINAL_ROWS)));
    }

    static void upsert(PairedTable table) {
        if (table.has(QueryPart.BATCH_MODE)) {
            finalRows(table);
            return;
        }
        assertThat(kinds(table)).contains(RowKind.UPDATE_AFTER).doesNotContain(RowKind.UPDATE_BEFORE);
        assertThat(left(table)).isEqualTo(left(table.with(TableFeatures.FINAL_ROWS)));
    }

    /** Updates keep the column at the rate, and the final rows are those that the changes leave. */
    static void keptColumns(PairedTable table) {
        assertThat(table.rows())
                .allSatisfy(row -> assertThat((String) row.values().get("kept")).matches("[a-z]{9}"));
        assertThat(left(table)).isEqualTo(left(table.with(TableFeatures.FINAL_ROWS)));
        if (table.has(QueryPart.BATCH_MODE)) {
            return;
        }
        Map<Object, Object> there = new HashMap<>();
        long updates = 0;
        long kept = 0;
        for (Seen row : table.rows()) {
            Object former = there.put(row.number("id"), row.values().get("kept"));
            if (row.kind() == RowKind.UPDATE_AFTER) {
                updates++;
                kept += row.values().get("kept").equals(former) ? 1 : 0;
            }
        }
        assertThat((double) kept / updates).isBetween(0.6, 0.8);
    }

    static void finalRows(PairedTable table) {
        assertThat(kinds(table)).containsExactly(RowKind.INSERT);
        Map<Object, Object> left = left(table);
        assertThat(left).hasSize(table.rows().size()).hasSizeGreaterThan(100);
        assertThat(left).isEqualTo(left(table.without(QueryPart.BATCH_MODE)));
    }

    /** Each row upserts the key that it draws, and is otherwise the row of a table without changes. */
    static void drawnKeys(PairedTable table) {
        assertThat(kinds(table)).containsExactly(RowKind.UPDATE_AFTER);
        assertThat(table.rows().stream().map(row -> row.number("drawn")).distinct())
                .hasSizeBetween(2, 300);
        List<Seen> inserted = table.withoutOption("changelog.mode").rows();
        assertThat(table.rows().subList(0, inserted.size()).stream().map(Seen::values))
                .containsExactlyElementsOf(inserted.stream().map(Seen::values).toList());
    }

    private static Set<RowKind> kinds(PairedTable table) {
        return table.rows().stream().map(Seen::kind).collect(Collectors.toSet());
    }

    /** The last row of each key. */
    private static Map<Object, Object> left(PairedTable table) {
        Map<Object, Object> left = new HashMap<>();
        for (Seen row : table.rows()) {
            if (row.kind() == RowKind.DELETE) {
                left.remove(row.number("id"));
            } else if (row.kind() != RowKind.UPDATE_BEFORE) {
                left.put(row.number("id"), row.values());
            }
        }
        return left;
    }
}
