package io.sandglass.faker.function;

import io.sandglass.faker.expression.DidYouMean;
import io.sandglass.faker.inference.ColumnRoles;
import io.sandglass.faker.inference.InferredExpression;
import io.sandglass.faker.inference.InferredExpressions;
import io.sandglass.faker.row.UnsupportedTypeException;
import io.sandglass.faker.row.ValueConverters;
import io.sandglass.faker.spec.StreamSpec;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.UnresolvedUserDefinedType;
import org.apache.flink.table.types.logical.utils.LogicalTypeParser;

/** The argument of a call that is a list of columns as in a DDL, without keys and watermarks. */
final class ConstantColumns {
    private static final String BEFORE = "ROW<";
    private static final Pattern SYNTAX_ERROR =
            Pattern.compile("Could not parse type at position (\\d+): (.*?)\\s*Input type string:.*", Pattern.DOTALL);

    /** For slips of the fingers. */
    private static final List<String> TYPES = List.of(
            ("CHAR,VARCHAR,STRING,BINARY,VARBINARY,BYTES,BOOLEAN,TINYINT,SMALLINT,INT,INTEGER,BIGINT,FLOAT,DOUBLE,"
                            + "DECIMAL,NUMERIC,DATE,TIME,TIMESTAMP,TIMESTAMP_LTZ,ARRAY,MULTISET,MAP,ROW")
                    .split(",", -1));

    private ConstantColumns() {}

    /**
     * The expressions that the columns get.
     *
     * @throws ValidationException if the argument is no such list, or values of one of its types can't be generated; the message
     *     is for the user
     */
    static List<InferredExpression> infer(CallContext call) {
        String columns = ConstantExpression.find(call)
                .orElseThrow(() -> new ValidationException(
                        "The columns must be a text in quotes, such as 'id BIGINT, email STRING', and no column or computed value,"
                                + " because they are read when the query is planned."));
        List<InferredExpression> expressions =
                InferredExpressions.of(parse(columns), ColumnRoles.NONE, StreamSpec.UNBOUNDED);
        for (InferredExpression expression : expressions) {
            if (expression.type() instanceof UnresolvedUserDefinedType type) {
                String name = type.getUnresolvedIdentifier().getObjectName();
                throw notAList(
                        columns,
                        expression.path().describe() + " is of type " + type.asSummaryString()
                                + ", which is none of Flink's." + DidYouMean.hint(name, TYPES));
            }
        }
        ValueConverters converters = new ValueConverters(ZoneOffset.UTC);
        for (InferredExpression expression : expressions) {
            try {
                var unused = converters.create(expression.type());
            } catch (UnsupportedTypeException e) {
                throw new ValidationException(
                        "No values can be generated for " + expression.path().describe() + " of type "
                                + expression.type().asSummaryString() + ": " + e.getMessage() + ".");
            }
        }
        return expressions;
    }

    private static RowType parse(String columns) {
        if (columns.isBlank()) {
            throw notAList(columns, "there are none.");
        }
        try {
            // The class loader is for the classes of RAW and structured types, of which no values can be generated
            // anyway.
            return (RowType) LogicalTypeParser.parse(BEFORE + columns + ">", ConstantColumns.class.getClassLoader());
        } catch (ValidationException e) {
            throw notAList(columns, reason(e));
        }
    }

    /** Flink's, but with the place in what the user wrote. */
    private static String reason(Exception e) {
        String message = String.valueOf(e.getMessage());
        Matcher syntaxError = SYNTAX_ERROR.matcher(message);
        return syntaxError.matches()
                ? "near character " + (Integer.parseInt(syntaxError.group(1)) - BEFORE.length() + 1) + ", "
                        + syntaxError.group(2)
                : message;
    }

    private static ValidationException notAList(String columns, String reason) {
        return new ValidationException(
                "The columns must be names and types as in CREATE TABLE, such as 'id BIGINT, email STRING', without keys and watermarks. "
                        + "Found '" + columns + "': " + reason);
    }
}
