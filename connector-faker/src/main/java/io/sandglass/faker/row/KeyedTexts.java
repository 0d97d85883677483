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
 * The values of one expression outside of a table, as texts. Each text is a function of the seed, the expression and a key. Not
 * thread-safe.
 */
public final class KeyedTexts {
    private final RowRandom random = new RowRandom();
    private final String expression;
    private final ValueSource source;

    /** Depends on the expression, so that a first and a last name of one key aren't both entry n of their lists. */
    private final long expressionKey;

    /**
     * Compiles an expression. The planner has checked that it compiles.
     *
     * @param zone the time zone in which points in time are written
     */
    public KeyedTexts(String expression, long seed, ZoneId zone) {
        this.expression = expression;
        ExpressionCompiler compiler = new ExpressionCompiler(Locale.ENGLISH, zone, random, InstantSource.system());
        this.source = new ValueConverters(zone).source(compiler.compile(expression), VarCharType.STRING_TYPE);
        this.expressionKey = RowRandom.fieldKey(seed, List.of(expression), "text");
    }

    /**
     * Returns the text of a number.
     *
     * @throws ValueException if the expression has no value for these draws; the message is meant for the user
     */
    public StringData get(long key) {
        return draw(RowRandom.rowKey(key));
    }

    /** Returns the text of a byte sequence, with the exceptions of {@link #get(long)}. */
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
