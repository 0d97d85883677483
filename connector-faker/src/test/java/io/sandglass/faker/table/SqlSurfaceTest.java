package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.factories.FactoryUtil;
import org.junit.jupiter.api.Test;

/** All that a DDL may say to the connector. Whoever changes it changes what users have written down. */
class SqlSurfaceTest {

    private final DynamicTableSourceFactory factory = FactoryUtil.discoverFactory(
            SqlSurfaceTest.class.getClassLoader(), DynamicTableSourceFactory.class, "faker");

    @Test
    void hasTheseOptions() {
        assertThat(factory.requiredOptions()).isEmpty();
        assertThat(factory.optionalOptions().stream()
                        .map(SqlSurfaceTest::describe)
                        .sorted())
                .containsExactly(
                        "changelog.mode = append",
                        "locale = en",
                        "number-of-rows = none",
                        "rows-per-second = 10000.0",
                        "scan.parallelism = none",
                        "seed = none");
    }

    @Test
    void hasThisMetadata() {
        assertThat(FakerTableSource.ROW_INDEX).isEqualTo("row-index");
    }

    @Test
    void everyOptionIsInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));

        assertThat(factory.optionalOptions().stream()
                        .map(ConfigOption::key)
                        .filter(key -> !key.equals("changelog.mode")))
                .allSatisfy(key -> assertThat(readme).contains("| `" + key + "` |"));
        assertThat(List.of("expression", "null-rate", "length", "locale"))
                .allSatisfy(name -> assertThat(readme).contains("| `fields.<column>." + name + "` |"));
        assertThat(readme).contains("| `lists.<name>.values`, `lists.<name>.path` |");
    }

    private static String describe(ConfigOption<?> option) {
        return option.key() + " = " + (option.hasDefaultValue() ? option.defaultValue() : "none");
    }
}
