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
package io.sandglass.faker.function;

import io.sandglass.faker.inference.ColumnRoles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.utils.LogicalTypeParser;
import org.jspecify.annotations.Nullable;

/**
 * The text between the parentheses of a CREATE TABLE: the physical columns, and their roles in the table. The parser skips
 * computed columns, metadata columns, comments, other constraints, and a watermark of a computed column.
 */
final class ColumnDefinitions {
    private static final String BEFORE = "ROW<";
    private static final Pattern SYNTAX_ERROR =
            Pattern.compile("Could not parse type at position (\\d+): (.*?)\\s*Input type string:.*", Pattern.DOTALL);

    private static final String NAME = "(?:`(?:[^`]|``)*`|[^\\s`(),<]+)";
    private static final Pattern KEY_COLUMN = Pattern.compile(NAME);

    /** The texts that are skipped: comments and everything in quotes, whose content may look like any definition. */
    private static final Pattern OPAQUE =
            Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`", Pattern.DOTALL);

    private static final Pattern KEY_CLAUSE =
            clause("(?:CONSTRAINT\\s+" + NAME + "\\s+)?PRIMARY\\s+KEY\\s*\\((.*)\\).*");
    private static final Pattern OTHER_CONSTRAINT = clause("(?:CONSTRAINT\\s+" + NAME + "\\s+)?UNIQUE\\s*\\(.*");
    private static final Pattern WATERMARK = clause("WATERMARK\\s+FOR\\s+(" + NAME + ")\\s+AS\\b.*");
    private static final Pattern COMPUTED = clause("(" + NAME + ")\\s+AS\\b.*");
    private static final Pattern COLUMN = clause("(" + NAME + ").*");

    /** The words that end a column's type. */
    private static final Pattern BEHIND_TYPE =
            Pattern.compile("\\b(METADATA|COMMENT|CONSTRAINT|PRIMARY|UNIQUE)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern KEY_OF_COLUMN = clause("(?:CONSTRAINT\\s+" + NAME
            + "\\s+)?PRIMARY\\s+KEY(?:\\s+NOT\\s+ENFORCED)?(?:\\s+COMMENT\\s+'(?:[^']|'')*')?");
    private static final Pattern COMMENT_OF_COLUMN = clause("(?:UNIQUE\\s*)?(?:COMMENT\\s+'(?:[^']|'')*')?");

    private final String text;

    /** The text with blanks in place of quoted texts and comments, so that each character keeps its index. */
    private final String bare;

    /** The text with blanks in place of comments. */
    private final String uncommented;

    private final List<RowType.RowField> fields = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private @Nullable String rowtime;
    private RowType columns = RowType.of();

    private ColumnDefinitions(String text) {
        this.text = text;
        this.bare = OPAQUE.matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
        this.uncommented = OPAQUE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("-") || found.group().startsWith("/")
                                ? " ".repeat(found.group().length())
                                : found.group()));
    }

    /**
     * Parses a list of columns.
     *
     * @throws ValidationException if the text isn't a list of columns; the message tells the user the position
     */
    static ColumnDefinitions parse(String text) {
        ColumnDefinitions definitions = new ColumnDefinitions(text);
        definitions.read();
        return definitions;
    }

    /** Returns the physical columns. */
    RowType columns() {
        return columns;
    }

    /** Returns the roles of the columns in their table. */
    ColumnRoles roles() {
        Set<String> eventTimes =
                fields.stream().anyMatch(field -> field.getName().equals(rowtime)) ? Set.of(rowtime) : Set.of();
        return new ColumnRoles(keys, eventTimes, Set.of());
    }

    private void read() {
        int start = 0;
        while (start <= text.length()) {
            boolean hasType = !COMPUTED.matcher(uncommented.substring(start)).matches();
            int end = end(start, hasType);
            readDefinition(start, end);
            start = end + 1;
        }
        columns = new RowType(fields);
        for (String key : keys) {
            if (fields.stream().noneMatch(field -> field.getName().equals(key))) {
                throw new ValidationException("the primary key names column '" + key + "', which isn't in the list.");
            }
        }
    }

    /**
     * Returns the index of the comma that ends a definition, or the length of the text. In an expression, {@code <} isn't a
     * bracket.
     */
    private int end(int start, boolean hasType) {
        int depth = 0;
        for (int i = start; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '(' || (hasType && c == '<')) {
                depth++;
            } else if (c == ')' || (hasType && c == '>')) {
                depth--;
            } else if (c == ',' && depth == 0) {
                return i;
            }
        }
        return bare.length();
    }

    private void readDefinition(int start, int end) {
        String definition = uncommented.substring(start, end);
        Matcher key = KEY_CLAUSE.matcher(definition);
        Matcher watermark = WATERMARK.matcher(definition);
        if (definition.isBlank()) {
            throw at(start, "a column is missing.");
        } else if (key.matches()) {
            Matcher name = KEY_COLUMN.matcher(key.group(1));
            while (name.find()) {
                keys.add(unquoted(name.group()));
            }
        } else if (watermark.matches()) {
            rowtime = unquoted(watermark.group(1));
        } else if (!OTHER_CONSTRAINT.matcher(definition).matches()
                && !COMPUTED.matcher(definition).matches()) {
            readColumn(start, end);
        }
    }

    private void readColumn(int start, int end) {
        Matcher column = COLUMN.matcher(uncommented.substring(start, end));
        int type = start + (column.matches() ? column.end(1) : 0);
        int behindType = behindType(type, end);
        String rest = uncommented.substring(behindType, end);
        if (rest.toUpperCase(Locale.ROOT).startsWith("METADATA")) {
            return;
        }
        RowType parsed = parseType(start, behindType);
        fields.addAll(parsed.getFields());
        if (KEY_OF_COLUMN.matcher(rest).matches()) {
            parsed.getFieldNames().forEach(keys::add);
        } else if (!COMMENT_OF_COLUMN.matcher(rest).matches()) {
            throw at(
                    behindType,
                    "only METADATA, PRIMARY KEY NOT ENFORCED, and COMMENT with a text in quotes may follow a type.");
        }
    }

    /** Returns the index of the first word that ends the type and lies outside of all brackets, or {@code end}. */
    private int behindType(int start, int end) {
        Matcher word = BEHIND_TYPE.matcher(bare).region(start, end);
        while (word.find()) {
            String before = bare.substring(start, word.start());
            if (count(before, '(') == count(before, ')') && count(before, '<') == count(before, '>')) {
                return word.start();
            }
        }
        return end;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private RowType parseType(int start, int end) {
        try {
            // Only RAW and structured types need the class loader, and no values can be generated for these types.
            return (RowType) LogicalTypeParser.parse(
                    BEFORE + uncommented.substring(start, end) + ">", ColumnDefinitions.class.getClassLoader());
        } catch (ValidationException e) {
            // Keep Flink's reason, but with the position in the user's text.
            Matcher syntaxError = SYNTAX_ERROR.matcher(String.valueOf(e.getMessage()));
            throw syntaxError.matches()
                    ? at(start + Integer.parseInt(syntaxError.group(1)) - BEFORE.length(), syntaxError.group(2))
                    : e;
        }
    }

    private static ValidationException at(int index, String reason) {
        return new ValidationException("near character " + (index + 1) + ", " + reason);
    }

    private static String unquoted(String name) {
        return name.startsWith("`") ? name.substring(1, name.length() - 1).replace("``", "`") : name;
    }

    private static Pattern clause(String regex) {
        return Pattern.compile("\\s*" + regex + "\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
