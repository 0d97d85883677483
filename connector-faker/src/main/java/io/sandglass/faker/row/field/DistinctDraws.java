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
package io.sandglass.faker.row.field;

import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.timeline.RowRandom;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/** Draws of a collection's elements or keys, which are repeated until enough of them are different. */
final class DistinctDraws {

    /** The maximum number of draws, for collections without elements. */
    private static final long MIN_DRAWS = 10_000;

    /** The additional draws for each element. */
    private static final long DRAWS_PER_ELEMENT = 100;

    private static final Object NULL = new Object();

    private final FieldPath path;
    private final FieldGenerator element;
    private final boolean areBinary;

    /**
     * @param path the path of the collection
     * @param type the type of the elements or keys
     * @param element generates them
     */
    DistinctDraws(FieldPath path, LogicalType type, FieldGenerator element) {
        this.path = path;
        this.element = element;
        this.areBinary = BinaryKeys.areIn(type);
    }

    /** Receives different values in the order in which they are drawn. */
    interface Receiver {
        /** Receives a value, which may be null, its position from 0, and the row key that made it. */
        void accept(int position, @Nullable Object value, long elementKey);
    }

    /**
     * Draws different values.
     *
     * @throws EvaluationException if many draws don't suffice
     */
    void draw(int count, long rowKey, Receiver receiver) {
        Set<Object> seen = new HashSet<>();
        long maxDraws = MIN_DRAWS + count * DRAWS_PER_ELEMENT;
        for (int draw = 0; seen.size() < count; draw++) {
            if (draw == maxDraws) {
                throw new EvaluationException(path.describe() + " needs " + count + " different values, but " + maxDraws
                        + " draws had only " + seen.size()
                        + ". Use a shorter length, or an expression with more values");
            }
            long elementKey = RowRandom.elementKey(rowKey, draw);
            Object value = element.generate(elementKey);
            if (seen.add(comparable(value))) {
                receiver.accept(seen.size() - 1, value, elementKey);
            }
        }
    }

    private Object comparable(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        return areBinary ? BinaryKeys.comparable(value) : value;
    }
}
