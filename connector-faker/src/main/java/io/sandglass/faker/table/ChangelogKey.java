package io.sandglass.faker.table;

import static io.sandglass.faker.table.FakerConnectorOptions.CHANGELOG_MODE;

import io.sandglass.faker.expression.ExpressionException;
import io.sandglass.faker.expression.ToldElsewhereException;
import io.sandglass.faker.row.RowContext;
import io.sandglass.faker.row.UnsuitableExpressionException;
import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.FieldSpec;
import java.util.List;

/** Checks that the primary key of a changelog tells its rows apart, or a change would be one of several rows. */
final class ChangelogKey {
    private final OptionReader options;
    private final ChangelogSpec changelog;
    private final RowContext context;

    ChangelogKey(OptionReader options, ChangelogSpec changelog, RowContext context) {
        this.options = options;
        this.changelog = changelog;
        this.context = context;
    }

    /** One of its columns must be known to have another value in each row. */
    void check(List<FieldSpec> columns) {
        List<String> names = changelog.keyColumns();
        if (names.isEmpty() || columns.stream().anyMatch(this::tellsApart)) {
            return;
        }
        String first = "'" + FakerConnectorOptions.FIELDS_PREFIX + names.get(0) + ".";
        options.problem("Option '" + CHANGELOG_MODE.key() + "' is '" + options.text(CHANGELOG_MODE)
                + "', but several rows may have the same primary key (" + String.join(", ", names)
                + "). Let one of its columns be a sequence, for example " + first + FakerConnectorOptions.EXPRESSION
                + "' = '#{sequence.next ''1''}', or be unique, by " + first + FakerConnectorOptions.UNIQUE
                + "' = 'true'.");
    }

    private boolean tellsApart(FieldSpec field) {
        if (field instanceof FieldSpec.Struct struct) {
            return struct.fields().stream().anyMatch(this::tellsApart);
        }
        return field instanceof FieldSpec.Scalar scalar
                && changelog.keyColumns().contains(scalar.path().steps().get(0))
                && tellsApart(scalar);
    }

    private boolean tellsApart(FieldSpec.Scalar field) {
        try {
            return context.compile(field).values().isUnique();
        } catch (ExpressionException | UnsuitableExpressionException | ToldElsewhereException e) {
            // Is known to be wrong, and may be meant to be unique.
            return true;
        }
    }
}
