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
package io.sandglass.faker.expression.plan.earlier;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import java.util.List;

/** The number of a row of another table that happens at the event time of the current row or before. */
public final class EarlierNumber extends WholeNumberPlan {
    private final EarlierRows rows;
    private final EarlierPick pick;
    private final CurrentRow row;
    private final CompiledExpression time;

    /**
     * @param rows the rows of the other table; numbers of bounded rows fit in 64 bits
     * @param row the current row, of a table with an event clock
     * @param time the event time of the current row
     */
    public EarlierNumber(EarlierRows rows, EarlierPick pick, CurrentRow row, CompiledExpression time) {
        super(
                rows.step() > 0 ? rows.firstNumber() : last(rows, Long.MIN_VALUE),
                rows.step() > 0 ? last(rows, Long.MAX_VALUE) : rows.firstNumber());
        this.rows = rows;
        this.pick = pick;
        this.row = row;
        this.time = time;
    }

    private static long last(EarlierRows rows, long end) {
        return rows.rows() == Long.MAX_VALUE ? end : rows.firstNumber() + Math.max(0, rows.rows() - 1) * rows.step();
    }

    /**
     * Returns the number of the picked row.
     *
     * @throws EvaluationException if no row happens at the current row's time or before, or if its number doesn't fit in 64 bits
     */
    @Override
    public long draw() {
        long millis = row.eventMillis();
        if (millis < rows.firstMillis()) {
            throw new EvaluationException("no row exists yet that the reference could pick");
        }
        try {
            return Math.addExact(rows.firstNumber(), Math.multiplyExact(pick.indexAt(millis), rows.step()));
        } catch (ArithmeticException e) {
            throw new EvaluationException(
                    "the numbers from " + rows.firstNumber() + " in steps of " + rows.step() + " don't fit in 64 bits",
                    e);
        }
    }

    /** Returns only the first number of rows without an end, because no job reaches the last one. */
    @Override
    public List<?> extremes() {
        return rows.rows() == Long.MAX_VALUE ? List.of(rows.firstNumber()) : super.extremes();
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(time);
    }

    @Override
    public String describe() {
        return pick.describe() + " of the numbers from " + rows.firstNumber() + " in steps of " + rows.step()
                + " that exist at the row's event time";
    }
}
