package io.sandglass.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.examples.Page.SqlBlock;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void showsTheFirstExampleAsItIs() throws IOException {
        String example = Files.readString(Checkout.ROOT.resolve("sql-examples/01_sessions.sql"));

        assertThat(readme()).contains("```sql\n" + example.stripTrailing() + "\n```");
    }

    @Test
    void showsFiveErrors() throws IOException {
        assertThat(Page.read("README.md").sqlBlocks())
                .filteredOn(SqlBlock::showsError)
                .hasSize(5);
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
