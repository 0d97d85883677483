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
package io.sandglass.faker.spec;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case: a value of the row selects one of several expressions.
 *
 * @param of the name of the column whose value selects, or an expression
 * @param whens the expressions for some values, at least one
 * @param otherwise the expression for all other values and for NULL; null for none, and the case is NULL then
 */
public record UserCase(String of, List<When> whens, @Nullable String otherwise) implements Serializable {
    private static final long serialVersionUID = 1L;

    public UserCase {
        whens = List.copyOf(whens);
    }

    /** Returns the expressions of the whens, in order, and behind them that of all other values. */
    public List<String> expressions() {
        List<String> expressions = new ArrayList<>();
        whens.forEach(when -> expressions.add(when.expression()));
        if (otherwise != null) {
            expressions.add(otherwise);
        }
        return expressions;
    }

    /**
     * The expression for some values.
     *
     * @param value the value, or the range of numbers, as the user wrote it
     * @param from the lower end of the numbers, inclusive; null if the value is no number and no range
     * @param to the upper end of the numbers, inclusive; null if {@code from} is
     */
    public record When(String value, @Nullable BigDecimal from, @Nullable BigDecimal to, String expression)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Returns whether the value stands for itself, and not for a range of numbers. */
        public boolean isSingle() {
            return from == null || to == null || from.compareTo(to) == 0;
        }
    }
}
