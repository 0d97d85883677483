package io.sandglass.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.examples.SqlScript.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The SQL of docs/sessions.md, typed into the SQL client from top to bottom. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class SessionsManualITCase {

    private static final String JAR = "flink-session-udfs-0.1.0-SNAPSHOT.jar";
    private static final String DATA = "sql-examples/data/clicks.json";

    @TempDir
    private Path folder;

    @Test
    void printsTheRowsThatTheManualShows() throws Exception {
        String manual = Files.readString(Checkout.ROOT.resolve("docs/sessions.md"));
        Files.createDirectories(folder.resolve(DATA).getParent());
        Files.copy(Checkout.ROOT.resolve(DATA), folder.resolve(DATA));
        Files.writeString(
                folder.resolve("manual.sql"),
                fenced(manual, "sql")
                        .replace(
                                "/path/to/" + JAR,
                                Checkout.flinkHome().resolve("lib/" + JAR).toString()));

        Run run = new SqlScript(Checkout.ROOT, folder).run("-f", "manual.sql", "-hist", "history");

        run.assertNoComplaint();
        assertThat(rows(run.out()))
                .isNotEmpty()
                .isEqualTo(rows(fenced(manual, "").lines().toList()));
    }

    /** What stands between lines of three backticks, the first of which names the language. */
    private static String fenced(String markdown, String language) {
        return Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(markdown)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> rows(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("|")).toList();
    }
}
