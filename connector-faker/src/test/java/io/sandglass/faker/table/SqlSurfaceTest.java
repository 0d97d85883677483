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

import io.sandglass.faker.spec.Metadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.description.HtmlFormatter;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole SQL surface of the connector. A change here breaks DDL that users have written. */
@Tag("locale")
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
                        "changelog.delete-rate = 0.1",
                        "changelog.keys = 1280",
                        "changelog.mode = append",
                        "changelog.update-rate = 0.5",
                        "children.count = none",
                        "children.parents = none",
                        "duplicates.max-distance = 100",
                        "duplicates.rate = 0.0",
                        "entities.seed = none",
                        "event-time.arrivals = even",
                        "event-time.disorder = PT0S",
                        "event-time.end = none",
                        "event-time.late-rate = 0.0",
                        "event-time.live = false",
                        "event-time.max-lateness = none",
                        "event-time.pause-every = none",
                        "event-time.pause-length = none",
                        "event-time.rate = none",
                        "event-time.start = none",
                        "event-time.step = none",
                        "infer = true",
                        "locale = en",
                        "lookup.async = false",
                        "lookup.cache = NONE",
                        "lookup.partial-cache.cache-missing-key = true",
                        "lookup.partial-cache.expire-after-access = none",
                        "lookup.partial-cache.expire-after-write = none",
                        "lookup.partial-cache.max-rows = none",
                        "number-of-rows = none",
                        "rows-per-second = 10000",
                        "scan.parallelism = none",
                        "scan.restore.accept-changed-values = false",
                        "seed = none",
                        "sessions.gap = #{exponential.between '0','60000','5000'}",
                        "sessions.idle = PT5M",
                        "sessions.initial = none",
                        "sessions.keys = none",
                        "sessions.max-duration = none",
                        "sessions.max-size = none",
                        "sessions.size = #{uniform.between '1','50'}",
                        "sessions.skew = 0.0",
                        "sessions.states = none");
    }

    @Test
    void hasThisMetadata() {
        assertThat(Arrays.stream(Metadata.values())
                        .map(metadata -> metadata.key() + " " + metadata.type().asSummaryString()))
                .containsExactly(
                        "row-index BIGINT NOT NULL",
                        "timestamp TIMESTAMP_LTZ(3) NOT NULL",
                        "session-id BIGINT NOT NULL",
                        "session-number BIGINT NOT NULL",
                        "session-key BIGINT NOT NULL",
                        "session-step BIGINT NOT NULL",
                        "session-size BIGINT NOT NULL",
                        "session-state STRING NOT NULL",
                        "session-previous STRING",
                        "late-by BIGINT NOT NULL",
                        "duplicate-of BIGINT");
    }

    @Test
    void hasTheseFunctions() throws Exception {
        SqlSession session = SqlSession.streaming().run("LOAD MODULE faker");

        assertThat(session.rows("SHOW FUNCTIONS LIKE 'FAKER%'"))
                .containsExactly(
                        Row.of("FAKER"), Row.of("FAKER_EXPLAIN"), Row.of("FAKER_EXPRESSIONS"), Row.of("FAKER_INFER"));
        assertThat(session.rows("DESCRIBE FUNCTION EXTENDED FAKER"))
                .contains(
                        Row.of("is deterministic", "false"),
                        Row.of("signature", "FAKER(expression STRING)\nFAKER(expression STRING, key ANY)"));
        assertThat(session.rows("DESCRIBE FUNCTION EXTENDED FAKER_EXPLAIN"))
                .contains(Row.of("is deterministic", "true"), Row.of("signature", "FAKER_EXPLAIN(expression STRING)"));
        assertThat(session.rows("DESCRIBE FUNCTION EXTENDED FAKER_INFER"))
                .contains(Row.of("is deterministic", "true"), Row.of("signature", "FAKER_INFER(columns STRING)"));
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
                        "deprecated BOOLEAN NOT NULL",
                        "needs_table BOOLEAN NOT NULL");
        assertThat(session.run("CREATE VIEW inferred AS SELECT * FROM FAKER_INFER('id INT')")
                        .columns("inferred"))
                .containsExactly("option STRING NOT NULL", "expression STRING NOT NULL");
    }

    @Test
    void everyOptionIsInTheManual() throws IOException {
        String manual = Files.readString(Path.of("../docs/faker-connector.md"));

        assertThat(factory.optionalOptions().stream().map(ConfigOption::key))
                .allSatisfy(key -> assertThat(manual).contains("| `" + key + "` |"));
        assertThat(List.of(
                        "expression",
                        "null-rate",
                        "length",
                        "distinct",
                        "locale",
                        "unique",
                        "orphan-rate",
                        "per",
                        "every",
                        "change-rate",
                        "only-if"))
                .allSatisfy(name -> assertThat(manual).contains("| `fields.<column>." + name + "` |"));
        assertThat(manual)
                .contains("| `lists.<name>.values`, `lists.<name>.path` |")
                .contains("| `records.<name>.values`, `records.<name>.path` |")
                .contains("| `records.<name>.weight` |")
                .contains("| `vars.<name>.expression` |")
                .contains("| `cases.<name>.of` |")
                .contains("| `cases.<name>.when.<value>` |")
                .contains("| `cases.<name>.else` |");
    }

    /** A row of the manual has the default, the range and the meaning of an option. The option's description has them too. */
    @Test
    void optionsHaveTheDescriptionsOfTheManual() throws IOException {
        String manual = Files.readString(Path.of("../docs/faker-connector.md"));

        assertThat(factory.optionalOptions().stream().filter(option -> !isOfFlink(option)))
                .hasSize(36)
                .allSatisfy(option -> assertThat(plain(new HtmlFormatter().format(option.description())))
                        .isEqualTo(plain(descriptionIn(manual, option))));
    }

    private static boolean isOfFlink(ConfigOption<?> option) {
        return option.key().equals("scan.parallelism")
                || option.key().startsWith("lookup.cache")
                || option.key().startsWith("lookup.partial-cache.");
    }

    private static String descriptionIn(String manual, ConfigOption<?> option) {
        Matcher row = Pattern.compile(
                        "^\\| `" + Pattern.quote(option.key()) + "` \\| (.*?) \\| (.*?) \\| (.*?) \\|$",
                        Pattern.MULTILINE)
                .matcher(manual);
        assertThat(row.find()).as(option.key()).isTrue();
        return row.group(3) + " " + row.group(2) + ", "
                + (row.group(1).equals("none") ? "no default" : "default " + row.group(1)) + ".";
    }

    /** Returns a text without the links and quotes around its parts. */
    private static String plain(String text) {
        return text.replaceAll("\\[(.*?)]\\(.*?\\)", "$1").replaceAll("[`']", "");
    }

    private static String describe(ConfigOption<?> option) {
        return option.key() + " = " + (option.hasDefaultValue() ? option.defaultValue() : "none");
    }
}
