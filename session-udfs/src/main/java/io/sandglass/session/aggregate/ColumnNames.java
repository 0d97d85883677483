package io.sandglass.session.aggregate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The part of error messages about an unknown column, with a suggestion. */
public final class ColumnNames {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private ColumnNames() {}

    /**
     * Returns a message such as {@code the table has no column 'amout'. Did you mean 'amount'? Columns: user_id, amount.}
     *
     * @param columns the columns of the table
     * @param name the unknown name
     */
    public static String unknownColumn(List<String> columns, String name) {
        String suggestion = columns.stream()
                .filter(column -> distance(column, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(column -> distance(column, name)))
                .map(column -> " Did you mean '" + column + "'?")
                .orElse("");
        return "the table has no column '" + name + "'." + suggestion + " Columns: " + String.join(", ", columns) + ".";
    }

    private static int distance(String one, String other) {
        return DISTANCE.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
