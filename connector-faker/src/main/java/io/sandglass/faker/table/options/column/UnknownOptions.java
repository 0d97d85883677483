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

import static io.sandglass.faker.table.options.FakerConnectorOptions.CASES_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.FIELDS_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.LISTS_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.RECORDS_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.REFERENCES_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.VARS_PREFIX;

import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.DidYouMean;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A check for unknown options, most of which are misspelled. */
public final class UnknownOptions {
    private static final Logger LOG = LoggerFactory.getLogger(UnknownOptions.class);

    private final ResolvedSchema schema;
    private final OptionReader options;

    public UnknownOptions(ResolvedSchema schema, OptionReader options) {
        this.schema = schema;
        this.options = options;
    }

    /**
     * Checks the options that are not about columns.
     *
     * @param known the names of all known options
     */
    public void checkTableOptions(Set<String> known) {
        boolean isAnyWithoutHint = false;
        for (String key : options.keys()) {
            if (!key.startsWith(FIELDS_PREFIX)
                    && !key.startsWith(LISTS_PREFIX)
                    && !key.startsWith(RECORDS_PREFIX)
                    && !key.startsWith(VARS_PREFIX)
                    && !key.startsWith(CASES_PREFIX)
                    && !key.startsWith(REFERENCES_PREFIX)
                    && !known.contains(key)) {
                String hint = DidYouMean.hint(key, known);
                isAnyWithoutHint |= hint.isEmpty();
                options.problem("Unknown option '" + key + "'." + hint + " Options: "
                        + String.join(", ", new TreeSet<>(known)) + ", and " + FIELDS_PREFIX
                        + "<column>.expression and other options of columns.");
            }
        }
        if (isAnyWithoutHint) {
            options.problem("LIKE also copies the options of the other table. LIKE … (EXCLUDING OPTIONS) doesn't.");
        }
    }

    /**
     * Checks the options of columns.
     *
     * @param reader the reader that has read the columns
     */
    public void checkFieldOptions(RowSpecReader reader) {
        for (String key : options.keys()) {
            if (!key.startsWith(FIELDS_PREFIX)
                    || reader.allowed().contains(key)
                    || reader.rejected().contains(key)) {
                continue;
            }
            String rest = key.substring(FIELDS_PREFIX.length());
            Column column = schema.getColumns().stream()
                    .filter(candidate -> rest.startsWith(candidate.getName() + "."))
                    .findFirst()
                    .orElse(null);
            if (column == null) {
                options.problem("Unknown option '" + key + "': the table has no column '" + columnName(rest) + "'."
                        + DidYouMean.hint(columnName(rest), physicalColumns()) + " Columns: "
                        + String.join(", ", physicalColumns()) + ".");
            } else if (column.isPhysical()) {
                String columnPrefix = FIELDS_PREFIX + column.getName() + ".";
                List<String> allowed = reader.allowed().stream()
                        .filter(name -> name.startsWith(columnPrefix))
                        .toList();
                // Compared without their common prefix, which would make all of them similar.
                List<String> endings = allowed.stream()
                        .map(name -> name.substring(columnPrefix.length()))
                        .toList();
                String hint = DidYouMean.hint(key.substring(columnPrefix.length()), endings, columnPrefix::concat);
                options.problem("Unknown option '" + key + "'." + hint + " Options of column '" + column.getName()
                        + "': " + String.join(", ", allowed) + ".");
            } else {
                // Only a warning: flink-faker ignores such options, and its DDLs must keep working.
                LOG.warn("Option '{}' has no effect: column '{}' is not generated.", key, column.getName());
            }
        }
    }

    /** Returns the text before the last dot. It is a guess, because names of columns may contain dots. */
    private static String columnName(String rest) {
        int dot = rest.lastIndexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private Collection<String> physicalColumns() {
        return schema.getColumns().stream()
                .filter(Column::isPhysical)
                .map(Column::getName)
                .toList();
    }
}
