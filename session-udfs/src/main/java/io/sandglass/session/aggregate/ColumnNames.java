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
