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
package io.sandglass.faker.table.options.rule;

import io.sandglass.faker.spec.EntitySpec;
import io.sandglass.faker.spec.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parser of the keys and the name of an entity's value, such as {@code user_id} or {@code shop, user_id as country}. */
final class EntityParser {
    private static final String FORMS =
            "Write one or more columns, separated by commas, and a name if needed, such as 'user_id' or 'shop, user_id as country'";

    /** A name in quotes, or a name without quotes that ends at a comma or at the word "as". */
    private static final Pattern KEY =
            Pattern.compile("\\G\\s*+(?:`([^`]*+(?:``[^`]*+)*+)`|\"([^\"]*+(?:\"\"[^\"]*+)*+)\"|([^,`\"\\s][^,`\"]*?))"
                    + "\\s*(?:(,)|$|(?=\\s(?i:as)\\s))");

    /** Maximum length of the text, because the time to parse it may grow with the square of its length. */
    private static final int MAX_LENGTH = 4_000;

    private static final Pattern NAME = Pattern.compile("\\G\\s+(?i:as)\\s+(\\S|\\S.*\\S)\\s*$", Pattern.DOTALL);

    private EntityParser() {}

    /**
     * Parses the keys and the name.
     *
     * @param path the path of the field, which is the name of its value by default
     * @throws IllegalArgumentException if the text is invalid; the message begins in the middle of a sentence
     */
    static EntitySpec parse(String text, FieldPath path, ColumnNames columns) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("it is longer than " + MAX_LENGTH + " characters");
        }
        List<FieldPath> keys = new ArrayList<>();
        Matcher key = KEY.matcher(text);
        int end = 0;
        boolean isMore = true;
        while (isMore && key.find()) {
            FieldPath found = find(written(key), columns);
            if (keys.contains(found)) {
                throw new IllegalArgumentException("'" + found + "' occurs twice. Remove one of them");
            }
            keys.add(found);
            end = key.end();
            isMore = key.group(4) != null;
        }
        if (keys.isEmpty() || isMore) {
            throw new IllegalArgumentException("a column is missing. " + FORMS);
        }
        if (end == text.length()) {
            return new EntitySpec(keys, path.toString());
        }
        Matcher name = NAME.matcher(text).region(end, text.length());
        if (!name.find()) {
            throw new IllegalArgumentException(
                    "'" + text.substring(end).strip() + "' isn't allowed after the columns. " + FORMS);
        }
        return new EntitySpec(keys, name.group(1));
    }

    private static String written(Matcher key) {
        if (key.group(1) != null) {
            return key.group(1).replace("``", "`");
        }
        return key.group(2) != null ? key.group(2).replace("\"\"", "\"") : key.group(3);
    }

    private static FieldPath find(String written, ColumnNames columns) {
        return !columns.has(written) && written.equals(EntitySpec.SESSION_NUMBER.toString())
                ? EntitySpec.SESSION_NUMBER
                : columns.find(written);
    }
}
