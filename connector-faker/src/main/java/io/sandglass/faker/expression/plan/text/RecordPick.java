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
package io.sandglass.faker.expression.plan.text;

import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.expression.plan.number.AliasTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pick of one of several records, equally likely or by weight. */
public final class RecordPick {
    private final int count;
    private final @Nullable AliasTable alias;

    /**
     * @param count the number of records, at least one
     * @param weights the weight of each record, 0 or more and at least one above 0; empty for equal weights
     */
    public RecordPick(int count, List<Double> weights) {
        this.count = count;
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        this.alias = weights.isEmpty()
                ? null
                : AliasTable.ofUnequal(
                        weights.stream().mapToDouble(weight -> weight / sum).toArray());
    }

    /**
     * Returns the 0-based index of a record.
     *
     * @param draw 64 random bits
     */
    public int of(long draw) {
        return alias == null ? (int) Draws.scale(draw, count) : alias.pick(draw);
    }
}
