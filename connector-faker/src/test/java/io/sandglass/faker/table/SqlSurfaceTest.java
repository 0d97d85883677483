package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.types.Row;
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
    void hasTheseFunctions() throws Exception {
        SqlSession session = SqlSession.streaming().run("LOAD MODULE faker");

        assertThat(session.rows("SHOW FUNCTIONS LIKE 'FAKER%'"))
                .containsExactly(Row.of("FAKER"), Row.of("FAKER_EXPLAIN"), Row.of("FAKER_EXPRESSIONS"));
        assertThat(session.rows("DESCRIBE FUNCTION EXTENDED FAKER"))
                .contains(
                        Row.of("is deterministic", "false"),
                        Row.of("signature", "FAKER(expression STRING)\nFAKER(expression STRING, key ANY)"));
        assertThat(session.rows("DESCRIBE FUNCTION EXTENDED FAKER_EXPLAIN"))
                .contains(Row.of("is deterministic", "true"), Row.of("signature", "FAKER_EXPLAIN(expression STRING)"));
        assertThat(session.run("CREATE VIEW v AS SELECT FAKER('x') AS alone, FAKER('x', 1) AS of_key,"
                                + " FAKER('x', CAST(NULL AS INT)) AS of_nullable_key, FAKER_EXPLAIN('x') AS plan")
                        .columns("v"))
                .containsExactly(
                        "alone STRING NOT NULL",
                        "of_key STRING NOT NULL",
                        "of_nullable_key STRING",
                        "plan STRING NOT NULL");
        assertThat(session.run("CREATE VIEW expressions AS SELECT * FROM FAKER_EXPRESSIONS()")
                        .columns("expressions"))
                .containsExactly(
                        "expression STRING NOT NULL",
                        "provider STRING NOT NULL",
                        "method_name STRING NOT NULL",
                        "arguments STRING NOT NULL",
                        "return_type STRING NOT NULL",
                        "example STRING NOT NULL",
                        "plan STRING NOT NULL",
                        "calls_datafaker BOOLEAN NOT NULL",
                        "wall_clock BOOLEAN NOT NULL",
                        "reproducible BOOLEAN NOT NULL",
                        "deprecated BOOLEAN NOT NULL");
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
