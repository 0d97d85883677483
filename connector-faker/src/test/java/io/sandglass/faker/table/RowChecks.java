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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold of the values of rows. */
final class RowChecks {
    private RowChecks() {}

    static void duplicates(PairedTable table) {
        List<Seen> rows = table.rows();
        List<Seen> duplicates = rows.stream().filter(Seen::isDuplicate).toList();
        assertThat((double) duplicates.size() / rows.size()).isBetween(0.15, 0.25);
        for (Seen row : duplicates) {
            Seen original = rows.get(Math.toIntExact(row.number("duplicate_of")));
            assertThat(original.isDuplicate()).as("%s", row).isFalse();
            assertThat(original.number("row_index")).isLessThan(row.number("row_index"));
            assertThat(columns(row)).isEqualTo(columns(original));
        }
    }

    /** All that a duplicate has of its original, which is all but most metadata. */
    private static Map<String, Object> columns(Seen row) {
        Map<String, Object> columns = new HashMap<>(row.values());
        columns.keySet().removeAll(List.of("row_index", "duplicate_of", "late_by"));
        return columns;
    }

    static void unique(PairedTable table) {
        Map<Object, Long> rowsByCode = new HashMap<>();
        for (Seen row : table.rows()) {
            Object code = row.values().get("code");
            assertThat((String) code).matches("[A-Z]{2}-[0-9]{4}");
            Long former = rowsByCode.put(code, row.original());
            assertThat(former).as("row with %s", code).isIn(null, row.original());
        }
    }

    /** The children of a parent are next to one another, numbered from 1, and as many as each of them says. */
    static void children(PairedTable table) {
        List<Seen> rows = table.rows();
        long parent = -1;
        for (int i = 0; i < rows.size(); ) {
            Seen first = rows.get(i);
            assertThat(first.number("id")).isGreaterThan(parent);
            parent = first.number("id");
            long children = first.number("siblings");
            assertThat(children).isBetween(1L, 4L);
            for (long child = 1; child <= children; child++) {
                assertThat(rows.get(i).values())
                        .containsEntry("id", parent)
                        .containsEntry("row_index", parent)
                        .containsEntry("line", child)
                        .containsEntry("siblings", children);
                i++;
            }
        }
        assertThat(parent).isBetween(PairedTable.LIMIT / 4L, PairedTable.ROWS / 2L);
    }

    static void orphans(PairedTable table) {
        assertThat(table.rows())
                .allSatisfy(row -> assertThat(row.number("referred")).isBetween(1L, 2_000L));
        long orphans = table.rows().stream()
                .filter(row -> row.number("referred") > 1_000)
                .count();
        assertThat((double) orphans / table.rows().size()).isBetween(0.05, 0.15);
    }

    static void references(PairedTable table) {
        assertThat(table.rows()).allSatisfy(row -> {
            String copy = "<" + row.values().get("word") + ">";
            assertThat(row.values()).containsEntry("copy", copy).containsEntry("inside", List.of(copy + "!"));
        });
    }

    static void varsAndCases(PairedTable table) {
        assertThat(table.rows()).allSatisfy(row -> {
            Object base = row.values().get("base");
            Object points = row.values().get("points");
            assertThat(base).isInstanceOf(Long.class);
            switch (String.valueOf(row.values().get("grade"))) {
                case "A" -> assertThat((Long) points).isBetween((Long) base, 20L);
                case "B" -> assertThat(points).isEqualTo(base);
                case "C" -> assertThat(points).isNull();
                default -> throw new AssertionError(row);
            }
        });
        assertThat(table.rows().stream().map(row -> row.values().get("points")).distinct())
                .hasSizeGreaterThan(15);
    }

    static void drawnLengths(PairedTable table) {
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(row.values().get("tags")).isInstanceOf(List.class);
            assertThat((List<?>) row.values().get("tags"))
                    .doesNotHaveDuplicates()
                    .hasSize((int) row.number("size"));
        });
    }

    static void turns(PairedTable table) {
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.values().get("weekday"))
                .isEqualTo(String.valueOf(row.values().get("turn"))));
        assertThat(table.rows())
                .anySatisfy(row -> assertThat(row.number("turn")).isEqualTo(6));
        assertThat(table.rows())
                .filteredOn(row -> !row.isDuplicate() && !table.has("changelog.mode"))
                .allSatisfy(row -> assertThat(row.number("turn")).isEqualTo(row.original() % 7));
    }

    /** All rows of a user have one country and one home, and rows without a user have none. */
    static void entities(PairedTable table) {
        Map<Object, Object> known = new HashMap<>();
        for (Seen row : table.rows()) {
            Object user = row.values().get("user_id");
            Object country = row.values().get("country");
            Object home = row.values().get("home");
            if (user == null) {
                assertThat(country).isNull();
                assertThat(home).isNull();
                continue;
            }
            assertThat(user).isInstanceOf(Integer.class);
            assertThat(country).isIn("DE", "FR", "IT");
            assertThat((String) ((List<?>) home).get(0)).startsWith(country + "-");
            Object value = List.of(country, home);
            assertThat(known.putIfAbsent(user, value)).as("%s", row).isIn(null, value);
        }
        assertThat(known).hasSizeGreaterThan(100);
        assertThat(known.values().stream().distinct()).hasSizeGreaterThan(50);
    }

    static void conditions(PairedTable table) {
        assertThat(table.rows()).allSatisfy(row -> {
            Object page = row.values().get("page");
            assertThat(page).isIn(null, "home", "cart", "checkout");
            assertThat(row.values().get("amount") == null).isEqualTo(page == null || page.equals("home"));
        });
        assertThat(table.rows().stream().map(row -> row.values().get("amount")).distinct())
                .hasSize(10);
    }

    static void records(PairedTable table) {
        Map<Object, Object> places = Map.of("Berlin", "10115", "Paris", "75001", "Rome", "00118");
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.values().get("zip"))
                .isNotNull()
                .isEqualTo(places.get(row.values().get("city"))));
        assertThat(table.rows().stream().map(row -> row.values().get("city")).distinct())
                .hasSize(3);
    }
}
