package io.sandglass.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void showsTheFirstExampleAsItIs() throws IOException {
        String example = Files.readString(Checkout.ROOT.resolve("sql-examples/01_sessions.sql"));

        assertThat(readme()).contains("```sql\n" + example.stripTrailing() + "\n```");
    }

    @Test
    void namesFilesThatExist() throws IOException {
        assertThat(readme().lines()
                        .flatMap(line -> Pattern.compile("\\]\\(([^)#:]+)\\)")
                                .matcher(line)
                                .results())
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Checkout.ROOT.resolve(link)).exists());
    }

    private static String readme() throws IOException {
        return Files.readString(Checkout.ROOT.resolve("README.md"));
    }
}
