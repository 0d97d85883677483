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
package io.sandglass.faker.expression.plan.number;

import io.sandglass.faker.expression.plan.CurrentRow;

/** A sequence of numbers with one number per parent, which all of its children share. */
public final class ParentNumber extends SequenceNumber {

    /**
     * @param first the number of parent 0
     * @param step the difference between consecutive parents' numbers, not 0
     * @param row a row of a table of children, whose number is that of the parent
     */
    public ParentNumber(long first, long step, CurrentRow row) {
        super(first, step, row);
    }

    @Override
    public boolean isUnique() {
        return false;
    }

    @Override
    public String describe() {
        return "number of the row's parent, from " + first() + (step() == 1 ? "" : " in steps of " + step());
    }
}
