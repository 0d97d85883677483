package io.sandglass.faker.table.options;

import static io.sandglass.faker.table.options.FakerConnectorOptions.FIELDS_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.LISTS_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.RECORDS_PREFIX;

import io.sandglass.faker.text.DidYouMean;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the options that nothing reads, most of them slips of the fingers. */
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
     * @param known the names that are allowed
     */
    public void checkTableOptions(Set<String> known) {
        boolean isAnyWithoutHint = false;
        for (String key : options.keys()) {
            if (!key.startsWith(FIELDS_PREFIX)
                    && !key.startsWith(LISTS_PREFIX)
                    && !key.startsWith(RECORDS_PREFIX)
                    && !known.contains(key)) {
                String hint = DidYouMean.hint(key, known);
                isAnyWithoutHint |= hint.isEmpty();
                options.problem("Unknown option '" + key + "'." + hint + " Options: "
                        + String.join(", ", new TreeSet<>(known)) + ", and " + FIELDS_PREFIX
                        + "<column>.expression and its like.");
            }
        }
        if (isAnyWithoutHint) {
            options.problem(
                    "LIKE brings options of the other table along; with LIKE … (EXCLUDING OPTIONS) it does not.");
        }
    }

    /**
     * Checks the options of columns.
     *
     * @param reader has read the columns
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
                // Compared without what is the same in all of them, so that only the rest counts.
                List<String> endings = allowed.stream()
                        .map(name -> name.substring(columnPrefix.length()))
                        .toList();
                String hint = DidYouMean.hint(key.substring(columnPrefix.length()), endings, columnPrefix::concat);
                options.problem("Unknown option '" + key + "'." + hint + " Options of column '" + column.getName()
                        + "': " + String.join(", ", allowed) + ".");
            } else {
                // The old connector never looked at these, and DDLs that have them run.
                LOG.warn("Option '{}' has no effect: column '{}' is not generated.", key, column.getName());
            }
        }
    }

    /** What stands before the name of the option; a guess, as the column itself may have dots. */
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
