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

import io.sandglass.examples.Page.Block;
import io.sandglass.examples.Page.SqlBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of the pages without running what stands in them. */
class PagesTest {

    private static final Pattern ANYTHING_LIKE_SQL = Pattern.compile("(?im)^.*(?:```|~~~)[^\\w\\n]*\\w*sql.*$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#: ]*)(?:#([^) ]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*?) *$");
    private static final Pattern ROW_OF_EXAMPLE =
            Pattern.compile("(?m)^\\| \\[(\\d+)]\\((.*?)\\) \\| (.*?) \\| (.+) \\|$");
    private static final Pattern CODE = Pattern.compile("`(.+?)`");
    private static final List<String> EXCERPTS = List.of("java", "xml");

    static List<String> pages() throws IOException {
        return Page.names();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void fencesSayWhatBecomesOfThem(String name) throws IOException {
        Page page = Page.read(name);

        assertThat(page.blocks())
                .as("a fence is sql, java, xml, yaml, dockerfile, shell, text or, right below SQL, the answer to it")
                .allMatch(block ->
                        List.of("sql", "yaml", "dockerfile", "shell", "text").contains(block.language())
                                || EXCERPTS.contains(block.language())
                                || isAnswerToSql(block, page.blocks()));
    }

    /** ExampleProjectITCase runs the example projects, so the excerpts compile. */
    @ParameterizedTest
    @MethodSource("pages")
    void javaAndXmlAreExcerptsOfTheExamples(String name) throws IOException {
        List<String> files = exampleProjectFiles();

        assertThat(Page.read(name).blocks())
                .filteredOn(block -> EXCERPTS.contains(block.language()))
                .allSatisfy(block -> assertThat(files)
                        .as("files of examples/ with the lines of " + block.place())
                        .anyMatch(file -> file.contains(withoutIndentation(block.text()))));
    }

    private static List<String> exampleProjectFiles() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(Checkout.ROOT.resolve("examples"))) {
            for (Path path : paths.filter(PagesTest::hasExcerpts).toList()) {
                files.add(withoutIndentation(Files.readString(path)));
            }
        }
        return files;
    }

    private static boolean hasExcerpts(Path path) {
        boolean isSource = EXCERPTS.stream().anyMatch(suffix -> path.toString().endsWith("." + suffix));
        return isSource && !Checkout.ROOT.relativize(path).toString().contains("/target/");
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(line -> line.strip() + "\n").collect(Collectors.joining());
    }

    /** Anything else would be held against nothing. */
    @ParameterizedTest
    @MethodSource("pages")
    void answersAreTablesOrErrors(String name) throws IOException {
        assertThat(Page.read(name).sqlBlocks().stream().map(SqlBlock::shown).filter(Objects::nonNull))
                .allMatch(shown -> shown.startsWith("+-") || shown.startsWith("[ERROR] "));
    }

    private static boolean isAnswerToSql(Block block, List<Block> blocks) {
        int index = blocks.indexOf(block);
        return block.isAnswer() && blocks.get(index - 1).language().equals("sql");
    }

    /** A fence in a list or a quotation, or one in capitals, is SQL to a reader and none to {@link Page}. */
    @ParameterizedTest
    @MethodSource("pages")
    void noSqlEscapesTheClient(String name) throws IOException {
        String page = Files.readString(Checkout.ROOT.resolve(name));

        assertThat(ANYTHING_LIKE_SQL.matcher(page).results().map(MatchResult::group))
                .as("the fences of %s that say SQL", name)
                .hasSameSizeAs(Page.read(name).sqlBlocks())
                .allMatch("```sql"::equals);
        assertThat(Page.read(name).sqlBlocks()).allMatch(block -> block.sql().endsWith(";"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(String name) throws IOException {
        Path page = Checkout.ROOT.resolve(name);

        assertThat(LINK.matcher(withoutFences(page)).results()).allSatisfy(link -> {
            Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).as(target.toString()).contains(link.group(2));
            }
        });
    }

    private static String withoutFences(Path page) throws IOException {
        return Files.readString(page).replaceAll("(?ms)^```.*?^```$", "");
    }

    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(withoutFences(page))
                .results()
                .map(heading -> anchor(heading.group(1)))
                .toList();
    }

    /** Returns the anchor that GitHub gives to a heading. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    @Test
    void theListOfExamplesIsComplete() throws IOException {
        String list = Files.readString(Checkout.ROOT.resolve("sql-examples/README.md"));

        assertThat(ROW_OF_EXAMPLE
                        .matcher(list)
                        .results()
                        .map(row -> row.group(1) + " " + row.group(2))
                        .toList())
                .isEqualTo(exampleFiles()
                        .map(name -> name.substring(0, 2) + " " + name)
                        .toList());
    }

    @Test
    void theListOfExamplesHasTheirQuestions() throws IOException {
        List<String> questions = new ArrayList<>();
        for (String name : exampleFiles().skip(1).toList()) {
            questions.add(Files.readAllLines(Checkout.ROOT.resolve("sql-examples/" + name))
                    .get(0));
        }

        assertThat(ROW_OF_EXAMPLE
                        .matcher(Files.readString(Checkout.ROOT.resolve("sql-examples/README.md")))
                        .results()
                        .skip(1)
                        .map(row -> "-- " + row.group(3))
                        .toList())
                .isEqualTo(questions);
    }

    /** What an example is said to teach is in it, word for word where the list has it as code. */
    @Test
    void theListOfExamplesNamesWhatIsInThem() throws IOException {
        List<MatchResult> rows = ROW_OF_EXAMPLE
                .matcher(Files.readString(Checkout.ROOT.resolve("sql-examples/README.md")))
                .results()
                .toList();

        for (MatchResult row : rows) {
            String script = Files.readString(Checkout.ROOT.resolve("sql-examples/" + row.group(2)));
            assertThat(CODE.matcher(row.group(4)).results().map(code -> code.group(1)
                            .replace("*", "")))
                    .as(row.group(2))
                    .allSatisfy(code -> assertThat(script).contains(code));
        }
        assertThat(rows).anyMatch(row -> CODE.matcher(row.group(4)).find());
    }

    @Test
    void theListOfExamplesPutsEachIntoOneGroup() throws IOException {
        String list = Files.readString(Checkout.ROOT.resolve("sql-examples/README.md"));

        assertThat(Pattern.compile("\\b\\d\\d\\b")
                        .matcher(list.substring(list.indexOf("Begin with")))
                        .results()
                        .map(MatchResult::group)
                        .sorted())
                .containsExactlyElementsOf(
                        exampleFiles().map(name -> name.substring(0, 2)).toList());
    }

    private static Stream<String> exampleFiles() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.ROOT.resolve("sql-examples"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
