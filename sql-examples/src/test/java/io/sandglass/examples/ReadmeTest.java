package io.sandglass.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.examples.Page.SqlBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Pattern ERROR_LINK =
            Pattern.compile("\\| \\[[^]]+]\\(docs/troubleshooting\\.md#([^)]+)\\) \\|");

    @Test
    void showsTheFirstExampleAsItIs() throws IOException {
        String example = Files.readString(Checkout.ROOT.resolve("sql-examples/01_sessions.sql"));

        assertThat(readme()).contains("```sql\n" + example.stripTrailing() + "\n```");
    }

    @Test
    void linksFiveErrorsThatTheTroubleshootingPageShows() throws IOException {
        String page = Files.readString(Checkout.ROOT.resolve("docs/troubleshooting.md"));
        List<String> sections = ERROR_LINK
                .matcher(readme())
                .results()
                .map(link -> section(link.group(1), page))
                .toList();

        assertThat(sections).hasSize(5).allSatisfy(section -> assertThat(
                        Page.parse("section", section).sqlBlocks())
                .anyMatch(SqlBlock::showsError));
    }

    /** Returns the text from the heading with this anchor to the next heading. */
    private static String section(String anchor, String page) {
        return Arrays.stream(page.split("(?m)^#+ "))
                .filter(section ->
                        PagesTest.anchor(section.lines().findFirst().orElse("")).equals(anchor))
                .findFirst()
                .orElse("");
    }

    @Test
    void listsAllPages() throws IOException {
        assertThat(Page.names()).filteredOn(name -> !name.equals("README.md")).allSatisfy(name -> assertThat(readme())
                .contains("| [" + name + "](" + name + ") |"));
    }

    private static String readme() throws IOException {
        return Files.readString(Checkout.ROOT.resolve("README.md"));
    }
}
