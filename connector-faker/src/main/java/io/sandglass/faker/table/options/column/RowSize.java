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
package io.sandglass.faker.table.options.column;

import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The maximum size of a row. A row above the limits is probably a mistake, and would exhaust the memory of a TaskManager. */
public final class RowSize {
    private static final int MAX_VALUES = 1_000_000;

    /** Maximum number of characters in all columns of a row. They take up to 100 MB of memory. */
    static final int MAX_CHARACTERS = 50_000_000;

    /** Maximum length of one value. It is the maximum size in bytes of the buffer that builds the value. */
    public static final int MAX_TEXT = TextBuffer.MAX_LENGTH;

    private final Consumer<String> problems;

    /** The maximum number of values of each field in a row. Nested lengths would overflow a long. */
    private final Map<FieldPath, Double> values = new HashMap<>();

    /** The maximum lengths of collections whose lengths are expressions. */
    private final Map<FieldPath, Integer> drawnLengths = new HashMap<>();

    private double columnValues;
    private double characters;

    RowSize(Consumer<String> problems) {
        this.problems = problems;
    }

    /**
     * Sets the lengths that the expressions of a column may have, after the column was added as if they were 1. Reports a problem
     * if a row may then have too many values.
     *
     * @param lengths the maximum length of each collection in the column
     */
    public void setLengths(FieldSpec column, Map<FieldPath, Integer> lengths) {
        columnValues -= add(column, 1);
        drawnLengths.putAll(lengths);
        addColumn(column);
    }

    /** Adds the values of a column, and reports a problem if a row may have too many. */
    void addColumn(FieldSpec column) {
        FieldPath path = column.path();
        double ofColumn = add(column, 1);
        if (ofColumn > MAX_VALUES) {
            problems.accept(path.subject() + " may have " + text(ofColumn) + " values in one row, but only "
                    + MAX_VALUES + " are allowed. Shorten its lengths.");
            return;
        }
        boolean wereTooMany = columnValues > MAX_VALUES;
        columnValues += ofColumn;
        if (columnValues > MAX_VALUES && !wereTooMany) {
            problems.accept("With " + path.describe() + " a row may have " + text(columnValues) + " values, but only "
                    + MAX_VALUES + " are allowed. Shorten the lengths of columns.");
        }
    }

    /**
     * Adds the texts of a field, and reports a problem if a row may have too many characters.
     *
     * @param longest the length of the field's longest known text in characters
     * @return whether there is room for more
     */
    public boolean addTexts(FieldSpec.Scalar field, int longest) {
        if (characters > MAX_CHARACTERS) {
            return false;
        }
        characters += longest * values.getOrDefault(field.path(), 0.0);
        if (characters > MAX_CHARACTERS) {
            problems.accept("With " + field.path().describe() + ", whose values have up to " + longest
                    + " characters, a row may have " + text(characters) + " characters, but only " + MAX_CHARACTERS
                    + " are allowed. Shorten values or lengths.");
        }
        return characters <= MAX_CHARACTERS;
    }

    private double add(FieldSpec field, double times) {
        if (field instanceof FieldSpec.Scalar) {
            values.put(field.path(), times);
            return times;
        }
        boolean isDrawn = field.length().expression() != null;
        double timesOfParts = times
                * (isDrawn
                        ? drawnLengths.getOrDefault(field.path(), 1)
                        : field.length().max());
        return field.parts().stream()
                .mapToDouble(part -> add(part, timesOfParts))
                .sum();
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }
}
