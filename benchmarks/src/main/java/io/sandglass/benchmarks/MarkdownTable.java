package io.sandglass.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** A table for the docs, printed row by row, so that whoever waits sees how far it has come. */
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
