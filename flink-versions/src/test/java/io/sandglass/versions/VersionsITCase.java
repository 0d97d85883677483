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
package io.sandglass.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs scripts in the SQL client of each Flink version, both jars in its {@code lib/}, and writes down what it saw as the table in
 * the README. A cell is a yes only after all scripts of its column printed the rows that are expected of them, the same in each
 * version; otherwise the version must be refused in so many words.
 */
@Timeout(value = 35, unit = TimeUnit.MINUTES)
class VersionsITCase {

    private static final String YES = "yes";
    private static final String NEEDS = "needs 2.3";
    private static final Map<String, Map<String, String>> SEEN = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    static List<FlinkHome> homes() throws IOException {
        return FlinkHome.all();
    }

    @ParameterizedTest
    @MethodSource("homes")
    void doesWhatTheReadmeSays(FlinkHome home) throws Exception {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Feature feature : Feature.OF_CONNECTOR) {
            assertRuns(home, feature);
            cells.put(feature.title(), YES);
        }
        boolean isRefused = isRefused(home, run(home, Path.of("flink-versions/scripts/refused_function.sql")));
        for (Feature feature : Feature.OF_SESSIONS) {
            if (!isRefused) {
                assertRuns(home, feature);
            }
            cells.put(feature.title(), isRefused ? NEEDS : YES);
        }
        assertRuns(home, Feature.SESSION_LABEL);
        assertLabelsVectors(home);
        cells.put(Feature.SESSION_LABEL.title(), YES);
        SEEN.put(home.version(), cells);
    }

    private void assertRuns(FlinkHome home, Feature feature) throws Exception {
        for (Path script : feature.scripts()) {
            assertPrintsItsRows(home, script, run(home, script));
        }
    }

    private void assertLabelsVectors(FlinkHome home) throws Exception {
        LabelVectors vectors = LabelVectors.read();
        Path script = Files.writeString(folder.resolve("vectors.sql"), vectors.script());

        List<String> out = home.run(script, folder);

        assertThat(out.stream()
                        .filter(line ->
                                line.startsWith("| ") && !line.startsWith("|  id") && !line.contains(" window_start "))
                        .map(line -> Stream.of(line.substring(1).split("\\|"))
                                .map(String::strip)
                                .toList()))
                .as("Flink %s, which printed%n%s", home.version(), String.join("\n", out))
                .containsExactlyInAnyOrderElementsOf(vectors.expectedRows());
    }

    /** Not 1.20, where Flink itself says that the class is missing that ours extend, before any code of ours is run. */
    static List<FlinkHome> homesWithEarlyFunctions() throws IOException {
        return homes().stream()
                .filter(home -> List.of("2.0", "2.1", "2.2").contains(home.minorVersion()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("homesWithEarlyFunctions")
    void refusesCallsOfFunctionsThatWereCreatedOneByOne(FlinkHome home) throws Exception {
        List<String> out = run(home, Path.of("flink-versions/scripts/created_function.sql"));

        assertThat(isRefused(home, out)).as(String.join("\n", out)).isTrue();
    }

    private List<String> run(FlinkHome home, Path script) throws Exception {
        Path copy = Files.writeString(folder.resolve(script.getFileName()), Feature.sql(script));
        return home.run(copy, folder);
    }

    private static void assertPrintsItsRows(FlinkHome home, Path script, List<String> out) throws IOException {
        assertThat(out.stream().filter(VersionsITCase::isRowOrScan).toList())
                .as("%s on Flink %s, which printed%n%s", script, home.version(), String.join("\n", out))
                .isNotEmpty()
                .isEqualTo(Feature.expectedRows(script));
        assertThat(out).noneMatch(line -> line.contains("[ERROR]"));
    }

    /** Of a plan, the scan is compared: it tells what was pushed into the source. */
    private static boolean isRowOrScan(String line) {
        return line.startsWith("|") || line.startsWith("TableSourceScan");
    }

    private static boolean isRefused(FlinkHome home, List<String> out) {
        return out.contains("org.apache.flink.table.api.ValidationException: " + refusal(home));
    }

    private static String refusal(FlinkHome home) {
        return "The session functions for tables, such as SESSION_ROWS, need Flink 2.3 or newer, but this is Flink "
                + home.minorVersion() + ". SESSION_LABEL finds the same sessions and runs on this version, too.";
    }

    @AfterAll
    static void readmeHasTheTable() throws IOException {
        if (SEEN.size() < homes().size()) {
            return; // A test has failed, and said why.
        }
        String table = table();
        Files.writeString(FlinkHome.MODULE.resolve("target/versions.md"), table);
        Readme readme = new Readme(FlinkHome.CHECKOUT.resolve("README.md"));
        if (Boolean.getBoolean("readme.update")) {
            readme.replaceVersions(table);
        }
        assertThat(readme.versions())
                .as("The README's table of versions. To have it written: mvn verify -Pversions -Dreadme.update=true")
                .isEqualTo(table);
    }

    private static String table() {
        StringBuilder rows = new StringBuilder();
        SEEN.forEach((version, cells) -> {
            if (rows.isEmpty()) {
                rows.append(row("Flink", cells.keySet()));
                rows.append(
                        row("---", cells.keySet().stream().map(title -> "---").toList()));
            }
            rows.append(row(version, cells.values()));
        });
        return rows.toString();
    }

    private static String row(String first, Iterable<String> others) {
        StringJoiner row = new StringJoiner(" | ", "| ", " |\n").add(first);
        others.forEach(row::add);
        return row.toString();
    }
}
