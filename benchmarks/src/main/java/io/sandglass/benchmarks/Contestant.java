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
