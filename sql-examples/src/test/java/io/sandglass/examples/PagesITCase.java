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
package io.sandglass.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.examples.SqlScript.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All SQL of the README and the manuals, typed into the SQL client, each page in a session of its own. The manuals take some
 * minutes; only the profile "heavy" types them.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PagesITCase {

    private static final String DATA = "sql-examples/data";

    @TempDir
    private Path folder;

    static List<String> pagesWithSql() throws IOException {
        List<String> pages = new ArrayList<>();
        for (String name : Page.names()) {
            boolean isTyped = Boolean.getBoolean("heavy") || name.equals("README.md");
            if (isTyped && !Page.read(name).sqlBlocks().isEmpty()) {
                pages.add(name);
            }
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pagesWithSql")
    void answersAsThePageSays(String page) throws Exception {
        copyData();
        Files.writeString(folder.resolve("cities.txt"), "Berlin\nParis\n");
        Reading reading = new Reading(Page.read(page));
        Path script = Files.writeString(folder.resolve("page.sql"), reading.script(this::withFilesOfThisMachine));

        Run run = new SqlScript(Checkout.ROOT, folder).type(script, "-hist", "history");

        assertThat(run.err()).containsExactly(SampleTablesITCase.HINT);
        assertThat(reading.problems(run.out()))
                .as("the %d SQL blocks of %s", reading.blockCount(), page)
                .isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    private void copyData() throws IOException {
        try (Stream<Path> files = Files.walk(Checkout.ROOT.resolve(DATA))) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(Checkout.ROOT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private String withFilesOfThisMachine(String sql) {
        return sql.replace(
                        "/path/to/flink-sql-connector-faker.jar",
                        jar("connector-faker/target/flink-sql-connector-faker.jar"))
                .replace("/path/to/flink-session-udfs.jar", jar("session-udfs/target/flink-session-udfs.jar"))
                .replace("/home/me/", folder + "/");
    }

    private static String jar(String name) {
        return Checkout.ROOT.resolve(name).toString();
    }
}
