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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A column of the table of versions: what the jars can do, and the scripts that show it.
 *
 * @param scripts from the checkout's root. The rows that one prints are in the folder {@code expected} beside it.
 */
record Feature(String title, List<Path> scripts) {

    private static final Path FIRST_QUERY = Path.of("sql-examples/01_sessions.sql");
    private static final Path FIRST_TABLE = Path.of("flink-versions/scripts/first_table.sql");

    static final List<Feature> OF_CONNECTOR = List.of(
            of("`faker` tables", FIRST_TABLE.toString(), "sql-examples/02_types.sql"),
            of("lookup joins", "sql-examples/05_lookup_join.sql"),
            of("changelogs", "flink-versions/scripts/changes.sql"),
            of("`LOAD MODULE faker`", "flink-versions/scripts/functions.sql"),
            of("sample tables", "flink-versions/scripts/samples.sql"));

    static final Feature SESSION_LABEL = of("`SESSION_LABEL`", "flink-versions/scripts/labels.sql");

    static final List<Feature> OF_SESSIONS = List.of(
            of("`SESSION_ROWS`", "sql-examples/09_busy_users.sql"),
            of("`SESSION_SUMMARY`", "sql-examples/10_exact_or_aligned.sql"));

    private static Feature of(String title, String... scripts) {
        return new Feature(title, List.of(scripts).stream().map(Path::of).toList());
    }

    /** The text of a script, for any folder. */
    static String sql(Path script) throws IOException {
        String text = Files.readString(FlinkHome.CHECKOUT.resolve(script));
        if (!script.equals(FIRST_TABLE)) {
            return text;
        }
        // Between the two statements of the first example, which is run as it is.
        String[] firstQuery =
                Files.readString(FlinkHome.CHECKOUT.resolve(FIRST_QUERY)).split("(?<=;)\n", 2);
        return firstQuery[0] + "\n" + text + "\n" + firstQuery[1];
    }

    static List<String> expectedRows(Path script) throws IOException {
        String name = script.getFileName().toString().replace(".sql", ".txt");
        return Files.readAllLines(FlinkHome.CHECKOUT.resolve(script).resolveSibling("expected/" + name));
    }
}
