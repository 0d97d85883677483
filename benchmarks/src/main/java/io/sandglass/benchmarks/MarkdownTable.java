package io.sandglass.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** A table for the docs, printed row by row, so that whoever waits sees how far it has come. */
final class MarkdownTable {
    private final PrintStream out;

    /** Prints the head. The first {@code texts} columns hold texts, the others numbers. */
    MarkdownTable(PrintStream out, int texts, String... titles) {
        this.out = out;
        row(Arrays.asList(titles));
        out.println("|" + "---|".repeat(texts) + "---:|".repeat(titles.length - texts));
    }

    void row(List<String> cells) {
        out.println("| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |");
    }

    void row(String... cells) {
        row(Arrays.asList(cells));
    }
}
