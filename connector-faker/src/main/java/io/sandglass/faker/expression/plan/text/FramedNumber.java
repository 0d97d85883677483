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

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import org.jspecify.annotations.Nullable;

/**
 * A plan of whole numbers between two constant texts.
 *
 * @param before the text before each number; may be empty
 * @param number the plan of the numbers
 * @param after the text after each number; may be empty
 */
public record FramedNumber(String before, WholeNumberPlan number, String after) {

    /**
     * Returns the number and the constant texts of a plan. Returns null if the plan is anything other than one number, alone or
     * between constant texts.
     */
    public static @Nullable FramedNumber of(CompiledExpression plan) {
        if (plan instanceof WholeNumberPlan number) {
            return new FramedNumber("", number, "");
        } else if (!(plan instanceof JoinedText)) {
            return null;
        }
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        WholeNumberPlan number = null;
        for (CompiledExpression part : plan.parts()) {
            if (part instanceof TablePick constant && constant.size() == 1) {
                (number == null ? before : after).append(constant.text(0));
            } else if (part instanceof WholeNumberPlan first && number == null) {
                number = first;
            } else {
                return null;
            }
        }
        return number == null ? null : new FramedNumber(before.toString(), number, after.toString());
    }
}
