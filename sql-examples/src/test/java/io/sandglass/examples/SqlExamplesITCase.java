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
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs examples in the real SQL client: all of them in the profile "heavy", otherwise a few. An example that ends prints the rows
 * in {@code expected/}. The one without an end prints a session every 15 seconds on average, so its time limit measures nothing.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class SqlExamplesITCase {

    private static final Path EXAMPLES = Checkout.ROOT.resolve("sql-examples");
    private static final String ENDLESS = "01_sessions.sql";

    /** A quick run tries a lookup join and the session functions. */
    private static final Set<String> QUICK = Set.of("05", "08");

    private static final Pattern SESSION = Pattern.compile(
            "\\| \\+I \\| +(morsapaes|knauf|sjwiesman) \\| ([0-9: .-]{23}) \\| ([0-9: .-]{23}) \\| +([1-9][0-9]*) \\|");

    @TempDir
    private Path folder;

    static List<String> examplesThatEnd() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql") && !name.equals(ENDLESS))
                    .sorted()
                    .toList();
        }
    }

    static List<String> examplesToRun() throws IOException {
        return examplesThatEnd().stream()
                .filter(name -> Boolean.getBoolean("heavy") || QUICK.contains(name.substring(0, 2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examplesToRun")
    void printsItsExpectedRows(String example) throws Exception {
        Run run = sql().run("-f", EXAMPLES.resolve(example).toString(), "-hist", "history");

        run.assertNoComplaint();
        assertThat(run.out().stream().filter(line -> line.startsWith("|")).toList())
                .isEqualTo(Files.readAllLines(EXAMPLES.resolve("expected/" + example.replace(".sql", ".txt"))));
    }

    @ParameterizedTest
    @MethodSource("examplesThatEnd")
    void beginsWithTheQuestionItAnswers(String example) throws IOException {
        assertThat(Files.readAllLines(EXAMPLES.resolve(example)).get(0))
                .startsWith("-- ")
                .endsWith("?");
    }

    @Test
    @Tag("heavy")
    void theFirstQueryPrintsSessions() throws Exception {
        Process process = sql().start(
                        Redirect.PIPE,
                        Redirect.DISCARD,
                        "-f",
                        EXAMPLES.resolve(ENDLESS).toString(),
                        "-hist",
                        "history");
        try {
            BufferedReader out = process.inputReader();
            Matcher session = nextSession(out);

            assertThat(time(session.group(3))).isAfter(time(session.group(2)));
        } finally {
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static Matcher nextSession(BufferedReader out) throws IOException {
        String line = out.readLine();
        while (line != null) {
            assertThat(line).doesNotContain("ERROR", "WARN", "Exception");
            Matcher session = SESSION.matcher(line);
            if (session.matches()) {
                return session;
            }
            line = out.readLine();
        }
        throw new AssertionError("the client ended before it printed a session");
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }

    private SqlScript sql() throws IOException {
        return new SqlScript(Checkout.ROOT, folder);
    }
}
