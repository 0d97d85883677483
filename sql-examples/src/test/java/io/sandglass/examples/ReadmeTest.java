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
