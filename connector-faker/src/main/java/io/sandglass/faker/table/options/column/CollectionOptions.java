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

import static io.sandglass.faker.table.options.FakerConnectorOptions.DISTINCT;
import static io.sandglass.faker.table.options.FakerConnectorOptions.LENGTH;

import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.LengthRange;
import io.sandglass.faker.table.options.OptionReader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.table.types.logical.LogicalType;

/** A reader of the options of collections. It reports invalid options and continues with placeholders. */
final class CollectionOptions {
    private static final Pattern LENGTH_PATTERN = Pattern.compile("(\\d{1,7})(?:\\s*\\.\\.\\s*(\\d{1,7}))?");

    private final OptionReader options;
    private final Set<String> allowed;
    private final Set<String> rejected;

    /**
     * @param allowed receives the names of options that fields may have
     * @param rejected receives the names of options that other types than the fields' may have
     */
    CollectionOptions(OptionReader options, Set<String> allowed, Set<String> rejected) {
        this.options = options;
        this.allowed = allowed;
        this.rejected = rejected;
    }

    /** Reads the length of a collection. */
    LengthRange length(FieldPath path) {
        String key = path.option(LENGTH);
        allowed.add(key);
        LengthRange length = options.read(
                key,
                CollectionOptions::parseLength,
                range -> range.max() <= LengthRange.MAX,
                "a whole number from 0 to " + LengthRange.MAX
                        + ", such as '3', a range of them, such as '1..5', or an expression");
        return length == null ? LengthRange.ONE : length;
    }

    private static LengthRange parseLength(String text) {
        if (text.contains("#{")) {
            return LengthRange.drawn(text);
        }
        Matcher range = LENGTH_PATTERN.matcher(text.trim());
        if (!range.matches()) {
            throw new IllegalArgumentException(text);
        }
        int min = Integer.parseInt(range.group(1));
        return new LengthRange(min, range.group(2) == null ? min : Integer.parseInt(range.group(2)));
    }

    /** Reads whether all elements of an ARRAY, or keys of a MAP, are different. */
    boolean isDistinct(FieldPath path) {
        allowed.add(path.option(DISTINCT));
        return Boolean.TRUE.equals(options.bool(path.option(DISTINCT)));
    }

    /** Rejects the options for a type that is no collection. A length of 1 is that of a single value. */
    void refuse(FieldPath path, LogicalType type) {
        String key = path.option(LENGTH);
        rejected.add(key);
        String text = options.text(key);
        if (text != null && !text.trim().equals("1")) {
            options.problem("Option '" + key + "' is '" + text + "', but "
                    + path.describe() + " is of type " + type.asSummaryString()
                    + ", and only ARRAY, MAP and MULTISET have a length. Remove the option.");
        }
        refuseDistinct(path, type);
    }

    /** Rejects distinct elements for a type that doesn't have them. */
    void refuseDistinct(FieldPath path, LogicalType type) {
        String key = path.option(DISTINCT);
        rejected.add(key);
        if (options.text(key) != null) {
            options.problem("Option '" + key + "' is '" + options.text(key) + "', but "
                    + path.describe() + " is of type " + type.asSummaryString()
                    + ", and only ARRAY and MAP can have distinct elements or keys. Remove the option.");
        }
    }
}
