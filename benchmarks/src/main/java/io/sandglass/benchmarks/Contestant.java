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
package io.sandglass.benchmarks;

import io.sandglass.benchmarks.row.BenchmarkTable;
import io.sandglass.benchmarks.yardstick.Yardstick;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A source of rows, by the options of its connector. */
enum Contestant {
    CONSTANT_ROW("constant row", "yardstick", Yardstick.CONSTANT_ROW),
    HAND_WRITTEN("hand-written", "yardstick", Yardstick.HAND_WRITTEN),
    FAKER("faker", "faker", null),
    DATAGEN("datagen", "datagen", null),
    FAKER_EXPRESSION("faker.expression", "yardstick", Yardstick.FAKER_EXPRESSION),
    OLD_CONNECTOR("old connector's way", "yardstick", Yardstick.OLD_CONNECTOR);

    private final String title;
    private final String connector;
    private final @Nullable Yardstick yardstick;

    Contestant(String title, String connector, @Nullable Yardstick yardstick) {
        this.title = title;
        this.connector = connector;
        this.yardstick = yardstick;
    }

    String title() {
        return title;
    }

    boolean canMake(BenchmarkTable table) {
        return yardstick == null || yardstick.measures(table);
    }

    /** A statement that creates the table {@code source}. */
    String createTable(BenchmarkTable table, long rowCount) {
        String options = options(table, rowCount).entrySet().stream()
                .map(option ->
                        "'" + option.getKey() + "' = '" + option.getValue().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        return "CREATE TABLE source (" + table.schema() + ") WITH (" + options + ")";
    }

    private Map<String, String> options(BenchmarkTable table, long rowCount) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("connector", connector);
        options.put("number-of-rows", String.valueOf(rowCount));
        if (yardstick != null) {
            options.put("yardstick", yardstick.name());
            options.put("table", table.name());
        } else {
            // More than any of them can do.
            options.put("rows-per-second", "1000000000");
            (this == FAKER ? table.fakerOptions() : table.datagenOptions())
                    .forEach((option, value) -> options.put("fields." + option, value));
        }
        return options;
    }
}
