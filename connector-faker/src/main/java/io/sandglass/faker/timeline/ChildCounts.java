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
package io.sandglass.faker.timeline;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.ChildrenSpec;
import io.sandglass.faker.text.NumberTexts;
import java.util.List;

/** The numbers of children of all parents. Each parent draws its number, so no parent depends on the others. */
final class ChildCounts {
    private final CompiledExpression counts;
    private final int max;
    private final RowRandom random;
    private final long drawsKey;
    private long lastParent = -1;
    private int lastCount;

    /** @param counts gives the number of children of a parent, with draws from {@code random} */
    ChildCounts(ChildrenSpec spec, CompiledExpression counts, long seed, RowRandom random) {
        this.counts = counts;
        this.max = spec.maxCount();
        this.random = random;
        this.drawsKey = RowRandom.fieldKey(seed, List.of(), "children");
    }

    /**
     * Returns the number of children of a parent, 0 or more.
     *
     * @param parent the index of the parent, 0 or more
     * @throws EvaluationException if the expression gives another value; planning finds nearly all such expressions
     */
    int of(long parent) {
        if (parent != lastParent) {
            lastCount = draw(parent);
            lastParent = parent;
        }
        return lastCount;
    }

    private int draw(long parent) {
        random.seek(drawsKey, RowRandom.rowKey(parent));
        Object value = counts.evaluate();
        long count = -1;
        try {
            count = value instanceof Long number
                    ? number
                    : NumberTexts.toLong(value.toString().trim());
        } catch (NumberFormatException e) {
            // Reported like a number that is out of range.
        }
        if (count < 0 || count > max) {
            throw new EvaluationException(
                    "'children.count' gives '" + value + "', but must give whole numbers from 0 to " + max
                            + ", the maximum that was found when the query was planned");
        }
        return (int) count;
    }
}
