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
package io.sandglass.faker.row.context;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import io.sandglass.faker.expression.plan.text.FramedNumber;
import io.sandglass.faker.row.plan.OrphanNumbers;
import io.sandglass.faker.row.plan.OrphanTexts;
import io.sandglass.faker.row.plan.UniqueValues;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.timeline.ColumnPlace;

/** The options of a field that change the values of its expression: {@code orphan-rate} and {@code unique}. */
record ValueOptions(RowContext context) {
    /** The advice for a key that may change: the end of a sentence, after the word "let". */
    static final String UPSERTS_KEY = " 'changelog.mode' be 'upsert' without other options 'changelog.*', so that"
            + " each row upserts the key that it draws.";

    /**
     * Returns the values of a field, which has at most one of the options.
     *
     * @throws UnsuitableExpressionException if the expression doesn't support the option
     */
    CompiledExpression apply(FieldSpec.Scalar spec, CompiledExpression values) {
        if (spec.orphanRate() > 0) {
            return withOrphans(values, spec.orphanRate());
        }
        return spec.isUnique() ? unique(values, spec.path()) : values;
    }

    private CompiledExpression withOrphans(CompiledExpression values, double rate) {
        FramedNumber framed = FramedNumber.of(values);
        if (framed == null) {
            throw new UnsuitableExpressionException(
                    "orphans lie above the range of a whole number, but this expression isn't one whole number, alone or with"
                            + " constant text around it. Use an expression such as #{uniform.between '1','1000'},"
                            + " cust-#{uniform.between '1','1000'} or, in a bounded table, #{sequence.next}.");
        }
        WholeNumberPlan numbers = framed.number();
        if (!OrphanNumbers.hasRoomFor(numbers)) {
            throw new UnsuitableExpressionException("orphans lie above the expression's range, " + numbers.min()
                    + " to " + numbers.max() + ", but 64 bits don't hold as many numbers above that range.");
        }
        OrphanNumbers orphans = new OrphanNumbers(numbers, rate, context.random());
        return framed.before().isEmpty() && framed.after().isEmpty()
                ? orphans
                : new OrphanTexts(framed.before(), orphans, framed.after());
    }

    private CompiledExpression unique(CompiledExpression values, FieldPath path) {
        if (!context.place(path).isNumbered()) {
            throw new UnsuitableExpressionException(
                    "each row would need a value of its own, but with 'children.count' the rows of a parent share one index."
                            + " Remove '" + path.option("unique")
                            + "', or identify a row by two columns, #{parent.number} and #{child.number}.");
        }
        if (values.isUnique()) {
            return values;
        }
        Outcomes outcomes = values.outcomes();
        if (outcomes == null) {
            throw new UnsuitableExpressionException(
                    "the connector numbers unique values, but can't number the values of this expression. Use a pattern,"
                            + " a range of whole numbers or a list, such as #{regexify '[A-Z]{3}-[0-9]{6}'}, or #{sequence.next}.");
        }
        ColumnPlace place = context.place(path);
        long needed = place.maxNumber();
        // Outcomes beyond MAX_COUNT aren't counted, but no table needs so many.
        if (needed >= outcomes.count() && outcomes.count() < Outcomes.MAX_COUNT) {
            boolean isInKey = context.isInKey(path);
            String rows = needed == Long.MAX_VALUE ? "no end" : (needed + 1) + (isInKey ? " keys" : " rows");
            String advice = needed == Long.MAX_VALUE
                    ? "Use #{sequence.next}, or add 'number-of-rows'."
                    : "Use fewer rows or an expression with more values.";
            throw new UnsuitableExpressionException("each row needs a different value, but the expression has only "
                    + outcomes.count() + ", and the table has " + rows + ". "
                    + (isInKey
                            ? "Use #{sequence.next}, or remove '" + path.option("unique") + "' and let" + UPSERTS_KEY
                            : advice));
        }
        return new UniqueValues(values, outcomes, context.drawsKey(path, "unique"), place);
    }
}
