package io.sandglass.faker.table;

import static io.sandglass.faker.table.FakerConnectorOptions.CHANGELOG_MODE;
import static io.sandglass.faker.table.FakerConnectorOptions.EXPRESSION;
import static io.sandglass.faker.table.FakerConnectorOptions.UNIQUE;

import io.sandglass.faker.expression.ExpressionException;
import io.sandglass.faker.expression.ToldElsewhereException;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.WholeNumberPlan;
import io.sandglass.faker.row.RowContext;
import io.sandglass.faker.row.TextRoom;
import io.sandglass.faker.row.UniqueValues;
import io.sandglass.faker.row.UnsuitableExpressionException;
import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.FieldSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.jspecify.annotations.Nullable;

/** The primary key of a changelog, which must tell its rows apart, or a change would be one of several rows. */
final class ChangelogKey {
    private static final String SEQUENCE = "#{sequence.next '1'}";

    private final List<FieldSpec.Scalar> fields;
    private final ChangelogSpec changelog;
    private final RowContext context;

    /**
     * The key of a table.
     *
     * @param columns all of the table
     * @param context of the changelog
     */
    ChangelogKey(List<FieldSpec> columns, ChangelogSpec changelog, RowContext context) {
        this.fields = columns.stream()
                .flatMap(ChangelogKey::scalars)
                .filter(field ->
                        changelog.keyColumns().contains(field.path().steps().get(0)))
                .toList();
        this.changelog = changelog;
        this.context = context;
    }

    /** Those whose value is one of the row, and not an element of a collection. */
    private static Stream<FieldSpec.Scalar> scalars(FieldSpec field) {
        if (field instanceof FieldSpec.Struct struct) {
            return struct.fields().stream().flatMap(ChangelogKey::scalars);
        }
        return field instanceof FieldSpec.Scalar scalar ? Stream.of(scalar) : Stream.empty();
    }

    /**
     * Whether the rows can be changed by the key: one of its columns has another value in each row, and all of them stay what
     * they are. True of a key that is known to be wrong, of which is not known what it is meant to be.
     */
    boolean tellsRowsApart() {
        boolean tellsApart = false;
        for (FieldSpec.Scalar field : fields) {
            try {
                tellsApart |= tellsApart(field, context.compile(field).values());
            } catch (UnsuitableExpressionException e) {
                return false;
            } catch (ExpressionException | ToldElsewhereException e) {
                tellsApart = true;
            }
        }
        return tellsApart;
    }

    /**
     * Says what is wrong with a key that is known to have the same value in several rows, and what can be done.
     *
     * @param proof of the changelog, to try out what is suggested
     * @param drawing how the table becomes one whose rows upsert the keys that they draw, as the rest of a sentence from
     *     "let" on
     */
    void check(OptionReader options, ExpressionProof proof, String drawing) {
        if (changelog.keyColumns().isEmpty() || fields.stream().anyMatch(this::mayTellApart)) {
            return;
        }
        List<String> ways = new ArrayList<>();
        String sequence = firstOption(EXPRESSION, field -> with(field, SEQUENCE, field.isUnique()), proof);
        if (sequence != null) {
            ways.add("be a sequence, for example '" + sequence + "' = '" + SEQUENCE.replace("'", "''") + "'");
        }
        String unique = firstOption(UNIQUE, field -> with(field, field.expression(), true), proof);
        if (unique != null) {
            ways.add("be unique, by '" + unique + "' = 'true'");
        }
        options.problem("Option '" + CHANGELOG_MODE.key() + "' is '" + options.text(CHANGELOG_MODE)
                + "', but several rows may have the same primary key (" + String.join(", ", changelog.keyColumns())
                + "). "
                + (ways.isEmpty() ? "Let " : "Let one of its columns " + String.join(", or ", ways) + ". Or let ")
                + drawing + ", so that each row upserts the key that it draws.");
    }

    /** Whether the values are different ones in all rows, also as values of the field's type. */
    private boolean tellsApart(FieldSpec.Scalar field, CompiledExpression values) {
        LogicalType type = field.type();
        if (!values.isUnique()) {
            return false;
        } else if (values instanceof UniqueValues) {
            // Proved, when the expression was.
            return true;
        } else if (values instanceof WholeNumberPlan numbers && type.is(LogicalTypeFamily.NUMERIC)) {
            // Of a table without an end, EndlessKey checks how far they are different.
            return !context.isBounded() || UniqueProof.keepsDifferences(numbers, type);
        }
        // As a number, 0.1 and 0.10 are the same.
        return TextRoom.of(type) != null || type.is(LogicalTypeFamily.INTEGER_NUMERIC);
    }

    /** The same; true of a field that is known to be wrong, as it may be meant to be unique. */
    private boolean mayTellApart(FieldSpec.Scalar field) {
        return context.findPlan(field)
                .map(plan -> tellsApart(field, plan.values()))
                .orElse(true);
    }

    private static FieldSpec.Scalar with(FieldSpec.Scalar field, String expression, boolean isUnique) {
        return new FieldSpec.Scalar(
                field.path(), field.type(), field.nullRate(), expression, field.locale(), field.orphanRate(), isUnique);
    }

    /** The full name of the option of the first field that could be changed so, or null. */
    private @Nullable String firstOption(String name, UnaryOperator<FieldSpec.Scalar> change, ExpressionProof proof) {
        Optional<FieldSpec.Scalar> first = fields.stream()
                .filter(field -> name.equals(EXPRESSION) || (field.path().isColumn() && field.orphanRate() == 0))
                .filter(field -> !isSmall(field))
                .filter(field ->
                        proof.findProblem(change.apply(field), FieldOptions.key(field.path(), EXPRESSION)) == null)
                .findFirst();
        return first.map(field -> FieldOptions.key(field.path(), name)).orElse(null);
    }

    /** Whether the type soon has no room for one more key. */
    private static boolean isSmall(FieldSpec.Scalar field) {
        return field.type().is(LogicalTypeRoot.TINYINT) || field.type().is(LogicalTypeRoot.SMALLINT);
    }
}
