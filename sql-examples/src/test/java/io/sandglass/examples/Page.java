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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the documentation, and what stands between its fences. The language of a fence says what becomes of it:
 * {@code sql} is typed into the SQL client, nothing at all is what the client answers to the SQL right above,
 * {@code java} and {@code xml} are excerpts of example projects, {@code yaml} and {@code dockerfile} are files of the checkout,
 * {@code shell} is for a terminal, and {@code text} is only to be looked at.
 *
 * @param name the path in the checkout, such as {@code docs/sessions.md}
 */
record Page(String name, List<Block> blocks) {

    private static final Pattern FENCE = Pattern.compile(" *(```+|~~~+) *(.*?) *");

    /** All pages of the checkout. */
    static List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : List.of("", "docs", "sql-examples")) {
            try (Stream<Path> files = Files.list(Checkout.ROOT.resolve(folder))) {
                files.map(file -> Checkout.ROOT.relativize(file).toString())
                        .filter(name -> name.endsWith(".md"))
                        .sorted()
                        .forEach(names::add);
            }
        }
        return names;
    }

    static Page read(String name) throws IOException {
        return parse(name, Files.readString(Checkout.ROOT.resolve(name)));
    }

    /** Fails with an {@link IllegalArgumentException} where a fence is not closed. */
    static Page parse(String name, String markdown) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = markdown.lines().toList();
        int previousEnd = 0;
        for (int line = 0; line < lines.size(); line++) {
            Matcher opening = FENCE.matcher(lines.get(line));
            if (opening.matches()) {
                int end = closing(lines, line, opening.group(1), name);
                boolean isNext = lines.subList(previousEnd, line).stream().allMatch(String::isBlank);
                blocks.add(new Block(
                        name + ":" + (line + 1),
                        opening.group(2),
                        String.join("\n", lines.subList(line + 1, end)),
                        isNext && !blocks.isEmpty()));
                previousEnd = end + 1;
                line = end;
            }
        }
        return new Page(name, blocks);
    }

    private static int closing(List<String> lines, int opening, String fence, String name) {
        for (int line = opening + 1; line < lines.size(); line++) {
            if (lines.get(line).strip().equals(fence)) {
                return line;
            }
        }
        throw new IllegalArgumentException("%s:%d: nothing closes this fence".formatted(name, opening + 1));
    }

    List<SqlBlock> sqlBlocks() {
        List<SqlBlock> sqlBlocks = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.language().equals("sql")) {
                sqlBlocks.add(new SqlBlock(block.place(), block.text(), answerShownAt(i + 1)));
            }
        }
        return sqlBlocks;
    }

    private @Nullable String answerShownAt(int index) {
        return index < blocks.size() && blocks.get(index).isAnswer()
                ? blocks.get(index).text()
                : null;
    }

    /**
     * What stands between two fences.
     *
     * @param place the page and the line of the opening fence
     * @param isNext whether nothing stands between the block before and this one
     */
    record Block(String place, String language, String text, boolean isNext) {

        boolean isAnswer() {
            return language.isEmpty() && isNext;
        }
    }

    /**
     * Statements of SQL.
     *
     * @param shown the client's answer that the page shows below, or null if it shows none
     */
    record SqlBlock(String place, String sql, @Nullable String shown) {

        boolean showsError() {
            return shown != null && shown.startsWith("[ERROR] ");
        }
    }
}
