package io.sandglass.faker.row;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.row.value.ValueConverters;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.row.value.ValueSource;
import io.sandglass.faker.timeline.RowRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.types.logical.VarCharType;

/**
 * The texts of one expression outside of a table, each a function of the seed, the expression and a key, as a table's values
 * are of the seed, the column and the row's index. Not thread-safe.
 */
public final class KeyedTexts {
    private final RowRandom random = new RowRandom();
    private final String expression;
    private final ValueSource source;

    /** From the expression too, so that a first and a last name of one key are not both the n-th of their lists. */
    private final long expressionKey;

    /**
     * Compiles an expression, which was proved to compile when the query was planned.
     *
     * @param zone in which points in time are written
     */
    public KeyedTexts(String expression, long seed, ZoneId zone) {
        this.expression = expression;
        ExpressionCompiler compiler = new ExpressionCompiler(Locale.ENGLISH, zone, random, InstantSource.system());
        this.source = new ValueConverters(zone).source(compiler.compile(expression), VarCharType.STRING_TYPE);
        this.expressionKey = RowRandom.fieldKey(seed, List.of(expression), "text");
    }

    /**
     * Makes the text of a number.
     *
     * @throws ValueException if the expression gives no value for these draws; the message is meant for the user
     */
    public StringData get(long key) {
        return draw(RowRandom.rowKey(key));
    }

    /**
     * Makes the text of any bytes.
     *
     * @throws ValueException as above
     */
    public StringData get(byte[] key) {
        return draw(RowRandom.bytesKey(key));
    }

    private StringData draw(long rowKey) {
        random.seek(expressionKey, rowKey);
        try {
            return (StringData) source.next();
        } catch (EvaluationException e) {
            ValueException problem = ValueException.of(e);
            throw problem.withContext("Expression " + expression + ": " + problem.getMessage());
        }
    }
}
