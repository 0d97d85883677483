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

import io.sandglass.examples.Page.SqlBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reader at the SQL client, who types the SQL of a page from top to bottom and holds what comes out against what the page
 * shows. The reader has no time for streams without an end: a generated table that has none is given one right after it was
 * created as the page says. And as {@code CREATE TABLE} looks at no option, the reader takes a row from each such table.
 */
final class Reading {

    private static final Pattern STATEMENT_END = Pattern.compile("(?<=;)[ \\t]*(?:\\n|$)");
    private static final Pattern GENERATED_TABLE = Pattern.compile(
            "CREATE TABLE (?:IF NOT EXISTS )?(\\S+).*'connector' *= *'(?:faker|datagen)'.*", Pattern.DOTALL);

    /** The plan of a query for a text says where an answer begins: it is there whatever was answered before. */
    private static final Pattern MARK = Pattern.compile("LogicalProject\\(EXPR\\$0=\\[_UTF-16LE'(.*)'\\]\\)");

    private static final String END_OF_PLAN = "1 row in set";
    private static final String PROMPT = "Flink SQL> ";
    private static final Pattern COMPLAINT = Pattern.compile("WARN|ERROR|Exception");

    private final List<SqlBlock> blocks;

    Reading(Page page) {
        this.blocks = page.sqlBlocks();
    }

    int blockCount() {
        return blocks.size();
    }

    /** What to type; {@code localized} puts real files in the place of the page's. */
    String script(UnaryOperator<String> localized) {
        StringBuilder script = new StringBuilder();
        for (SqlBlock block : blocks) {
            script.append(mark(block.place()));
            List<String> tables = new ArrayList<>();
            for (String statement : STATEMENT_END.split(localized.apply(block.sql()))) {
                script.append(statement).append('\n');
                Matcher table = GENERATED_TABLE.matcher(statement);
                if (table.find()) {
                    tables.add(table.group(1));
                    if (!statement.contains("'number-of-rows'") && !statement.contains("'children.parents'")) {
                        script.append("ALTER TABLE %s SET ('number-of-rows' = '100', 'rows-per-second' = '1000000');\n"
                                .formatted(table.group(1)));
                    }
                }
            }
            if (!block.showsError()) {
                tables.forEach(table -> script.append(mark(planOf(table, block)))
                        .append("EXPLAIN SELECT * FROM %s;\n".formatted(table)));
            }
        }
        return script.append(mark("the end")).toString();
    }

    private static String mark(String name) {
        return "EXPLAIN SELECT '%s';\n".formatted(name);
    }

    private static String planOf(String table, SqlBlock block) {
        return block.place() + ", the plan of " + table;
    }

    /** What is not as the page says, with the places; empty if all is. */
    List<String> problems(List<String> out) {
        Map<String, List<String>> answers = answers(out);
        Stream<String> ofBlocks = blocks.stream().flatMap(block -> problems(block, answers.get(block.place())));
        Stream<String> ofPlans = answers.entrySet().stream()
                .filter(answer -> answer.getKey().contains(", the plan of "))
                .flatMap(answer -> rows(answer.getValue()).size() > 1
                        ? Stream.empty()
                        : Stream.of(problem(answer.getKey(), "fails", answer.getValue())));
        Stream<String> ofEnd = answers.containsKey("the end") ? Stream.empty() : Stream.of("the client stopped early");
        return Stream.of(ofBlocks, ofPlans, ofEnd).flatMap(problems -> problems).toList();
    }

    private static Stream<String> problems(SqlBlock block, @Nullable List<String> answer) {
        if (answer == null) {
            return Stream.of(block.place() + ": was not reached");
        }
        String text = String.join("\n", answer);
        if (block.showsError()) {
            boolean isShown = text.contains(block.shown() + "\n");
            return isShown ? Stream.empty() : Stream.of(problem(block.place(), "fails otherwise", answer));
        }
        if (COMPLAINT.matcher(text).find()) {
            return Stream.of(problem(block.place(), "fails", answer));
        }
        boolean isShown =
                block.shown() == null || rows(block.shown().lines().toList()).equals(rows(answer));
        return isShown ? Stream.empty() : Stream.of(problem(block.place(), "answers otherwise", answer));
    }

    private static String problem(String place, String what, List<String> answer) {
        return "%s: %s\n%s\n".formatted(place, what, String.join("\n", answer));
    }

    /** A table of the client with the first line of each row; a value of several lines goes on below. */
    private static List<String> rows(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("|")).toList();
    }

    private static Map<String, List<String>> answers(List<String> coloured) {
        List<String> out = coloured.stream()
                .map(line -> line.replaceAll("\u001B\\[[0-9;]*m", ""))
                .toList();
        Map<String, List<String>> answers = new LinkedHashMap<>();
        String name = "before the page";
        int begin = 0;
        for (int line = 0; line < out.size(); line++) {
            Matcher mark = MARK.matcher(out.get(line));
            if (mark.matches()) {
                answers.put(name, out.subList(begin, promptBefore(line, out)));
                name = mark.group(1);
                begin = line + Math.max(0, out.subList(line, out.size()).indexOf(END_OF_PLAN)) + 1;
            }
        }
        answers.put(name, out.subList(Math.min(begin, out.size()), out.size()));
        return answers;
    }

    private static int promptBefore(int line, List<String> out) {
        int prompt = line;
        while (prompt > 0 && !out.get(prompt).startsWith(PROMPT)) {
            prompt--;
        }
        return prompt;
    }
}
