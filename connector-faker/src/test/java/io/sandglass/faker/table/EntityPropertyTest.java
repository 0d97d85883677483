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

import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.table.PairedTable.Planned;
import io.sandglass.faker.table.PairedTable.Seen;
import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two random tables that share entities, against a model: a map from each name and key to the value that the first row showed. The
 * tables have other seeds, types, columns and orders of rows.
 */
@Tag("locale")
class EntityPropertyTest {
    private static final long SEED = TestRun.seed("entities.seed");
    private static final int TABLES = TestRun.size("entities.tables", 20, 150);
    private static final List<String> KEY_TYPES = List.of("TINYINT", "INT", "BIGINT", "DECIMAL(12, 0)", "DOUBLE");
    private static final Map<String, String> VALUES = Map.of(
            "STRING", "#{regexify '[a-z]{1,6}'}",
            "INT", "#{uniform.between '0','100'}",
            "DECIMAL(6, 2)", "#{normal.between '0.0','1000','300','100'}",
            "BOOLEAN", "#{bool.bool}",
            "TIMESTAMP(3)", "#{date.between '2020-01-01T00:00:00','2030-01-01T00:00:00'}");

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** An attribute of entities: its name, the names of its keys, and what it is made of. */
    private record Attribute(String name, List<String> keys, String type, Map<String, String> options) {}

    @Test
    void valueIsAFunctionOfNameAndKey() {
        for (int i = 0; i < TABLES; i++) {
            List<Attribute> attributes = attributes();
            Map<Object, String> model = new HashMap<>();
            for (int table = 0; table < 2; table++) {
                check(attributes, model, "table " + i + "/" + table);
            }
        }
    }

    private void check(List<Attribute> attributes, Map<Object, String> model, String what) {
        Map<String, String> columnOfName = new HashMap<>();
        Map<String, String> options = new LinkedHashMap<>(Map.of(
                "connector", "faker",
                "number-of-rows", "300",
                "seed", String.valueOf(random.nextLong()),
                "entities.seed", "11"));
        if (random.nextBoolean()) {
            options.put("duplicates.rate", "0.2");
        }
        List<String> columns = new ArrayList<>();
        for (int key = 0; key < 2; key++) {
            String column = "k" + random.nextInt(1_000_000);
            columnOfName.put("key" + key, column);
            columns.add(column + " " + KEY_TYPES.get(random.nextInt(KEY_TYPES.size())));
            options.put("fields." + column + ".expression", "#{uniform.between '0','" + random.nextInt(1, 30) + "'}");
            options.put("fields." + column + ".null-rate", random.nextBoolean() ? "0" : "0.2");
        }
        for (Attribute attribute : attributes) {
            String column = "a" + random.nextInt(1_000_000);
            columnOfName.put(attribute.name, column);
            columns.add(random.nextInt(columns.size() + 1), column + " " + attribute.type);
            attribute.options.forEach((name, value) -> options.put("fields." + column + name, value));
            options.put(
                    "fields." + column + ".per",
                    String.join(
                                    ", ",
                                    attribute.keys.stream()
                                            .map(columnOfName::get)
                                            .toList()) + " as " + attribute.name);
        }
        Planned planned = DeclaredRows.planned(String.join(", ", columns), options, false);
        List<Seen> rows = PairedTable.scan(planned);
        for (Seen row : rows) {
            for (Attribute attribute : attributes) {
                List<@Nullable Object> key = new ArrayList<>(List.of(attribute.name));
                attribute.keys.forEach(name -> key.add(plain(row, columnOfName.get(name))));
                String value = String.valueOf(row.values().get(columnOfName.get(attribute.name)));
                if (key.contains(null)) {
                    assertThat(value).as("%s, %s of %s", what, attribute, row).isEqualTo("null");
                } else {
                    String former = model.putIfAbsent(key, value);
                    assertThat(former)
                            .as("%s, %s of %s in %s", what, attribute, key, options)
                            .isIn(null, value);
                }
            }
        }
        RowPlan backwards = RowPlan.compile(planned.rowSpec());
        RowPlan forwards = RowPlan.compile(planned.rowSpec());
        for (int index = rows.size() - 1; index >= 0; index -= 7) {
            assertThat(backwards.generate(index)).isEqualTo(forwards.generate(index));
        }
    }

    /** The value of a key in a form that doesn't depend on the type. */
    private static @Nullable Object plain(Seen row, String column) {
        Object value = row.values().get(column);
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    /** Attributes whose keys are the keys of the table, or earlier attributes. */
    private List<Attribute> attributes() {
        List<String> names = new ArrayList<>(List.of("key0", "key1"));
        List<Attribute> attributes = new ArrayList<>();
        int count = random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            List<String> keys = new ArrayList<>(List.of(names.get(random.nextInt(names.size()))));
            String other = names.get(random.nextInt(names.size()));
            if (random.nextInt(3) == 0 && !keys.contains(other)) {
                keys.add(other);
            }
            String name = "attribute " + i;
            int kind = random.nextInt(4);
            List<String> types = VALUES.keySet().stream().sorted().toList();
            String type = types.get(random.nextInt(types.size()));
            String expression = VALUES.getOrDefault(type, "");
            Map<String, String> options = new HashMap<>();
            options.put(".null-rate", random.nextBoolean() ? "0" : "0.3");
            if (kind == 0) {
                options.put(".f.expression", expression);
                options.put(".f.null-rate", "0.2");
                options.put(".g.expression", "constant");
                type = "ROW<f " + type + ", g STRING>";
            } else if (kind == 1) {
                options.put(".expression", expression);
                options.put(".length", "0..3");
                type = "ARRAY<" + type + ">";
            } else {
                options.put(".expression", expression);
                names.add(name);
            }
            attributes.add(new Attribute(name, keys, type, options));
        }
        return attributes;
    }
}
