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
package io.sandglass.faker.table.options.data;

import static io.sandglass.faker.table.options.FakerConnectorOptions.LISTS_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.PATH;
import static io.sandglass.faker.table.options.FakerConnectorOptions.RECORDS_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.VALUES;
import static io.sandglass.faker.table.options.FakerConnectorOptions.WEIGHT;

import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.DidYouMean;
import io.sandglass.faker.text.Names;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the user's own values. They are in {@code <prefix><name>.values}, separated by semicolons, or in the file
 * {@code <prefix><name>.path}, one per line. The planner reads the file and stores its values in the table's specification.
 *
 * <p>In lists of single values, the reader trims blanks around values and skips empty values, except in quotes.
 */
public final class UserValuesReader {

    /** Maximum size of a file in bytes. Every task receives its values. */
    private static final int MAX_BYTES = 1 << 20;

    /** The start of a URL. Its scheme has two letters or more, because a single letter is a Windows drive. */
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:(/|file:)");

    private final String prefix;
    private final String noun;
    private final String file;
    private final OptionReader options;

    /** @param file the description of a valid file, for messages */
    private UserValuesReader(String prefix, String noun, String file, OptionReader options) {
        this.prefix = prefix;
        this.noun = noun;
        this.file = file;
        this.options = options;
    }

    /** Creates a reader of lists of single values. */
    public static UserValuesReader ofLists(OptionReader options) {
        return new UserValuesReader(LISTS_PREFIX, "list", "a text file with one value a line", options);
    }

    /** Creates a reader of lists of records, which are lines of CSV. */
    static UserValuesReader ofRecords(OptionReader options) {
        return new UserValuesReader(
                RECORDS_PREFIX, "list of records", "a CSV file whose first line names the fields", options);
    }

    /** Reads all lists by name. Invalid lists are reported and have no values. */
    public Map<String, List<String>> read() {
        Map<String, List<String>> lists = new TreeMap<>();
        for (String key : options.keys()) {
            if (key.startsWith(prefix) && !isWeight(key)) {
                read(key, lists);
            }
        }
        return lists;
    }

    /** Returns whether an option names the field that weighs records, which is no list. */
    private boolean isWeight(String key) {
        return prefix.equals(RECORDS_PREFIX)
                && key.endsWith("." + WEIGHT)
                && key.length() > prefix.length() + WEIGHT.length() + 1;
    }

    private void read(String key, Map<String, List<String>> lists) {
        int dot = key.lastIndexOf('.');
        String name = dot < prefix.length() ? "" : key.substring(prefix.length(), dot);
        String ending = key.substring(dot + 1);
        if (name.isEmpty() || !(ending.equals(VALUES) || ending.equals(PATH))) {
            String hint = name.isEmpty()
                    ? ""
                    : DidYouMean.hint(ending, List.of(VALUES, PATH), found -> prefix + name + "." + found);
            options.problem("Unknown option '" + key + "'." + hint + " A " + noun + " is defined by " + prefix
                    + "<name>." + VALUES + " or " + prefix + "<name>." + PATH + ".");
            return;
        }
        String text = Objects.requireNonNull(options.text(key));
        List<String> values = ending.equals(VALUES) ? values(key, text) : lines(key, text);
        if (values == null) {
            values = List.of();
        } else if (values.isEmpty()) {
            options.problem(
                    "Option '" + key + "' is '" + text + "', which has no value. A " + noun + " needs at least one.");
        }
        for (String other : lists.keySet()) {
            if (!other.equals(name) && Names.areSame(other, name)) {
                options.problem(capitalized().replaceFirst("List", "Lists") + " '" + other + "' and '" + name
                        + "' have the same name, because case and underscores don't count. Rename one of them.");
            }
        }
        if (lists.put(name, values) != null) {
            options.problem(capitalized() + " '" + name + "' is defined by both '" + prefix + name + "." + VALUES
                    + "' and '" + prefix + name + "." + PATH + "'. Remove one of them.");
        }
    }

    private String capitalized() {
        return Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
    }

    /**
     * Splits a text into values, or returns null if it is invalid. Line breaks or semicolons separate records; lists have
     * Flink's syntax.
     */
    private @Nullable List<String> values(String key, String text) {
        if (prefix.equals(RECORDS_PREFIX)) {
            List<String> lines = text.contains("\n") ? text.lines().toList() : List.of(text.split(";", -1));
            return lines.stream().filter(line -> !line.isBlank()).toList();
        }
        try {
            List<String> values = Configuration.fromMap(Map.of(key, QuotedTexts.markInList(text)))
                    .get(ConfigOptions.key(key).stringType().asList().defaultValues());
            // In brackets, only values in quotes can be empty.
            boolean isInBrackets = text.strip().startsWith("[") && text.strip().endsWith("]");
            return values.stream()
                    .filter(value -> isInBrackets || !value.isEmpty())
                    .map(QuotedTexts::unmark)
                    .toList();
        } catch (IllegalArgumentException e) {
            options.problem("Option '" + key + "' is '" + text
                    + "', but must be values separated by semicolons, such as 'red;green;\"blue;ish\"'.");
            return null;
        }
    }

    /** Returns what is wrong with a path before the file is read, or null if nothing is. Follows links. */
    private static @Nullable String findProblem(String path) {
        if (URL.matcher(path).lookingAt()) {
            return "it is a URL, and the planner reads only local files";
        }
        Path file = Path.of(path);
        if (Files.isDirectory(file)) {
            return "it is a folder";
        } else if (Files.exists(file) && !Files.isRegularFile(file)) {
            // Reading it might never end.
            return "it is a device or pipe, not a file";
        }
        return Files.isRegularFile(file) && !Files.isReadable(file)
                ? "the planner has no permission to read the file"
                : null;
    }

    private static byte[] read(String path) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of(path))) {
            return file.readNBytes(MAX_BYTES + 1);
        }
    }

    private @Nullable List<String> lines(String key, String path) {
        String problem;
        try {
            problem = findProblem(path);
            byte[] bytes = problem == null ? read(path) : new byte[0];
            if (problem == null && bytes.length <= MAX_BYTES) {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                if (text.indexOf('\0') < 0) {
                    // Some editors start files with a byte order mark.
                    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
                    return plain.lines()
                            .filter(line -> !line.isBlank())
                            .map(line -> prefix.equals(RECORDS_PREFIX) ? line : QuotedTexts.unquote(line.strip()))
                            .toList();
                }
                problem = "the file is not text";
            } else if (problem == null) {
                problem = "the file is larger than " + MAX_BYTES + " bytes";
            }
        } catch (CharacterCodingException e) {
            problem = "the file is not text in UTF-8";
        } catch (NoSuchFileException | InvalidPathException e) {
            problem = "the file doesn't exist where the query is planned";
        } catch (IOException e) {
            problem = "the file can't be read (" + e.getMessage() + ")";
        }
        options.problem(
                "Option '" + key + "' is '" + path + "', but " + problem + ". It must be the path of " + file + ".");
        return null;
    }
}
