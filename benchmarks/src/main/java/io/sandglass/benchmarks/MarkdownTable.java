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
package io.sandglass.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** A table for the docs. It is printed row by row, to show the progress of a measurement. */
public final class MarkdownTable {
    private final PrintStream out;

    /** Prints the head. The first {@code texts} columns hold texts, the others numbers. */
    public MarkdownTable(PrintStream out, int texts, String... titles) {
        this.out = out;
        row(Arrays.asList(titles));
        out.println("|" + "---|".repeat(texts) + "---:|".repeat(titles.length - texts));
    }

    public void row(List<String> cells) {
        out.println("| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |");
    }

    public void row(String... cells) {
        row(Arrays.asList(cells));
    }
}
